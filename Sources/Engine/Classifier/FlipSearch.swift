/// Looks for the shortest stretch of a text that decides between the likeliest label and the next.
///
/// Greedy: among stretches of equal length the one that costs the likeliest label most of its lead. Taking a stretch
/// away takes away every feature that touches it; the rest keeps its weight.
struct FlipSearch {
  let scratch: ClassifierScratch
  let head: LinearHead
  let labels: [String]

  /// The longest stretch tried, in units (Han characters, words, marks).
  private static let longest = 4

  func find(_ winner: Int) -> ExplanationFlip? {
    let logits = scratch.logits
    let others = logits.indices.filter { $0 != winner }
    guard let rival = others.max(by: { logits[$0] < logits[$1] }) else { return nil }
    let lead = logits[winner] - logits[rival]
    let gains = leadPerFeature(winner: winner, rival: rival)
    let units = scratch.extractor.units
    for length in 1...Self.longest where length < units.count {
      var best = (loss: 0.0, first: 0)
      for first in 0...units.count - length {
        let loss = lost(from: units[first].start, to: units[first + length - 1].end, gains)
        if loss > best.loss { best = (loss, first) }
      }
      guard best.loss > lead else { continue }
      return flip(from: units[best.first].start, to: units[best.first + length - 1].end)
    }
    return nil
  }

  /// What each feature adds to the lead of `winner` over `rival`. Shape: [features].
  private func leadPerFeature(winner: Int, rival: Int) -> [Double] {
    let vector = scratch.vector
    let gains = vector.rows.indices.map { place in
      let row = Int(vector.rows[place])
      let difference = head.weight(row: row, class: winner) - head.weight(row: row, class: rival)
      return difference * vector.values[place] / Double(vector.counts[place])
    }
    return vector.places.map { $0 < 0 ? 0 : gains[Int($0)] }
  }

  private func lost(from start: Int32, to end: Int32, _ gains: [Double]) -> Double {
    var loss = 0.0
    for (feature, gain) in zip(scratch.extractor.features, gains) where touches(feature, start, end) { loss += gain }
    return loss
  }

  /// Properties of the whole text are left alone.
  private func touches(_ feature: HashedFeature, _ start: Int32, _ end: Int32) -> Bool {
    feature.start < end && feature.end > start && feature.form != .length
  }

  /// The stretch with the label that wins without it.
  private func flip(from start: Int32, to end: Int32) -> ExplanationFlip {
    let vector = scratch.vector
    var logits = scratch.logits
    for (feature, place) in zip(scratch.extractor.features, vector.places) where place >= 0 {
      guard touches(feature, start, end) else { continue }
      let value = vector.values[Int(place)] / Double(vector.counts[Int(place)])
      let row = Int(vector.rows[Int(place)])
      for entry in Int(head.starts[row])..<Int(head.starts[row + 1]) {
        let label = Int(head.classes[entry])
        logits[label] -= value * head.scales[label] * Double(head.weights[entry])
      }
    }
    let label = logits.indices.max { logits[$0] < logits[$1] } ?? 0
    let range = Int(start)..<Int(end)
    let original = scratch.text.original(of: range)
    return ExplanationFlip(
      start: original.lowerBound, end: original.upperBound, removed: scratch.text.text(in: range), label: labels[label])
  }
}
