/// The fitted weights that turn what is known of a candidate answer into the chance that it is right.
public struct AnswerWeights: Hashable, Codable, Sendable {
  public var version: Int
  public var bias: Double
  /// By the name of one of `AnswerSigns.names`.
  public var weights: [String: Double]
  /// Coverage and precision at some floors, measured on rows that the fit did not see.
  public var curve: [CurvePoint]

  public struct CurvePoint: Hashable, Codable, Sendable {
    public var floor: Double
    /// Share of questions that get an answer, and share of those answers that are right.
    public var coverage: Double
    public var precision: Double
    public init(floor: Double, coverage: Double, precision: Double) {
      self.floor = floor
      self.coverage = coverage
      self.precision = precision
    }
  }

  public init(version: Int, bias: Double, weights: [String: Double], curve: [CurvePoint] = []) {
    self.version = version
    self.bias = bias
    self.weights = weights
    self.curve = curve
  }
}

extension AnswerWeights {
  /// The score of a candidate; its chance is the logistic of it.
  func logit(_ signs: AnswerSigns) -> Double {
    zip(AnswerSigns.names, signs.values).reduce(bias) { $0 + (weights[$1.0] ?? 0) * $1.1 }
  }
}
