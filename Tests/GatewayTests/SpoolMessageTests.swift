import Domain
import Testing

@testable import Gateway

@Suite struct SpoolMessageTests {
  @Test(arguments: [
    (#"{"conv":"a","text":"hi"}"#, nil as String?),
    ("\u{feff}" + #"{"conv":"a","id":"1","text":"hi","role":"customer"}"# + "\r", nil),
    (#"{"text":"hi"}"#, "conv: missing"),
    (#"{"conv":"a"}"#, "text: missing"),
    (#"{"conv":"","text":"hi"}"#, "conv: empty"),
    (#"{"conv":"a","text":" \t"}"#, "text: empty"),
    (#"{"conv":"a","id":"","text":"hi"}"#, "id: empty"),
    (#"{"conv":"a","id":7,"text":"hi"}"#, "id: wrong type"),
    (#"{"conv":null,"text":"hi"}"#, "conv: null"),
    (#"{"conv":"a","text":"hi","role":"agent"}"#, "role: must be \"customer\""),
    (#"{"conv":"a","text":"hal"#, "not a JSON object"),
    ("[1]", "line: wrong type"),
    ("hello", "not a JSON object"),
  ])
  func aLineIsTakenOrItsFieldNamed(_ line: String, _ why: String?) {
    var said: String?
    do throws(Failure) { _ = try SpoolMessage.read(Array(line.utf8)) } catch {
      if case .unavailable(_, let reason) = error { said = reason }
    }

    #expect(said == why)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: Failure.unavailable(part: "channel", reason: "not UTF-8 text")) {
      try SpoolMessage.read([0x7b, 0xff, 0xfe])
    }
  }
}
