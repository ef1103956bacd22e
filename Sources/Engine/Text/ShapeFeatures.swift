/// Features of a text's shape rather than its words: length, doubled marks, emoji, numbers that look like orders.
enum ShapeFeatures {
  private static let seed: UInt32 = 0x5EED_0100
  private static let question: UInt32 = 0x3F
  private static let exclamation: UInt32 = 0x21

  /// Appends the shape features of one text. Offsets count folded scalars.
  static func add(units: [TextUnit], scalars: [UInt32], to features: inout [HashedFeature]) {
    guard let first = units.first, let last = units.last else { return }
    append(.length, detail: lengthBucket(units.count), first.start, last.end, to: &features)
    var hasEmoji = false
    var previous: UInt32 = 0
    for unit in units {
      let mark = unit.kind == .mark ? scalars[Int(unit.start)] : 0
      if let form = pair(previous, mark) { append(form, unit.start - 1, unit.end, to: &features) }
      previous = mark
      if unit.kind == .digit && unit.end - unit.start >= 9 {
        append(.orderNumber, unit.start, unit.end, to: &features)
      }
      if unit.kind == .emoji && !hasEmoji {
        hasEmoji = true
        append(.emoji, unit.start, unit.end, to: &features)
      }
    }
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> FeatureForm? {
    switch (first, second) {
    case (question, question): .doubledQuestion
    case (exclamation, exclamation): .doubledExclamation
    case (question, exclamation), (exclamation, question): .mixedMarks
    default: nil
    }
  }

  private static func append(
    _ form: FeatureForm, detail: UInt32 = 0, _ start: Int32, _ end: Int32, to features: inout [HashedFeature]
  ) {
    let hash = Hash32.absorb(Hash32.absorb(seed, UInt32(form.code)), detail)
    features.append(HashedFeature(hash: Hash32.finish(hash), start: start, end: end, form: form))
  }

  /// 0 for one unit, then one bucket per doubling; at most 7.
  private static func lengthBucket(_ units: Int) -> UInt32 {
    UInt32(min(7, Int.bitWidth - 1 - units.leadingZeroBitCount))
  }
}
