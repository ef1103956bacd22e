import Domain
import SQLiteStore
import TestSupport
import Testing

/// Closed conversations that come in as history.
struct HistoryTests {
  private func history(_ thread: String, _ texts: [String], customer: CustomerID = "c9") -> History {
    var conversation = Conversation.sample(status: .resolved)
    conversation.customer = customer
    conversation.thread = thread
    conversation.resolvedAt = .noon(plus: 60)
    let messages = texts.enumerated().map { place, text in
      Message.sample(0, by: place % 2 == 0 ? .customer : .agent("lina"), text: text)
    }
    return History(conversation: conversation, customerName: "赵雷", messages: messages)
  }

  @Test func historyComesInWithNumbersOfItsOwn() async throws {
    let temporary = try TemporaryStore()
    try await temporary.record([.opened(.sample(41), customerName: nil), .noted(.sample(77, in: 41, kind: .note))])
    let histories = [history("a", ["在吗", "在的", "退款"]), history("b", ["hi"])]

    try await temporary.write { try $0.importHistory(histories, at: .noon(plus: 90)) }

    try await temporary.read { reader throws in
      let first = try reader.conversation(channel: "spool", thread: "a")
      #expect(first?.id == 42)
      #expect(first?.messageCount == 3)
      #expect(first?.lastMessage == 80)
      #expect(first?.lastCustomerMessage == 80)
      #expect(first?.status == .resolved)
      #expect(try reader.messages(in: 42, before: nil, limit: 10).map(\.id) == [78, 79, 80])
      #expect(try reader.messages(in: 42, before: nil, limit: 10).map(\.text) == ["在吗", "在的", "退款"])
      #expect(try reader.conversation(channel: "spool", thread: "b")?.id == 43)
      #expect(try reader.customer("c9")?.name == "赵雷")
      #expect(try reader.nextMessage() == 82)
    }
  }

  @Test func theLogSaysWhatCameIn() async throws {
    let temporary = try TemporaryStore()
    let histories = [history("a", ["在吗", "在的"])]

    try await temporary.write { try $0.importHistory(histories, at: .noon(plus: 90)) }
    let recorded = try await temporary.read { try $0.events(after: .start, limit: 10) }

    #expect(recorded.map(\.event) == [.conversation(.imported(1001, messages: 2))])
    #expect(recorded.first?.by == "import")
    #expect(try temporary.verifyLog().records == 1)
  }

  @Test func historyIsCountedButNothingOfItIsSent() async throws {
    let temporary = try TemporaryStore()
    let histories = (1...50).map { history("t\($0)", ["在吗", "在的"]) }

    try await temporary.write { try $0.importHistory(histories, at: .noon) }

    try await temporary.read { reader throws in
      let counts = try reader.counts()
      #expect(counts.conversations == 50)
      #expect(counts.messages == 100)
      #expect(counts.customers == 1)
      #expect(try reader.outbox(due: .noon(plus: 9_999), limit: 10) == [])
      #expect(try reader.count(.all, agent: nil) == 50)
      #expect(try reader.count(.bot, agent: nil) == 0)
    }
  }

  @Test func nothingIsHistoryToo() async throws {
    let temporary = try TemporaryStore()

    try await temporary.write { try $0.importHistory([], at: .noon) }

    #expect(try await temporary.read { try $0.lastPosition() } == .start)
  }
}
