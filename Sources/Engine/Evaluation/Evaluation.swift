/// Scores a classifier on labelled rows.
public enum Evaluation {
  /// Reads every row and compares.
  ///
  /// - Parameter merge: applied to truths and answers alike. A truth that the model has no label for counts as wrong.
  public static func evaluate(
    _ classifier: TextClassifier, on rows: [TrainingExample], merging merge: LabelMerge = LabelMerge()
  ) -> EvaluationReport {
    var reader = OutcomeReader(classifier: classifier, merge: merge)
    return report(on: rows.map { reader.read($0) }, isMultiLabel: classifier.header.isMultiLabel)
  }

  /// The figures of a list of outcomes.
  static func report(on outcomes: [Outcome], isMultiLabel: Bool) -> EvaluationReport {
    var report = EvaluationReport()
    report.rows = outcomes.count
    let inScope = outcomes.filter { !$0.isOutOfScope }
    let outOfScope = outcomes.filter(\.isOutOfScope)
    if !inScope.isEmpty {
      func share(_ isCounted: (Outcome) -> Bool) -> Double {
        Double(inScope.count { isCounted($0) }) / Double(inScope.count)
      }
      report.accuracy = share(\.isRight)
      report.top3 = share { $0.isAmongTop3 }
      report.coverage = share { !$0.isAbstained }
      report.accuracyAtThreshold = share { $0.isRight && !$0.isAbstained }
      report.macroF1 = macroF1(inScope)
      report.ece = expectedCalibrationError(inScope)
    }
    if !outOfScope.isEmpty {
      let refused = outOfScope.count(where: \.isAbstained)
      let abstentions = outcomes.count(where: \.isAbstained)
      report.oosRecall = Double(refused) / Double(outOfScope.count)
      report.oosPrecision = abstentions == 0 ? 1 : Double(refused) / Double(abstentions)
    }
    if !isMultiLabel { report.confusions = confusions(inScope) }
    return report
  }

  /// F1 per label, averaged without weights.
  static func macroF1(_ outcomes: [Outcome]) -> Double {
    var counts: [String: (hits: Int, total: Int)] = [:]
    for outcome in outcomes {
      for label in outcome.truths { counts[label, default: (0, 0)].total += 1 }
      for label in outcome.answers {
        counts[label, default: (0, 0)].total += 1
        if outcome.truths.contains(label) { counts[label, default: (0, 0)].hits += 1 }
      }
    }
    guard !counts.isEmpty else { return 0 }
    // Summed in a fixed order, so that equal runs give equal digits.
    let sum = counts.keys.sorted().reduce(0.0) { total, label in
      let count = counts[label] ?? (0, 1)
      return total + 2 * Double(count.hits) / Double(count.total)
    }
    return sum / Double(counts.count)
  }

  /// Mean gap between confidence and hit rate over 10 bins of equal width, weighted by rows.
  static func expectedCalibrationError(_ outcomes: [Outcome]) -> Double {
    var confidence = [Double](repeating: 0, count: 10)
    var hits = [Double](repeating: 0, count: 10)
    for outcome in outcomes {
      let bin = min(9, max(0, Int(outcome.confidence * 10)))
      confidence[bin] += outcome.confidence
      hits[bin] += outcome.isLikeliestRight ? 1 : 0
    }
    return zip(confidence, hits).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / Double(max(1, outcomes.count))
  }

  private static func confusions(_ outcomes: [Outcome]) -> [ConfusionPair] {
    var counts: [[String]: Int] = [:]
    for outcome in outcomes where !outcome.isRight {
      counts[[outcome.truths.first ?? "", outcome.answers.first ?? ""], default: 0] += 1
    }
    return counts.map { ConfusionPair(truth: $0.key[0], answer: $0.key[1], count: $0.value) }
      .sorted { ($1.count, $0.truth, $0.answer) < ($0.count, $1.truth, $1.answer) }
  }
}
