import Domain

/// Reads intents with the model of one language and says why.
struct IntentReader: Sendable {
  let model: TextClassifier
  /// A text longer than this gets no flip: looking for one takes time that grows with the square of the length.
  static let longestFlip = 400

  /// How many intents and reasons a reading holds.
  static let intents = 5
  static let reasons = 6

  struct Result: Sendable {
    var intents: [IntentScore]
    var abstained: Bool
    var why: Explanation?
  }

  func read(_ text: String) -> Result {
    var scratch = model.makeScratch()
    let classification = model.classify(text, top: Self.intents, using: &scratch)
    let intents = classification.ranking.map { IntentScore(name: $0.label, p: $0.probability) }
    var why: Explanation?
    if let best = classification.ranking.first, let label = model.labels.firstIndex(of: best.label) {
      let reasons = model.reasons(for: label, count: Self.reasons, in: scratch)
      if !reasons.terms.isEmpty {
        why = Explanation(
          label: best.label, score: best.logit, bias: model.bias(of: label), terms: reasons.terms, rest: reasons.rest,
          shown: best.probability, link: link(at: best.logit))
      }
    }
    // A text of which the model knows nothing is one to abstain on, whatever the bare biases say.
    return Result(intents: intents, abstained: classification.isAbstained || why == nil, why: why)
  }

  /// Every reason; nil for a text of which the model knows nothing.
  func explain(_ text: String) -> Explanation? {
    guard let best = model.classify(text, top: 1).ranking.first else { return nil }
    let isShort = text.unicodeScalars.count <= Self.longestFlip
    guard let why = isShort ? model.explain(text) : model.explain(text, label: best.label), !why.terms.isEmpty else {
      return nil
    }
    return Explanation(
      label: why.label, score: why.logit, bias: why.bias,
      terms: why.terms.map { Term(feature: $0.feature, start: $0.start, end: $0.end, weight: $0.weight) },
      shown: why.probability, link: link(at: why.logit), flip: why.flip.map { "− \($0.removed) → \($0.label)" })
  }

  private func link(at best: Double) -> String {
    let curve = model.calibration.curve
    let scale = (curve.scale(at: best) * 1e4).rounded() / 1e4
    return "p = 1/Σ(1+\(scale)·d)^-\(curve.tail), d = score − score of each intent"
  }
}
