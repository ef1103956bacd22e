import Testing

@testable import Terminal

@Suite struct TextWrapTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("hello world", 5, ["hello", "world"]),
    ("hello world again", 11, ["hello world", "again"]),
    ("我要退款", 4, ["我要", "退款"]),
    ("我要退款，谢谢", 8, ["我要退", "款，谢谢"]),
    ("他说（好的）", 6, ["他说", "（好", "的）"]),
    ("订单A8831已退", 8, ["订单", "A8831已", "退"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("a\nb\n", 4, ["a", "b", ""]),
    ("a\r\nb", 4, ["a", "b"]),
    ("您好，hello", 6, ["您好，", "hello"]),
    ("  缩进", 6, ["  缩进"]),
    ("退款3,000元", 6, ["退款", "3,000", "元"]),
  ]) func textBreaksWhereReadersExpect(text: String, width: Int, lines: [String]) {
    #expect(TextWrap.lines(text, width: width) == lines)
  }

  @Test func randomTextFitsAndLosesNothingButSpaces() {
    var random = Seeded(3)
    for _ in 0..<2000 {
      let text = RandomText.make(&random, pieces: 20)
      let width = Int.random(in: 8...30, using: &random)

      let lines = TextWrap.lines(text, width: width)

      #expect(lines.allSatisfy { Width.of($0) <= width })
      #expect(TextWrap.count(text, width: width) == lines.count)
      let kept = lines.flatMap(\.unicodeScalars).filter { !$0.properties.isWhitespace }
      #expect(kept == text.unicodeScalars.filter { !$0.properties.isWhitespace })
    }
  }
}
