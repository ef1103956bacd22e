/// What a folded scalar is to the tokenizer.
enum ScalarKind: UInt8, Sendable {
  case blank, letter, digit, ideograph, mark, emoji

  /// Classifies one folded scalar. Kana and Hangul count as ideographs: they are read without blanks too.
  @inline(__always)
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20: self = .blank
    case 0x30...0x39: self = .digit
    case 0x61...0x7A: self = .letter
    case 0x00...0x7F: self = .mark
    case 0x4E00...0x9FFF: self = .ideograph
    default: self = Self.rare(scalar)
    }
  }

  private static func rare(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x3400...0x4DBF, 0x3005...0x3007, 0x3041...0x30FF, 0x3105...0x312F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      .ideograph
    case 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: .emoji
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x25FF, 0x2900...0x2AFF, 0x3000...0x3040, 0xFE10...0xFFFF: .mark
    case 0x660...0x669, 0x966...0x96F: .digit
    default: .letter
    }
  }
}
