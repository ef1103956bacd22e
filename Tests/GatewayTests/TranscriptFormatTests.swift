import Domain
import Testing

@testable import Gateway

@Suite struct TranscriptFormatTests {
  /// What a format makes of a text, and what it says of bad lines.
  private func read(
    _ text: String, _ format: TranscriptFormat
  ) throws -> (conversations: [TranscriptConversation], bad: [BadLine]) {
    let file = try TemporaryFile(text)
    var conversations: [TranscriptConversation] = []
    var bad: [BadLine] = []
    try format.read(try LineReader(path: file.path), report: { bad.append($0) }, each: { conversations.append($0) })
    return (conversations, bad)
  }

  private func complaint(_ line: String, _ format: TranscriptFormat) throws -> String? {
    try read(line, format).bad.first.map { "\($0.line): \($0.field): \($0.why)" }
  }

  @Test func genericMessagesArePutTogetherByConversationAndTime() throws {
    let (conversations, bad) = try read(
      """
      {"v":1,"conv":"a","id":"1","ts":"2026-11-24T15:01:20+08:00","role":"customer","author":"王","text":"我要退款","channel":"web","queue":"aftersales","meta":{}}
      {"v":1,"conv":"b","id":"1","ts":"2026-11-24T15:01:21+08:00","role":"customer","text":"hello"}

      {"v":1,"conv":"a","id":"3","ts":"2026-11-24T07:03:00Z","role":"agent","author":"lin","text":"好的"}
      {"v":1,"conv":"a","id":"2","ts":"2026-11-24T15:02:00.500+08:00","role":"bot","text":"请稍等","meta":{"kind":"handover","x":1}}
      """, .generic)

    #expect(bad.isEmpty)
    #expect(conversations.map(\.id) == ["a", "b"])
    #expect(conversations.map(\.channel) == ["web", "import"])
    #expect(conversations.first?.queue == "aftersales")
    #expect(conversations.first?.turns.map(\.role) == [.customer, .bot, .agent])
    #expect(conversations.first?.turns.map(\.kind) == [.reply, .handover, .reply])
    #expect(conversations.first?.turns.map(\.author) == ["王", nil, "lin"])
    #expect(conversations.first?.turns.first?.at == Timestamp(milliseconds: 1_795_503_680_000))
  }

  @Test func aNumberMayNameAConversation() throws {
    let (conversations, _) = try read(#"{"conv":17,"role":"customer","text":"hi"}"#, .generic)

    #expect(conversations.map(\.id) == ["17"])
    #expect(conversations.first?.channel == "import")
  }

  @Test(arguments: [
    (#"{"role":"customer","text":"x"}"#, "1: conv: missing"),
    (#"{"conv":"","role":"customer","text":"x"}"#, "1: conv: empty"),
    (#"{"conv":["a"],"role":"customer","text":"x"}"#, "1: conv: not a string"),
    (#"{"conv":"a","role":"customer"}"#, "1: text: missing"),
    (#"{"conv":"a","role":"customer","text":""}"#, "1: text: empty"),
    (#"{"conv":"a","role":"customer","text":7}"#, "1: text: not a string"),
    (#"{"conv":"a","role":"customer","text":null}"#, "1: text: missing, where a string is needed"),
    (#"{"conv":"a","role":"boss","text":"x"}"#, "1: role: must be customer, bot, agent or system"),
    (#"{"conv":"a","role":"bot","text":"x","ts":"yesterday"}"#, "1: ts: not a time such as 2026-11-24T15:01:20+08:00"),
    (#"{"conv":"a","role":"bot","text":"x","v":2}"#, "1: v: must be 1"),
    (#"{"conv":"a","role":"bot","text":"x""#, "1: line: not valid JSON"),
    (#"["a"]"#, "1: line: not an object"),
    ("just words", "1: line: not valid JSON"),
  ])
  func aBadGenericLineNamesItsField(line: String, said: String) throws {
    #expect(try complaint(line, .generic) == said)
  }

  @Test func theSameMessageTwiceIsABadLine() throws {
    let line = #"{"conv":"a","id":"1","role":"customer","text":"x"}"#

    #expect(
      try read(line + "\n" + line, .generic).bad.map(\.description).first?.hasSuffix(":2: id: the same as on line 1")
        == true)
  }

  @Test func crosswozTurnsKeepTheirOrder() throws {
    let (conversations, bad) = try read(
      #"{"id": "11290", "type": "t", "task": [], "turns": [{"role": "usr", "text": "你好", "acts": [["a", "b"]]}, {"role": "sys", "text": "您好"}]}"#,
      .crosswoz)

    #expect(bad.isEmpty)
    #expect(conversations.first?.channel == "crosswoz")
    #expect(conversations.first?.turns.map(\.role) == [.customer, .bot])
    #expect(conversations.first?.turns.map(\.text) == ["你好", "您好"])
  }

  @Test(arguments: [
    (#"{"id":"1","turns":[]}"#, "1: turns: empty"),
    (#"{"id":"1"}"#, "1: turns: missing"),
    (#"{"turns":[]}"#, "1: id: missing"),
    (#"{"id":"1","turns":[{"role":"me","text":"x"}]}"#, "1: turns[0].role: must be usr or sys"),
    (#"{"id":"1","turns":[{"role":"usr","text":"x"},{"role":"sys"}]}"#, "1: turns[1].text: missing"),
    (#"{"id":"1","turns":{}}"#, "1: turns: not a list"),
  ])
  func aBadCrosswozLineNamesItsField(line: String, said: String) throws {
    #expect(try complaint(line, .crosswoz) == said)
  }

  @Test func ussRepliesAreTheOtherSideAndMayBeMissing() throws {
    let (conversations, bad) = try read(
      #"{"id":"j-0","turns":[["在吗",null,null,51],["退款","好的",2,0],["","",0,1],["谢谢"]],"overall":1}"#, .uss)

    #expect(bad.isEmpty)
    #expect(conversations.first?.turns.map(\.role) == [.customer, .customer, .agent, .customer, .customer])
    #expect(conversations.first?.turns.map(\.text) == ["在吗", "退款", "好的", "", "谢谢"])
  }

  @Test(arguments: [
    (#"{"id":"1","turns":[[1,"x"]]}"#, "1: turns[0][0]: not a string"),
    (#"{"id":"1","turns":[["a",null,null,1],["x",5]]}"#, "1: turns[1][1]: not a string"),
    (#"{"id":"1","turns":["x"]}"#, "1: turns[0]: not a list"),
  ])
  func aBadUSSLineNamesItsPlace(line: String, said: String) throws {
    #expect(try complaint(line, .uss) == said)
  }

  @Test(arguments: TranscriptFormat.allCases)
  func damagedLinesNeverCrashAndEachIsNamed(format: TranscriptFormat) throws {
    var mutation = Mutation(seed: 11)
    let line =
      switch format {
      case .generic:
        #"{"v":1,"conv":"a","id":"1","ts":"2026-11-24T15:01:20+08:00","role":"customer","text":"我要退款 \u4e00","meta":{"kind":"note"}}"#
      case .crosswoz: #"{"id":"1","turns":[{"role":"usr","text":"你好"},{"role":"sys","text":"您好"}]}"#
      case .uss: #"{"id":"1","turns":[["在吗",null,null,51],["退款","好的",2,0]]}"#
      }
    let file = try TemporaryFile(line)
    for _ in 0..<5000 {
      try file.replace(with: mutation.damage(Array(line.utf8)))
      var bad: [BadLine] = []
      do {
        try format.read(try LineReader(path: file.path), report: { bad.append($0) }, each: { _ in })
      } catch let error as InputError {
        #expect(!error.description.isEmpty)
      }
      #expect(bad.allSatisfy { $0.line > 0 && !$0.field.isEmpty && !$0.why.isEmpty && $0.file == file.path })
    }
  }

  @Test func aWrittenMessageReadsBackTheSame() throws {
    let hostile = "退款\u{1b}[31m \u{9b}2J \"quoted\" \\ \u{7f} tab\t🐜 \u{2028}"
    let turn = TranscriptTurn(
      role: .agent, author: "lin", at: Timestamp(milliseconds: 1_795_503_680_250), text: hostile, kind: .note,
      source: "K-1001")
    let conversation = TranscriptConversation(
      id: "c\"1", channel: "web", queue: "vip", disposition: "refund", turns: [turn])
    let line = GenericWriter.line(turn, ordinal: 1, of: conversation)

    let (read, bad) = try read(line, .generic)

    #expect(bad.isEmpty)
    #expect(read.first?.turns == [turn])
    #expect(read.first.map { GenericWriter.line($0.turns[0], ordinal: 1, of: $0) } == line)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) })
  }
}
