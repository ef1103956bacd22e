import Testing

@testable import Engine

struct EvaluationTests {
  private func outcome(
    _ truth: String, _ answers: [String], p: Double = 0.9, isAbstained: Bool = false
  ) -> Outcome {
    Outcome(
      truths: truth == "oos" ? [] : [truth], isOutOfScope: truth == "oos", answers: Array(answers.prefix(1)),
      top3: answers, confidence: p, isAbstained: isAbstained)
  }

  @Test func figuresFollowTheCommandLineContract() {
    let report = Evaluation.report(
      on: [
        outcome("a", ["a", "b", "c"]), outcome("a", ["b", "a", "c"]), outcome("b", ["b", "a", "c"], isAbstained: true),
        outcome("c", ["a", "b", "d"]), outcome("oos", ["a"], isAbstained: true), outcome("oos", ["a"]),
      ], isMultiLabel: false)

    #expect(report.rows == 6)
    #expect(report.accuracy == 0.5)
    #expect(report.top3 == 0.75)
    #expect(report.coverage == 0.75)
    #expect(report.accuracyAtThreshold == 0.25)
    #expect(report.oosRecall == 0.5)
    #expect(report.oosPrecision == 0.5)
    // F1: a 2·1/(2+2), b 2·1/(2+1)… over a, b and c.
    #expect(abs(report.macroF1 - (0.5 + 2.0 / 3 + 0) / 3) < 1e-12)
    #expect(abs(report.ece - 0.4) < 1e-12)
    #expect(report.confusions.first == ConfusionPair(truth: "a", answer: "b", count: 1))
  }

  @Test func calibrationErrorIsMeasuredBinByBin() {
    let outcomes = [
      outcome("a", ["a"], p: 0.95), outcome("a", ["b"], p: 0.95), outcome("a", ["a"], p: 0.55),
      outcome("a", ["a"], p: 0.55),
    ]

    #expect(abs(Evaluation.expectedCalibrationError(outcomes) - (0.5 * 0.45 + 0.5 * 0.45)) < 1e-12)
    #expect(Evaluation.expectedCalibrationError([outcome("a", ["a"], p: 1)]) == 0)
  }

  @Test func mergedLabelsAreScoredTogether() throws {
    let classifier = try Fixtures.trained().classifier
    let rows = [TrainingExample(text: "订单我要退款", label: "delivery")]
    let merge = LabelMerge(["delivery": "order", "refund": "order"])

    #expect(Evaluation.evaluate(classifier, on: rows).accuracy == 0)
    #expect(Evaluation.evaluate(classifier, on: rows, merging: merge).accuracy == 1)
  }

  @Test func setsMustBeExactInMultiLabelModels() {
    let half = Outcome(
      truths: ["x", "y"], isOutOfScope: false, answers: ["x"], top3: ["x", "y"], confidence: 0.8, isAbstained: false)
    let whole = Outcome(
      truths: ["y", "x"], isOutOfScope: false, answers: ["x", "y"], top3: ["x", "y"], confidence: 0.8,
      isAbstained: false)
    let report = Evaluation.report(on: [half, whole], isMultiLabel: true)

    #expect(report.accuracy == 0.5)
    #expect(abs(report.macroF1 - (1 + 2.0 / 3) / 2) < 1e-12)
    #expect(report.confusions.isEmpty)
  }

  @Test func noRowsGiveZeros() throws {
    let report = Evaluation.evaluate(try Fixtures.trained().classifier, on: [])

    #expect(report.rows == 0 && report.accuracy == 0 && report.oosRecall == nil)
  }
}
