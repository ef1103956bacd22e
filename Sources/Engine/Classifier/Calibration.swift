/// How a model's scores become probabilities, and when it abstains.
public struct Calibration: Sendable, Equatable {
  /// Single-label models: the shape of the probabilities.
  public internal(set) var curve = ConfidenceCurve()
  /// Single-label models abstain when the highest probability is below this.
  public internal(set) var threshold = 0.0
  /// Single-label models also abstain when the best linear score is below this: the text is like nothing they know.
  public internal(set) var floor = -Double.greatestFiniteMagnitude
  /// Multi-label models: p = logistic(slope × score + intercept). Shape: [classes], else empty.
  public internal(set) var slopes: [Double] = []
  /// Shape: [classes], else empty.
  public internal(set) var intercepts: [Double] = []
  /// Multi-label models assign a label from this probability on. Shape: [classes], else empty.
  public internal(set) var thresholds: [Double] = []
  /// Multi-label models: whether a text over no threshold gets its likeliest label all the same.
  public internal(set) var fallsBackToLikeliest = false

  public init() {}
}
