/// The smallest piece of text that features are built from: a Han character, a word, a run of digits, a mark or an emoji.
///
/// Offsets count folded scalars.
struct TextUnit: Sendable, Equatable {
  /// Equal pieces have equal hashes; a run of digits hashes by its length alone (see `shape`).
  let hash: UInt32
  let start: Int32
  let end: Int32
  let kind: ScalarKind

  /// Cuts a folded text into units. An apostrophe between letters belongs to its word.
  static func cut(_ scalars: [UInt32], into units: inout [TextUnit]) {
    units.removeAll(keepingCapacity: true)
    scalars.withUnsafeBufferPointer { scalars in
      var position = 0
      while position < scalars.count {
        let start = position
        let kind = ScalarKind(scalars[position])
        var hash = Hash32.absorb(UInt32(kind.rawValue), scalars[position])
        position += 1
        switch kind {
        case .blank: continue
        case .letter:
          while position < scalars.count, continuesWord(scalars, at: position) {
            hash = Hash32.absorb(hash, scalars[position])
            position += 1
          }
        case .digit:
          while position < scalars.count, ScalarKind(scalars[position]) == .digit { position += 1 }
          hash = shape(ofDigits: scalars[start..<position])
        case .ideograph, .mark, .emoji: break
        }
        units.append(TextUnit(hash: hash, start: Int32(start), end: Int32(position), kind: kind))
      }
    }
  }

  @inline(__always)
  private static func continuesWord(_ scalars: UnsafeBufferPointer<UInt32>, at position: Int) -> Bool {
    if ScalarKind(scalars[position]) == .letter { return true }
    return scalars[position] == 0x27 && position + 1 < scalars.count && ScalarKind(scalars[position + 1]) == .letter
  }

  /// Up to two digits are themselves; longer runs are known by their length, from 9 digits on by "long".
  @inline(__always)
  private static func shape(ofDigits digits: Slice<UnsafeBufferPointer<UInt32>>) -> UInt32 {
    let seed = Hash32.absorb(UInt32(ScalarKind.digit.rawValue), 0)
    guard digits.count > 2 else { return digits.reduce(seed, Hash32.absorb) }
    return Hash32.absorb(seed, 0x100 + UInt32(min(digits.count, 9)))
  }
}
