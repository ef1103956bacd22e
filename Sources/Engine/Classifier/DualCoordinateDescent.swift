/// Trains one linear support vector machine with squared hinge loss.
///
/// Minimises ½(‖w‖² + b²) + Σ cost_i · max(0, 1 − y_i (w·x_i + b))² in the dual, one variable at a time, with shrinking.
/// Source: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM", 2008.
struct DualCoordinateDescent {
  private let rows: SparseRows
  /// ‖x_i‖² + 1 (the bias counts as a feature of value 1). Shape: [examples].
  private let squares: [Float]
  private let tolerance: Float
  private let maximumPasses: Int

  /// What one run found. Shape: `weights` [columns].
  struct Solution {
    var weights: [Float]
    var bias: Float
    var passes: Int
  }

  init(rows: SparseRows, tolerance: Float = 0.05, maximumPasses: Int = 200) {
    self.rows = rows
    self.tolerance = tolerance
    self.maximumPasses = maximumPasses
    squares = (0..<rows.count).map { row in
      rows.values[rows.starts[row]..<rows.starts[row + 1]].reduce(1) { $0 + $1 * $1 }
    }
  }

  /// Shapes: `targets` [examples], +1 or −1; `costs` [examples], > 0, or 0 to leave an example out.
  func solve(targets: [Float], costs: [Float], columns: Int, random: inout SplitMix64) -> Solution {
    var solution = Solution(weights: [Float](repeating: 0, count: columns), bias: 0, passes: 0)
    var multipliers = [Float](repeating: 0, count: rows.count)
    var active = (0..<rows.count).filter { costs[$0] > 0 }
    let everyone = active
    var shrinkAbove = Float.infinity

    while solution.passes < maximumPasses {
      solution.passes += 1
      random.shuffle(&active)
      let bounds = pass(
        over: &active, targets: targets, costs: costs, multipliers: &multipliers, solution: &solution,
        shrinkAbove: shrinkAbove)
      if bounds.highest - bounds.lowest <= tolerance {
        if active.count == everyone.count { break }
        active = everyone
        shrinkAbove = .infinity
        continue
      }
      shrinkAbove = bounds.highest > 0 ? bounds.highest : .infinity
    }
    return solution
  }

  /// One pass over the active examples; examples that sit firmly at zero leave `active`.
  ///
  /// - Returns: the largest and smallest projected gradient met.
  private func pass(
    over active: inout [Int], targets: [Float], costs: [Float], multipliers: inout [Float], solution: inout Solution,
    shrinkAbove: Float
  ) -> (highest: Float, lowest: Float) {
    var highest = -Float.infinity
    var lowest = Float.infinity
    var bias = solution.bias
    var kept = 0
    rows.columns.withUnsafeBufferPointer { columns in
      rows.values.withUnsafeBufferPointer { values in
        solution.weights.withUnsafeMutableBufferPointer { weights in
          for index in active.indices {
            let example = active[index]
            let first = rows.starts[example]
            let last = rows.starts[example + 1]
            var score = bias
            for entry in first..<last { score += weights[Int(columns[entry])] * values[entry] }
            let target = targets[example]
            let slack = 0.5 / costs[example]
            let multiplier = multipliers[example]
            let gradient = target * score - 1 + slack * multiplier
            var projected = gradient
            if multiplier == 0 {
              if gradient > shrinkAbove { continue }
              projected = min(gradient, 0)
            }
            active[kept] = example
            kept += 1
            highest = max(highest, projected)
            lowest = min(lowest, projected)
            guard projected.magnitude > 1e-12 else { continue }
            let updated = max(multiplier - gradient / (squares[example] + slack), 0)
            multipliers[example] = updated
            let step = (updated - multiplier) * target
            bias += step
            for entry in first..<last { weights[Int(columns[entry])] += step * values[entry] }
          }
        }
      }
    }
    active.removeSubrange(kept...)
    solution.bias = bias
    return (highest, lowest)
  }
}
