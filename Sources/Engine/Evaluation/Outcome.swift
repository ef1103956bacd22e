/// What a model said about one labelled row, after merging.
struct Outcome: Sendable, Equatable {
  /// The true labels; none for an out-of-scope row.
  var truths: [String]
  var isOutOfScope: Bool
  /// The forced answer: the likeliest label, or the assigned set of a multi-label model.
  var answers: [String]
  /// The three likeliest labels.
  var top3: [String]
  /// Probability of the likeliest label.
  var confidence: Double
  var isAbstained: Bool

  /// The forced answer equals the truth, order aside.
  var isRight: Bool {
    answers.count == truths.count && answers.allSatisfy(truths.contains)
  }

  var isLikeliestRight: Bool { top3.first.map(truths.contains) ?? false }

  var isAmongTop3: Bool { top3.contains(where: truths.contains) }
}

/// Reads rows with one classifier and merges what it says.
struct OutcomeReader {
  private let classifier: TextClassifier
  private let merge: LabelMerge
  private let names: [String]
  private let numbers: [Int]
  private var scratch: ClassifierScratch

  init(classifier: TextClassifier, merge: LabelMerge) {
    self.classifier = classifier
    self.merge = merge
    (names, numbers) = merge.numbering(of: classifier.labels)
    scratch = classifier.makeScratch()
  }

  mutating func read(_ row: TrainingExample) -> Outcome {
    let classification = classifier.classify(row.text, top: 1, using: &scratch)
    let probabilities = mergedProbabilities()
    let order = probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    let top3 = order.prefix(3).map { names[$0] }
    let truths = unique(row.labels.map { merge($0) })
    let isOutOfScope = row.isOutOfScope || truths == [TrainingExample.outOfScope]
    let confidence = order.first.map { probabilities[$0] } ?? 0
    let isMultiLabel = classifier.header.isMultiLabel
    return Outcome(
      truths: isOutOfScope ? [] : truths,
      isOutOfScope: isOutOfScope,
      answers: isMultiLabel ? unique(classification.labels.map { merge($0) }) : Array(top3.prefix(1)),
      top3: top3,
      confidence: confidence,
      isAbstained: isMultiLabel ? classification.isAbstained : abstains(confidence, classification.ranking[0].logit))
  }

  /// Sums for a single-label model; for a multi-label one the highest, because its labels do not exclude each other.
  private func mergedProbabilities() -> [Double] {
    var merged = [Double](repeating: 0, count: names.count)
    for (label, probability) in scratch.probabilities.enumerated() {
      let number = numbers[label]
      merged[number] =
        classifier.header.isMultiLabel ? max(merged[number], probability) : merged[number] + probability
    }
    return merged
  }

  /// Merged labels are sure together where each alone would not be; the floor is about the text and stays.
  private func abstains(_ confidence: Double, _ logit: Double) -> Bool {
    confidence < classifier.calibration.threshold || logit < classifier.calibration.floor
  }

  private func unique(_ labels: [String]) -> [String] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }
  }
}
