import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private static let corpus: [(String, [InputEvent])] = [
    ("a", [key("a")]), ("我", [text("我")]), ("😀", [text("😀")]), ("é", [text("é")]),
    ("\r", [key("Enter")]), ("\t", [key("Tab")]), ("\u{7F}", [key("Backspace")]), ("\n", [key("C-j")]),
    ("\u{10}", [key("C-p")]), ("\0", [key("C-Space")]), ("\u{1C}", [key("C-\\")]), ("\u{1F}", [key("C-_")]),
    ("\u{1B}[A", [key("Up")]), ("\u{1B}OB", [key("Down")]), ("\u{1B}[1;5C", [key("C-Right")]),
    ("\u{1B}[1;3D", [key("M-Left")]), ("\u{1B}[1;2H", [key("S-Home")]), ("\u{1B}[Z", [key("S-Tab")]),
    ("\u{1B}[3~", [key("Delete")]), ("\u{1B}[5;5~", [key("C-PageUp")]), ("\u{1B}OP", [key("F1")]),
    ("\u{1B}[[B", [key("F2")]), ("\u{1B}[15~", [key("F5")]), ("\u{1B}[24~", [key("F12")]),
    ("\u{1B}[20~", [key("F9")]),
    ("\u{1B}[1;5P", [key("C-F1")]), ("\u{1B}x", [key("M-x")]), ("\u{1B}1", [key("M-1")]),
    ("\u{1B}\r", [key("M-Enter")]),
    ("\u{1B}我", [.key(KeyPress(.character("我"), .alt))]), ("\u{1B}\u{7F}", [key("M-Backspace")]),
    ("\u{1B}[13;5u", [key("C-Enter")]), ("\u{1B}[27;5;13~", [key("C-Enter")]), ("\u{1B}[97;2u", [key("A")]),
    ("\u{1B}[<0;10;5M", [.mouse(Mouse(.press(.left), row: 4, column: 9))]),
    ("\u{1B}[<0;299;5m", [.mouse(Mouse(.release, row: 4, column: 298))]),
    ("\u{1B}[<65;1;1M", [.mouse(Mouse(.wheelDown, row: 0, column: 0))]),
    ("\u{1B}[<80;2;2M", [.mouse(Mouse(.wheelUp, row: 1, column: 1, modifiers: .control))]),
    ("\u{1B}[M !!", [.mouse(Mouse(.press(.left), row: 0, column: 0))]),
    ("\u{1B}[I", [.focus(true)]), ("\u{1B}[O", [.focus(false)]),
    ("\u{1B}[200~你好\r\nb\u{1B}[31m\u{7}\tc\u{1B}[201~", [.paste("你好\nb[31m c")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ("\u{1B}]52;c;abc\u{7}q", [key("q")]), ("\u{1B}P1+r\u{1B}\\q", [key("q")]), ("\u{1B}[12;40Rq", [key("q")]),
    ("\u{1B}\u{1B}[A", [key("Esc"), key("Up")]),
  ]

  private static func key(_ name: KeySequence) -> InputEvent { .key(name.presses[0]) }
  private static func text(_ character: Character) -> InputEvent { .key(KeyPress(.character(character))) }

  @Test func everySequenceMeansItsKey() {
    for (bytes, events) in Self.corpus {
      var decoder = KeyDecoder()
      let decoded = decoder.feed(bytes.utf8)
      #expect(decoded == events, "\(bytes.debugDescription)")
      #expect(decoder.patience == nil, "\(bytes.debugDescription)")
    }
  }

  @Test func anySplitGivesTheSameEvents() {
    let bytes = Array(Self.corpus.map(\.0).joined().utf8)
    let events = Self.corpus.flatMap(\.1)
    for first in 0...bytes.count {
      var decoder = KeyDecoder()
      let decoded = decoder.feed(bytes[..<first]) + decoder.feed(bytes[first...])
      #expect(decoded == events, "\(first)")
    }
    var decoder = KeyDecoder()
    let decoded = bytes.flatMap { decoder.feed([$0]) }
    #expect(decoded == events)
  }

  @Test func randomBytesNeverCrashAndSplitsDoNotMatter() {
    var random = Seeded(11)
    let likely: [UInt8] = [0x1B, 0x1B, 0x5B, 0x4F, 0x3C, 0x3B, 0x4D, 0x7E, 0x32, 0x30, 0x31, 0xE6, 0x88, 0x91, 0xF0]
    for _ in 0..<20_000 {
      let bytes: [UInt8] = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : likely.randomElement(using: &random)!
      }
      var whole = KeyDecoder()
      var single = KeyDecoder()

      let together = whole.feed(bytes)
      let apart = bytes.flatMap { single.feed([$0]) }

      #expect(together == apart)
      let ends = (whole.expire(), single.expire())
      #expect(ends.0 == ends.1)
      #expect(whole.patience == nil)
    }
  }

  @Test(arguments: [("\u{1B}", "Esc"), ("\u{1B}[", "M-["), ("\u{1B}O", "M-O")])
  func whatNothingFollowsIsAKeyOfItsOwn(bytes: String, name: String) throws {
    let press = try #require(KeySequence(name)).presses[0]
    var decoder = KeyDecoder()

    let early = decoder.feed(bytes.utf8)
    let patience = decoder.patience
    let late = decoder.expire()

    #expect(early.isEmpty)
    #expect(patience != nil)
    #expect(late == [.key(press)])
    #expect(decoder.patience == nil)
  }

  @Test func brokenUTF8IsDroppedAndTheNextKeyIsKept() {
    var decoder = KeyDecoder()

    let events = decoder.feed([0xE6, 0x88, 0x61, 0xFF, 0xC0, 0xED, 0xA0, 0x80, 0x62])

    #expect(events == [Self.key("a"), Self.key("b")])
  }

  @Test func aPasteIsLimitedAndEndsWithoutItsEnd() {
    var decoder = KeyDecoder()
    let start = Array("\u{1B}[200~".utf8)
    let flood = Array(repeating: UInt8(ascii: "a"), count: KeyDecoder.pasteLimit + 5000)

    let long = decoder.feed(start + flood + Array("\u{1B}[201~z".utf8))
    let open = decoder.feed(start + [UInt8(ascii: "b")])
    let ended = decoder.expire()

    #expect(long == [.paste(String(repeating: "a", count: KeyDecoder.pasteLimit)), Self.key("z")])
    #expect(open.isEmpty)
    #expect(ended == [.paste("b")])
  }
}
