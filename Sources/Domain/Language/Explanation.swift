/// One reason: a feature with the span of text it comes from (Unicode scalars, `end` exclusive; empty when no span).
public struct Term: Hashable, Codable, Sendable {
  public var feature: String
  public var start: Int
  public var end: Int
  public var weight: Double
  public init(feature: String, start: Int = 0, end: Int = 0, weight: Double) {
    self.feature = feature
    self.start = start
    self.end = end
    self.weight = weight
  }
}

/// Why a machine gave a score: `bias + Σ terms.weight + rest = score` to 1e-9.
public struct Explanation: Hashable, Codable, Sendable {
  /// What was scored: an intent, `emotion`, `risk`, an agent.
  public var label: String
  /// The model's raw score (logit).
  public var score: Double
  public var bias: Double
  /// Strongest first.
  public var terms: [Term]
  /// Sum of the terms that are not listed.
  public var rest: Double
  /// The number on the screen, and how the score becomes it.
  public var shown: Double
  public var link: String
  /// The smallest change that would flip the outcome.
  public var flip: String?

  public init(
    label: String, score: Double, bias: Double, terms: [Term], rest: Double = 0, shown: Double, link: String,
    flip: String? = nil
  ) {
    self.label = label
    self.score = score
    self.bias = bias
    self.terms = terms
    self.rest = rest
    self.shown = shown
    self.link = link
    self.flip = flip
  }

  /// What is left when the parts are taken from the score; 0 but for rounding.
  public var residual: Double { score - bias - rest - terms.reduce(0) { $0 + $1.weight } }

  /// The same explanation with only its `count` strongest terms listed.
  public func strongest(_ count: Int) -> Explanation {
    let sorted = terms.sorted { abs($0.weight) > abs($1.weight) }
    var short = self
    short.terms = Array(sorted.prefix(count))
    short.rest = score - bias - short.terms.reduce(0) { $0 + $1.weight }
    return short
  }
}
