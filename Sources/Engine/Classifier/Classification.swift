/// One label with what the model thinks of it.
public struct RankedLabel: Sendable, Equatable {
  public let label: String
  /// Calibrated, 0 … 1. Single-label models: all labels sum to 1.
  public let probability: Double
  /// The linear score before calibration.
  public let logit: Double

  public init(label: String, probability: Double, logit: Double) {
    self.label = label
    self.probability = probability
    self.logit = logit
  }
}

/// What a model reads from one text.
public struct Classification: Sendable, Equatable {
  /// The likeliest labels first; as many as were asked for, fewer when the model has fewer.
  public let ranking: [RankedLabel]
  /// Probability of the first label minus that of the second.
  public let margin: Double
  /// The model is not sure enough to answer. Multi-label: no label reached its threshold.
  public let isAbstained: Bool
  /// The answer: the first label (single-label), every label over its threshold (multi-label), none when abstained.
  public let labels: [String]

  public init(ranking: [RankedLabel], margin: Double, isAbstained: Bool, labels: [String]) {
    self.ranking = ranking
    self.margin = margin
    self.isAbstained = isAbstained
    self.labels = labels
  }
}
