/// One feature found in a text: its hash and the folded scalars that made it.
struct HashedFeature: Sendable, Equatable {
  let hash: UInt32
  let start: Int32
  let end: Int32
  let form: FeatureForm
}

/// Finds the hashed features of folded texts; keeps its buffers, so that a text costs no allocation.
struct FeatureExtractor: Sendable {
  let options: FeatureOptions
  /// The units of the newest text.
  private(set) var units: [TextUnit] = []
  /// The features of the newest text, a repeated one as often as it occurs.
  private(set) var features: [HashedFeature] = []

  private enum Seed {
    static let run: UInt32 = 0x5EED_0001
    static let letters: UInt32 = 0x5EED_0003
    static let textStart: UInt32 = 0x5EED_0004
    static let textEnd: UInt32 = 0x5EED_0005
  }

  init(options: FeatureOptions) {
    self.options = options
  }

  /// Replaces `units` and `features` by those of `text`.
  mutating func extract(from text: NormalizedText) {
    features.removeAll(keepingCapacity: true)
    TextUnit.cut(text.scalars, into: &units)
    addRuns()
    if options.letterOrders.upperBound > 0 { addLetters(of: text.scalars) }
    if options.readsShape {
      ShapeFeatures.add(units: units, scalars: text.scalars, to: &features)
    }
  }

  /// Runs of neighbouring units: longer ones only where a Han character takes part.
  private mutating func addRuns() {
    let longest = max(options.ideographOrder, options.wordOrder)
    for first in units.indices {
      var hash = Seed.run
      var ideographs = 0
      var length = 0
      var index = first
      while index < units.count && length < longest {
        let unit = units[index]
        index += 1
        if unit.kind == .mark && !options.joinsMarks && length > 0 { continue }
        length += 1
        if unit.kind == .ideograph { ideographs += 1 }
        if length > options.wordOrder && ideographs == 0 { break }
        if length > options.ideographOrder { break }
        hash = Hash32.absorb(hash, unit.hash)
        features.append(
          HashedFeature(
            hash: Hash32.finish(hash), start: units[first].start, end: unit.end,
            form: ideographs == 0 ? .words(UInt8(length)) : .ideographs(UInt8(length))))
        if unit.kind == .mark && !options.joinsMarks { break }
      }
    }
    if options.marksEnds { addEnds() }
  }

  private mutating func addEnds() {
    guard let first = units.first, let last = units.last else { return }
    var hash = Seed.textStart
    for unit in units.prefix(2) {
      hash = Hash32.absorb(hash, unit.hash)
      features.append(HashedFeature(hash: Hash32.finish(hash), start: first.start, end: unit.end, form: .end))
    }
    hash = Seed.textEnd
    for unit in units.suffix(2).reversed() {
      hash = Hash32.absorb(hash, unit.hash)
      features.append(HashedFeature(hash: Hash32.finish(hash), start: unit.start, end: last.end, form: .end))
    }
  }

  /// Runs of letters within each word, its two borders counted as letters.
  private mutating func addLetters(of scalars: [UInt32]) {
    let shortest = options.letterOrders.lowerBound
    let longest = options.letterOrders.upperBound
    for unit in units where unit.kind == .letter {
      let start = Int(unit.start) - 1
      let end = Int(unit.end) + 1
      for first in start..<end {
        var hash = Seed.letters
        for last in first..<min(first + longest, end) {
          let isBorder = last == start || last == end - 1
          hash = Hash32.absorb(hash, isBorder ? 0x20 : scalars[last])
          guard last - first + 1 >= shortest else { continue }
          features.append(
            HashedFeature(
              hash: Hash32.finish(hash), start: Int32(max(first, start + 1)), end: Int32(min(last + 1, end - 1)),
              form: .letters))
        }
      }
    }
  }
}
