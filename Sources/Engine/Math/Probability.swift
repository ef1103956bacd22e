import Glibc

/// Turning linear scores into probabilities.
enum Probability {
  /// Probabilities that fall off with the distance to the best score: p ∝ (1 + distance / (tail × t))^−tail.
  ///
  /// t = temperature × e^(growth × best score): a high best score over noisy labels deserves more doubt than its lead
  /// says, a low one less. A large `tail` is softmax at temperature t; powers are whole, so that a text costs a single
  /// exponential. Neither changes the order of the classes.
  /// Shapes: `scores` [classes], replaced by probabilities that sum to 1. Empty in, empty out.
  static func normalize(_ scores: inout [Double], by curve: ConfidenceCurve) {
    guard let highest = scores.max() else { return }
    let scale = curve.scale(at: highest)
    var total = 0.0
    for index in scores.indices {
      let weight = power(1 / (1 + (highest - scores[index]) * scale), curve.tail)
      scores[index] = weight
      total += weight
    }
    for index in scores.indices { scores[index] /= total }
  }

  /// −log of what `normalize` gives for class `index`, in nats.
  static func crossEntropy(_ scores: [Double], by curve: ConfidenceCurve, at index: Int) -> Double {
    let highest = scores.max() ?? 0
    let scale = curve.scale(at: highest)
    var total = 0.0
    for score in scores { total += power(1 / (1 + (highest - score) * scale), curve.tail) }
    return log(total) + Double(curve.tail) * log1p((highest - scores[index]) * scale)
  }

  /// 1 / (1 + e^−score), without overflow at either end.
  static func logistic(_ score: Double) -> Double {
    guard score < 0 else { return 1 / (1 + exp(-score)) }
    let odds = exp(score)
    return odds / (1 + odds)
  }

  /// `base` to a whole power ≥ 1, by squaring.
  @inline(__always)
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return result
  }
}

/// The three numbers that turn scores into probabilities; see `Probability.normalize`.
public struct ConfidenceCurve: Sendable, Equatable {
  /// How far below the best score a class must fall to lose most of its probability, at a best score of 0; > 0.
  public internal(set) var temperature = 1.0
  /// Natural logarithm of the growth of the temperature per unit of the best score; −4 … 4.
  public internal(set) var growth = 0.0
  /// How heavy the far end is; 64 is softmax in all but name; 1 … 1,024.
  public internal(set) var tail = 64

  public init() {}

  init(temperature: Double, growth: Double, tail: Int) {
    self.temperature = temperature
    self.growth = growth
    self.tail = tail
  }

  /// 1 / (tail × t). Scores beyond ±2 are rare and untested, so the growth ends there.
  func scale(at highest: Double) -> Double {
    exp(-growth * min(2, max(-2, highest))) / (Double(tail) * temperature)
  }
}
