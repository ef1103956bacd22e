/// How a model did on labelled rows. All figures but `rows` are shares, 0 … 1.
public struct EvaluationReport: Sendable, Equatable {
  /// Rows tested, out-of-scope ones included.
  public var rows = 0
  /// Share of in-scope rows whose likeliest label is right, abstaining or not. Multi-label: whose label set is exact.
  public var accuracy = 0.0
  /// Share of in-scope rows with a right label among the three likeliest.
  public var top3 = 0.0
  /// F1 averaged over the labels that occur as truth or as answer, in-scope rows, no abstaining.
  public var macroF1 = 0.0
  /// Expected calibration error of the likeliest label on in-scope rows, 10 bins of equal width.
  public var ece = 0.0
  /// Share of in-scope rows that get an answer.
  public var coverage = 0.0
  /// Share of in-scope rows that get an answer and a right one: an abstention counts as wrong.
  public var accuracyAtThreshold = 0.0
  /// Share of out-of-scope rows on which the model abstains; `nil` without such rows.
  public var oosRecall: Double?
  /// Share of abstentions that fell on out-of-scope rows; `nil` without such rows, 1 without abstentions.
  public var oosPrecision: Double?
  /// The mistakes, most frequent first. Single-label only.
  public var confusions: [ConfusionPair] = []

  public init() {}

  /// The figures by the names of the command line's JSON.
  public var figures: [String: Double] {
    var figures = [
      "n": Double(rows), "accuracy": accuracy, "top3": top3, "macroF1": macroF1, "ece": ece, "coverage": coverage,
      "accuracyAtThreshold": accuracyAtThreshold,
    ]
    figures["oosRecall"] = oosRecall
    figures["oosPrecision"] = oosPrecision
    return figures
  }
}

/// How often one label was taken for another.
public struct ConfusionPair: Sendable, Equatable {
  public let truth: String
  public let answer: String
  public let count: Int
}
