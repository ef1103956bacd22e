/// Why a text got its likeliest label.
public struct ClassExplanation: Sendable, Equatable {
  /// The label explained: the likeliest one, whether or not the model abstained.
  public let label: String
  /// The label's linear score: `bias` + Σ weight of `terms`, to 1e-9.
  public let logit: Double
  /// The part of the score that every text gets.
  public let bias: Double
  /// The calibrated probability that the score became.
  public let probability: Double
  /// Everything else of the score, the largest magnitudes first.
  public let terms: [ExplanationTerm]
  /// The shortest stretch of text whose removal gives another answer; `nil` when none of up to four units does.
  public let flip: ExplanationFlip?
}

/// What one stretch of text adds to a score.
public struct ExplanationTerm: Sendable, Equatable {
  /// The folded text of the feature; a property of the whole text is named in angle brackets.
  public let feature: String
  /// Unicode scalars of the original text, end excluded.
  public let start: Int
  public let end: Int
  /// A feature that occurs n times is n terms, each with a share of 1 / n.
  public let weight: Double
}

/// A stretch of text that decides between two labels.
public struct ExplanationFlip: Sendable, Equatable {
  /// Unicode scalars of the original text, end excluded.
  public let start: Int
  public let end: Int
  /// The folded text of the stretch.
  public let removed: String
  /// The likeliest label once every feature that touches the stretch is taken out of the scores.
  public let label: String
}
