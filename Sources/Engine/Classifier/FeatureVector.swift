import Glibc

/// A text as a sparse vector of length at most 1 over a vocabulary; keeps its buffers from text to text.
///
/// Value of a row: (1 + ln occurrences) × informativeness, scaled so that the squares, those of unknown features
/// included, sum to 1.
struct FeatureVector: Sendable {
  /// The rows that occur, each once, in order of first occurrence. Shape: [distinct].
  private(set) var rows: [Int32] = []
  /// Shape: [distinct].
  private(set) var values: [Double] = []
  /// How often each row occurs. Shape: [distinct].
  private(set) var counts: [Int32] = []
  /// For each feature of the extractor its index in `rows`, or −1 when the model never saw it. Shape: [features].
  private(set) var places: [Int32] = []

  /// An open-addressing table from row to index in `rows`; an entry is live when its turn is the current one.
  private var slots = [Slot](repeating: Slot(), count: 256)
  private var turn: UInt32 = 0

  private struct Slot {
    var turn: UInt32 = 0
    var row: Int32 = 0
    var place: Int32 = 0
  }

  /// Replaces the vector by that of the extractor's newest text. No known feature gives an empty vector.
  mutating func fill(from features: [HashedFeature], vocabulary: Vocabulary) {
    rows.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    startTurn(for: features.count)

    let mask = vocabulary.mask
    var squares = 0.0
    for feature in features {
      let row = vocabulary.buckets.rank(of: feature.hash & mask)
      guard row < 0 else {
        places.append(place(of: Int32(row)))
        continue
      }
      places.append(-1)
      let value = Double(vocabulary.unknownRarity * feature.form.weight)
      squares += value * value
    }
    weigh(by: vocabulary, squares: squares)
  }

  private mutating func startTurn(for features: Int) {
    if slots.count < features * 2 {
      var size = slots.count
      while size < features * 2 { size *= 2 }
      slots = [Slot](repeating: Slot(), count: size)
      turn = 0
    }
    turn &+= 1
    guard turn == 0 else { return }
    slots = [Slot](repeating: Slot(), count: slots.count)
    turn = 1
  }

  /// Counts one occurrence of `row` and says where it stands.
  @inline(__always)
  private mutating func place(of row: Int32) -> Int32 {
    let last = slots.count - 1
    var index = Int(Hash32.absorb(0, UInt32(bitPattern: row))) & last
    while slots[index].turn == turn {
      if slots[index].row == row {
        counts[Int(slots[index].place)] += 1
        return slots[index].place
      }
      index = (index + 1) & last
    }
    let place = Int32(rows.count)
    slots[index] = Slot(turn: turn, row: row, place: place)
    rows.append(row)
    counts.append(1)
    return place
  }

  private mutating func weigh(by vocabulary: Vocabulary, squares unknown: Double) {
    var squares = unknown
    for index in rows.indices {
      let occurrences = counts[index]
      let frequency = occurrences == 1 ? 1 : 1 + log(Double(occurrences))
      let value = frequency * Double(vocabulary.informativeness[Int(rows[index])])
      values.append(value)
      squares += value * value
    }
    guard squares > 0 else { return }
    let scale = 1 / squares.squareRoot()
    for index in values.indices { values[index] *= scale }
  }
}
