import CNcurses
import Testing

@testable import Terminal

@Suite struct WidthTests {
  @Test func everyCodePointHasTheColumnsThatWcwidthSays() {
    #expect(cn_locale())

    var wrong: [UInt32] = []
    for value in UInt32(0)...0x10FFFF where Width.columns(value) != Int(cn_width(value)) { wrong.append(value) }

    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("我要退款", 8), ("a我", 3), ("e\u{301}", 1), ("\u{301}", 1), ("👩‍👩‍👧", 2), ("👍🏽", 2),
    ("🇨🇳", 2), ("❤️", 1), ("\u{200D}", 0), ("\u{202E}abc", 3), ("\u{1B}[0m", 4), ("a\tb", 3), ("a\r\nb", 3),
    ("\u{E000}", 1), ("“”—…", 4), ("Ａ：", 4), ("한국", 4), ("\u{1FAE8}", 1), ("का", 2),
  ]) func aStringHasTheColumnsOfWhatIsDrawn(text: String, columns: Int) {
    #expect(Width.of(text) == columns)
  }

  @Test func aStringIsAsWideAsItsCharacters() {
    var random = Seeded(1)
    for _ in 0..<3000 {
      let text = RandomText.make(&random, pieces: 12)
      #expect(Width.of(text) == text.reduce(0) { $0 + Width.of($1) })
      #expect(TextWrap.units(text).count == text.count)
    }
  }

  @Test func cuttingKeepsWithinTheWidthAndSaysSo() {
    #expect(Width.cut("我要退款", to: 8) == "我要退款")
    #expect(Width.cut("我要退款", to: 7) == "我要..")
    #expect(Width.cut("我要退款", to: 3) == "..")
    #expect(Width.cut("我要退款", to: 1) == ".")
    #expect(Width.pad("退款", to: 6) == "退款  ")
    #expect(Width.pad("9", to: 3, trailing: true) == "  9")
  }
}
