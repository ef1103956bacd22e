import Glibc

/// Fits p = logistic(slope × score + intercept) to held-out yes/no examples.
///
/// Source: Platt 1999 for the model and its smoothed targets; Lin, Lin and Weng 2007 for Newton with backtracking.
enum PlattScaling {
  /// Shapes: both arrays [examples]. Without a positive or without a negative the fit stays finite and timid.
  static func fit(scores: [Double], isPositive: [Bool]) -> (slope: Double, intercept: Double) {
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (negatives + 2)
    var slope = 0.0
    var intercept = log((positives + 1) / (negatives + 1))

    func loss(_ slope: Double, _ intercept: Double) -> Double {
      zip(scores, isPositive).reduce(0) { total, example in
        let logit = slope * example.0 + intercept
        let target = example.1 ? high : low
        return total + (logit >= 0 ? (1 - target) * logit + log1p(exp(-logit)) : log1p(exp(logit)) - target * logit)
      }
    }

    var current = loss(slope, intercept)
    for _ in 0..<100 {
      // The small number keeps the matrix of second derivatives invertible.
      var (curvature11, curvature12, curvature22) = (1e-9, 0.0, 1e-9)
      var (gradient1, gradient2) = (0.0, 0.0)
      for (score, positive) in zip(scores, isPositive) {
        let p = Probability.logistic(slope * score + intercept)
        let spread = p * (1 - p)
        let error = p - (positive ? high : low)
        curvature11 += spread * score * score
        curvature12 += spread * score
        curvature22 += spread
        gradient1 += error * score
        gradient2 += error
      }
      if gradient1.magnitude < 1e-6 && gradient2.magnitude < 1e-6 { break }
      let determinant = curvature11 * curvature22 - curvature12 * curvature12
      let step1 = -(curvature22 * gradient1 - curvature12 * gradient2) / determinant
      let step2 = -(curvature11 * gradient2 - curvature12 * gradient1) / determinant
      var size = 1.0
      var improved = false
      while size > 1e-10 {
        let next = loss(slope + size * step1, intercept + size * step2)
        if next < current {
          (slope, intercept, current) = (slope + size * step1, intercept + size * step2, next)
          improved = true
          break
        }
        size /= 2
      }
      if !improved { break }
    }
    return (slope, intercept)
  }
}
