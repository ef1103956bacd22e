/// One-against-the-rest linear scores, pruned and held in 8 bits.
///
/// score[class] = bias[class] + scale[class] × Σ value[row] × weight[row, class], over the weights that were kept.
struct LinearHead: Sendable, Equatable {
  /// Row r owns entries `starts[r] ..< starts[r + 1]`. Shape: [rows + 1].
  let starts: [UInt32]
  /// The class of each entry, rising within a row. Shape: [entries].
  let classes: [UInt16]
  /// The weight of each entry, −127 … 127, never 0. Shape: [entries].
  let weights: [Int8]
  /// What one step of a weight is worth. Shape: [classes].
  let scales: [Double]
  /// Shape: [classes].
  let biases: [Double]

  /// How many classes there are.
  var classCount: Int { biases.count }

  /// Writes the score of every class into `scores`. Shape: `scores` [classes].
  func score(_ vector: FeatureVector, into scores: inout [Double]) {
    scores.removeAll(keepingCapacity: true)
    for _ in biases { scores.append(0) }
    scores.withUnsafeMutableBufferPointer { scores in
      starts.withUnsafeBufferPointer { starts in
        classes.withUnsafeBufferPointer { classes in
          weights.withUnsafeBufferPointer { weights in
            for (row, value) in zip(vector.rows, vector.values) {
              for entry in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) {
                scores[Int(classes[entry])] += value * Double(weights[entry])
              }
            }
          }
        }
      }
      for index in scores.indices { scores[index] = biases[index] + scales[index] * scores[index] }
    }
  }

  /// The weight of one row for one class; 0 when it was pruned.
  func weight(row: Int, class wanted: Int) -> Double {
    var low = Int(starts[row])
    var high = Int(starts[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(classes[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < Int(starts[row + 1]), Int(classes[low]) == wanted else { return 0 }
    return scales[wanted] * Double(weights[low])
  }
}
