import Domain

extension TextClassifier {
  /// The strongest reasons for one label's score, from a scratch that holds a scored text; the rest in one number.
  ///
  /// Cheaper than a full explanation: a name is made only for the reasons that are kept.
  func reasons(for label: Int, count: Int, in scratch: ClassifierScratch) -> (terms: [Term], rest: Double) {
    let vector = scratch.vector
    var shares = [Double](repeating: 0, count: vector.rows.count)
    for place in shares.indices {
      let weight = head.weight(row: Int(vector.rows[place]), class: label)
      shares[place] = weight * vector.values[place] / Double(vector.counts[place])
    }
    var kept: [(share: Double, feature: Int)] = []
    kept.reserveCapacity(count + 1)
    for (feature, place) in vector.places.enumerated() where place >= 0 {
      let share = shares[Int(place)]
      guard share != 0, kept.count < count || abs(share) > abs(kept[count - 1].share) else { continue }
      let position = kept.firstIndex { abs($0.share) < abs(share) } ?? kept.count
      kept.insert((share, feature), at: position)
      if kept.count > count { kept.removeLast() }
    }
    let terms = kept.map { share, number in
      let feature = scratch.extractor.features[number]
      let range = Int(feature.start)..<Int(feature.end)
      let original = scratch.text.original(of: range)
      return Term(
        feature: feature.form.name ?? scratch.text.text(in: range), start: original.lowerBound,
        end: original.upperBound, weight: share)
    }
    return (terms, scratch.logits[label] - head.biases[label] - terms.reduce(0) { $0 + $1.weight })
  }

  func bias(of label: Int) -> Double { head.biases[label] }
}
