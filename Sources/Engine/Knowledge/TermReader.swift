/// Cuts texts into search terms; keeps its buffers, so that reading a text costs next to nothing.
///
/// Terms: Han characters and pairs of neighbouring ones, stemmed Latin words, numbers whole. Marks and emoji are none.
struct TermReader: Sendable {
  /// A term as a number: Han terms are exact, words and numbers are 64-bit hashes.
  typealias Code = UInt64

  private let normalizer = Normalizer()
  private var text = NormalizedText()
  private var units: [TextUnit] = []
  private var word: [UInt32] = []

  private enum Tag {
    static let ideograph: UInt64 = 1 << 60
    static let pair: UInt64 = 2 << 60
    static let word: UInt64 = 3 << 60
    static let mask: UInt64 = (1 << 60) - 1
  }

  init() {}

  /// Whether a term is a single Han character, which says less than a pair.
  static func isSingle(_ code: Code) -> Bool { code >> 60 == 1 }

  /// Appends the terms of a text in order, repeated ones repeatedly.
  mutating func read(_ source: String, into terms: inout [Code]) {
    normalizer.normalize(source, into: &text)
    TextUnit.cut(text.scalars, into: &units)
    var previous: UInt64 = 0
    for unit in units {
      switch unit.kind {
      case .ideograph:
        let scalar = UInt64(text.scalars[Int(unit.start)])
        if previous != 0 { terms.append(Tag.pair | previous << 24 | scalar) }
        terms.append(Tag.ideograph | scalar)
        previous = scalar
      case .letter, .digit:
        terms.append(code(ofWord: text.scalars[Int(unit.start)..<Int(unit.end)], isNumber: unit.kind == .digit))
        previous = 0
      case .mark, .emoji, .blank: previous = 0
      }
    }
  }

  private mutating func code(ofWord scalars: ArraySlice<UInt32>, isNumber: Bool) -> Code {
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: scalars)
    if !isNumber { Stemmer.stem(&word) }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in word {
      hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 29
    }
    return Tag.word | (hash & Tag.mask)
  }
}
