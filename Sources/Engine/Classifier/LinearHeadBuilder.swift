/// Collects the trained weights of one class after another and packs them into a `LinearHead`.
///
/// Each class may keep the same number of weights; the smallest are dropped first, then the rest is rounded to 8 bits.
struct LinearHeadBuilder {
  private struct Entry {
    let row: UInt32
    let label: UInt16
    let weight: Int8
  }

  private let entriesPerClass: Int
  private var entries: [Entry] = []
  private var scales: [Double] = []
  private var biases: [Double] = []

  /// - Parameter entriesPerClass: how many weights of one class survive at most; ≥ 1.
  init(entriesPerClass: Int) {
    self.entriesPerClass = entriesPerClass
  }

  /// Adds the next class. Shape: `weights` [rows].
  mutating func add(weights: [Float], bias: Float) {
    let highest = weights.reduce(0) { max($0, $1.magnitude) }
    let scale = highest / 127
    var (cutoff, ties) = cutoff(in: weights)
    if highest > 0 {
      for row in weights.indices where weights[row].magnitude >= cutoff {
        let rounded = (weights[row] / scale).rounded()
        guard rounded != 0 else { continue }
        if weights[row].magnitude == cutoff {
          guard ties > 0 else { continue }
          ties -= 1
        }
        entries.append(Entry(row: UInt32(row), label: UInt16(scales.count), weight: Int8(rounded)))
      }
    }
    scales.append(Double(scale))
    biases.append(Double(bias))
  }

  /// The magnitude below which weights must go for the class to fit, and how many of just that magnitude may stay.
  private func cutoff(in weights: [Float]) -> (magnitude: Float, ties: Int) {
    var magnitudes = weights.filter { $0 != 0 }.map(\.magnitude)
    guard magnitudes.count > entriesPerClass else { return (0, 0) }
    magnitudes.sort(by: >)
    let cutoff = magnitudes[entriesPerClass - 1]
    return (cutoff, magnitudes.prefix(entriesPerClass).count { $0 == cutoff })
  }

  /// The packed head over `rows` rows.
  func build(rows: Int) -> LinearHead {
    var starts = [UInt32](repeating: 0, count: rows + 1)
    for entry in entries { starts[Int(entry.row) + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var next = starts
    var classes = [UInt16](repeating: 0, count: entries.count)
    var weights = [Int8](repeating: 0, count: entries.count)
    // Entries come class by class, so each row fills with its classes in rising order.
    for entry in entries {
      let place = Int(next[Int(entry.row)])
      next[Int(entry.row)] += 1
      classes[place] = entry.label
      weights[place] = entry.weight
    }
    return LinearHead(starts: starts, classes: classes, weights: weights, scales: scales, biases: biases)
  }
}
