import Domain
import Foundation
import Testing

@testable import Gateway

@Suite struct JSONValueTests {
  @Test func numbersAreNumbersAndFieldsKeepTheirOrder() {
    let value = JSONValue.object([
      ("z", 1), ("a", .number(0.25)), ("n", .number(3)), ("nan", .number(.nan)), ("none", JSONValue(nil as String?)),
      ("list", .array([true, "x"])), ("e", .object([])),
    ])

    #expect(value.line == #"{"z":1,"a":0.25,"n":3,"nan":null,"none":null,"list":[true,"x"],"e":{}}"#)
  }

  @Test func charactersBeyondASCIIStayAndControlsAreEscaped() {
    #expect(JSONValue.string("退款é🐜").line == "\"退款é🐜\"")
    #expect(JSONValue.string("a\u{1b}[2J\u{9b}\u{7f}\u{0}\"\\\n").line == #""a\u001b[2J\u009b\u007f\u0000\"\\\n""#)
    #expect(JSONValue.string("\u{a0}\u{c2}").line == "\"\u{a0}\u{c2}\"")
  }

  @Test func everyTextReadsBackTheSame() throws {
    var chance = Randomness(seed: 21)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &chance) {
        let limit: UInt32 = Bool.random(using: &chance) ? 0x180 : 0x1ffff
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &chance)) {
          text.unicodeScalars.append(scalar)
        }
      }
      let line = JSONValue.array([.string(text)]).line
      let read = try JSONDecoder().decode([String].self, from: Data(line.utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test func visibleTextCannotSteerATerminal() {
    #expect("a\u{1b}[2J\tb\u{9b}\u{202e}".visible == "a<1B>[2J b<9B><202E>")
    #expect("退款 🐜".visible == "退款 🐜")
  }
}
