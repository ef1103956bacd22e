import Glibc

/// Fits p = 1 / (1 + e^−(bias + w·x)) to weighted rows by Newton's method with a small L2 penalty on w.
struct LogisticFit {
  private(set) var bias = 0.0
  /// Shape: [features].
  private(set) var weights: [Double]

  /// - Parameters:
  ///   - rows: [n × features]; n ≥ 1.
  ///   - importance: [n], ≥ 0.
  ///   - penalty: > 0; keeps the weights finite where the classes are separable.
  init(rows: [[Double]], isPositive: [Bool], importance: [Double], penalty: Double = 0.5, steps: Int = 40) {
    let width = (rows.first?.count ?? 0) + 1
    var parameters = [Double](repeating: 0, count: width)
    for _ in 0..<steps {
      var gradient = [Double](repeating: 0, count: width)
      var curvature = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
      for (place, row) in rows.enumerated() {
        let x = [1] + row
        let p = Probability.logistic(zip(parameters, x).reduce(0) { $0 + $1.0 * $1.1 })
        let error = importance[place] * (p - (isPositive[place] ? 1 : 0))
        let spread = importance[place] * max(1e-9, p * (1 - p))
        for i in 0..<width {
          gradient[i] += error * x[i]
          for j in 0..<width { curvature[i][j] += spread * x[i] * x[j] }
        }
      }
      for i in 1..<width {
        gradient[i] += penalty * parameters[i]
        curvature[i][i] += penalty
      }
      curvature[0][0] += 1e-9
      let step = Self.solve(curvature, gradient)
      for i in 0..<width { parameters[i] -= step[i] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    bias = parameters[0]
    weights = Array(parameters.dropFirst())
  }

  /// Gaussian elimination with pivoting; the matrix is positive definite here.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var a = matrix
    var b = right
    let n = b.count
    for column in 0..<n {
      let pivot = (column..<n).max { abs(a[$0][column]) < abs(a[$1][column]) } ?? column
      a.swapAt(column, pivot)
      b.swapAt(column, pivot)
      for row in column + 1..<max(column + 1, n) {
        let factor = a[row][column] / a[column][column]
        for k in column..<n { a[row][k] -= factor * a[column][k] }
        b[row] -= factor * b[column]
      }
    }
    for row in stride(from: n - 1, through: 0, by: -1) {
      for k in row + 1..<max(row + 1, n) { b[row] -= a[row][k] * b[k] }
      b[row] /= a[row][row]
    }
    return b
  }
}
