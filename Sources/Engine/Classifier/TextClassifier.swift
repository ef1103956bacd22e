/// A trained text classifier: reads a text in microseconds and can say why.
///
/// A value: copies share their tables, and any number of threads may read at once, each with its own scratch.
public struct TextClassifier: Sendable {
  /// What the model is and where it comes from.
  public let header: ModelHeader
  /// How scores become probabilities.
  public let calibration: Calibration
  let vocabulary: Vocabulary
  let head: LinearHead

  private let normalizer: Normalizer

  init(header: ModelHeader, calibration: Calibration, vocabulary: Vocabulary, head: LinearHead) {
    self.header = header
    self.calibration = calibration
    self.vocabulary = vocabulary
    self.head = head
    normalizer = Normalizer()
  }

  /// The labels, in the order of `logits`.
  public var labels: [String] { header.labels }

  /// Buffers for a loop of calls.
  public func makeScratch() -> ClassifierScratch {
    ClassifierScratch(options: header.features)
  }

  /// The likeliest labels of `text`.
  ///
  /// - Parameter top: how many labels to rank; ≥ 1.
  public func classify(_ text: String, top: Int = 3) -> Classification {
    var scratch = makeScratch()
    return classify(text, top: top, using: &scratch)
  }

  /// The same with buffers kept between calls.
  public func classify(_ text: String, top: Int = 3, using scratch: inout ClassifierScratch) -> Classification {
    score(text, using: &scratch)
    return header.isMultiLabel ? assignLabels(top: top, scratch) : chooseLabel(top: top, scratch)
  }

  /// The linear score of every label, before calibration. Shape: [labels].
  public func logits(_ text: String) -> [Double] {
    var scratch = makeScratch()
    score(text, using: &scratch)
    return scratch.logits
  }

  /// The calibrated probability of every label. Shape: [labels].
  public func probabilities(_ text: String) -> [Double] {
    var scratch = makeScratch()
    score(text, using: &scratch)
    return scratch.probabilities
  }

  /// Fills the scratch with features, scores and probabilities of `text`.
  func score(_ text: String, using scratch: inout ClassifierScratch) {
    normalizer.normalize(text, into: &scratch.text)
    scratch.extractor.extract(from: scratch.text)
    scratch.vector.fill(from: scratch.extractor.features, vocabulary: vocabulary)
    head.score(scratch.vector, into: &scratch.logits)
    calibrate(&scratch)
  }
}

extension TextClassifier {
  private func calibrate(_ scratch: inout ClassifierScratch) {
    scratch.probabilities.removeAll(keepingCapacity: true)
    scratch.probabilities.append(contentsOf: scratch.logits)
    guard header.isMultiLabel else {
      Probability.normalize(&scratch.probabilities, by: calibration.curve)
      return
    }
    for label in scratch.probabilities.indices {
      let logit = calibration.slopes[label] * scratch.probabilities[label] + calibration.intercepts[label]
      scratch.probabilities[label] = Probability.logistic(logit)
    }
  }

  private func chooseLabel(top: Int, _ scratch: ClassifierScratch) -> Classification {
    let ranking = rank(top: max(top, 2), scratch)
    let isAbstained = ranking[0].probability < calibration.threshold || ranking[0].logit < calibration.floor
    return Classification(
      ranking: top < ranking.count ? Array(ranking.prefix(top)) : ranking,
      margin: ranking[0].probability - (ranking.count > 1 ? ranking[1].probability : 0),
      isAbstained: isAbstained,
      labels: isAbstained ? [] : [ranking[0].label])
  }

  private func assignLabels(top: Int, _ scratch: ClassifierScratch) -> Classification {
    let ranking = rank(top: max(top, 2), scratch)
    var assigned = labels.indices.filter { scratch.probabilities[$0] >= calibration.thresholds[$0] }.map { labels[$0] }
    if assigned.isEmpty && calibration.fallsBackToLikeliest { assigned = [ranking[0].label] }
    return Classification(
      ranking: top < ranking.count ? Array(ranking.prefix(top)) : ranking,
      margin: ranking[0].probability - (ranking.count > 1 ? ranking[1].probability : 0),
      isAbstained: assigned.isEmpty,
      labels: assigned)
  }

  /// The `top` likeliest labels; equal ones in the order of `labels`.
  private func rank(top: Int, _ scratch: ClassifierScratch) -> [RankedLabel] {
    let probabilities = scratch.probabilities
    var best: [Int] = []
    best.reserveCapacity(top + 1)
    for label in probabilities.indices {
      if best.count == top, probabilities[label] <= probabilities[best[top - 1]] { continue }
      var place = best.count
      while place > 0, probabilities[label] > probabilities[best[place - 1]] { place -= 1 }
      best.insert(label, at: place)
      if best.count > top { best.removeLast() }
    }
    return best.map { RankedLabel(label: labels[$0], probability: probabilities[$0], logit: scratch.logits[$0]) }
  }
}
