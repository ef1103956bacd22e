import Glibc

/// Finds the confidence curve that makes probabilities honest on held-out examples.
///
/// Source: Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", 2017, for one temperature; its
/// growth with the best score and its tail are ours (`Probability.normalize`).
enum TemperatureScaling {
  private static let tails = [4, 8, 16, 64]
  private static let growths = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2]

  /// Minimises the mean cross-entropy.
  ///
  /// Shapes: `scores` [examples][classes]; `targets` [examples], class numbers. No example gives plain softmax.
  static func fit(scores: [[Double]], targets: [Int]) -> ConfidenceCurve {
    var best = ConfidenceCurve()
    guard !scores.isEmpty else { return best }
    var lowest = Double.infinity
    for tail in tails {
      for growth in growths {
        func loss(_ temperature: Double) -> Double {
          let curve = ConfidenceCurve(temperature: temperature, growth: growth, tail: tail)
          return zip(scores, targets).reduce(0) { $0 + Probability.crossEntropy($1.0, by: curve, at: $1.1) }
        }
        let found = minimise(from: 0.005, to: 20, loss)
        // A curve with one more bend must earn it.
        guard found.loss < lowest - 1e-3 * Double(scores.count).squareRoot() else { continue }
        lowest = found.loss
        best = ConfidenceCurve(temperature: found.place, growth: growth, tail: tail)
      }
    }
    return best
  }

  /// Golden section on the logarithm of a positive number.
  private static func minimise(
    from first: Double, to last: Double, _ loss: (Double) -> Double
  ) -> (place: Double, loss: Double) {
    let ratio = (5.0.squareRoot() - 1) / 2
    var low = log(first)
    var high = log(last)
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var lossLeft = loss(exp(left))
    var lossRight = loss(exp(right))
    while high - low > 1e-2 {
      if lossLeft < lossRight {
        (high, right, lossRight) = (right, left, lossLeft)
        left = high - ratio * (high - low)
        lossLeft = loss(exp(left))
      } else {
        (low, left, lossLeft) = (left, right, lossRight)
        right = low + ratio * (high - low)
        lossRight = loss(exp(right))
      }
    }
    return (exp((low + high) / 2), min(lossLeft, lossRight))
  }
}
