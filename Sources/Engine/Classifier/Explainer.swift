extension TextClassifier {
  /// The likeliest label of `text` with the terms of its score; `nil` for a model without labels.
  public func explain(_ text: String) -> ClassExplanation? {
    var scratch = makeScratch()
    return explain(text, using: &scratch)
  }

  /// The same with buffers kept between calls.
  public func explain(_ text: String, using scratch: inout ClassifierScratch) -> ClassExplanation? {
    score(text, using: &scratch)
    let probabilities = scratch.probabilities
    guard let winner = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { return nil }
    // `max(by:)` takes the last of equals, `classify` the first.
    let first = probabilities.firstIndex(of: probabilities[winner]) ?? winner
    return explanation(
      of: first, scratch, flip: FlipSearch(scratch: scratch, head: head, labels: labels).find(first))
  }

  /// The terms of one label's score, whether or not it is the likeliest; without a flip. `nil` for an unknown label.
  public func explain(_ text: String, label: String) -> ClassExplanation? {
    guard let index = labels.firstIndex(of: label) else { return nil }
    var scratch = makeScratch()
    score(text, using: &scratch)
    return explanation(of: index, scratch, flip: nil)
  }

  private func explanation(of label: Int, _ scratch: ClassifierScratch, flip: ExplanationFlip?) -> ClassExplanation {
    ClassExplanation(
      label: labels[label], logit: scratch.logits[label], bias: head.biases[label],
      probability: scratch.probabilities[label], terms: terms(for: label, scratch), flip: flip)
  }

  private func terms(for label: Int, _ scratch: ClassifierScratch) -> [ExplanationTerm] {
    let vector = scratch.vector
    var shares = [Double](repeating: 0, count: vector.rows.count)
    for place in shares.indices {
      let weight = head.weight(row: Int(vector.rows[place]), class: label)
      shares[place] = weight * vector.values[place] / Double(vector.counts[place])
    }
    var terms: [ExplanationTerm] = []
    for (feature, place) in zip(scratch.extractor.features, vector.places) where place >= 0 {
      let weight = shares[Int(place)]
      guard weight != 0 else { continue }
      let range = Int(feature.start)..<Int(feature.end)
      let original = scratch.text.original(of: range)
      terms.append(
        ExplanationTerm(
          feature: feature.form.name ?? scratch.text.text(in: range),
          start: original.lowerBound, end: original.upperBound, weight: weight))
    }
    return terms.sorted { ($1.weight.magnitude, $0.start, $0.end) < ($0.weight.magnitude, $1.start, $1.end) }
  }
}
