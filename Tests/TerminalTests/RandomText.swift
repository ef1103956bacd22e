/// Numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Text as bad as customers can send.
enum RandomText {
  private static let pieces: [String] = [
    "a", "Z", " ", "  ", "hello", "3.14", "-", ",", "我", "要退款", "，", "。", "（", "）", "「", "」", "！", "ｗ", "ﾊ", "ﾞ",
    "é", "e\u{301}", "\u{301}", "\u{308}\u{301}\u{323}\u{331}\u{330}", "한", "\u{1112}\u{1161}\u{11AB}", "\u{1161}",
    "😀", "👩‍👩‍👧‍👦", "👍🏽", "🏽", "🇨🇳", "🇨", "❤️", "1️⃣", "\u{200D}", "\u{FE0F}", "\u{200B}", "\u{202E}", "\u{2066}",
    "क्षि", "का", "น้ำ", "ا", "\u{600}1", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{9B}", "\t", "\n", "\r\n", "\r", "\u{7F}",
    "\u{E000}", "\u{10FFFF}", "\u{378}", "\u{1FAE8}", "\u{AD}", "\u{2028}", "𠀀", "…", "—", "\u{E0067}",
  ]

  static func make(_ random: inout Seeded, pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      if Int.random(in: 0..<12, using: &random) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += pieces.randomElement(using: &random) ?? ""
      }
    }
    return text
  }
}
