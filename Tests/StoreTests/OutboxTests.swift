import Domain
import SQLiteStore
import TestSupport
import Testing

/// Messages on their way out: held for their undo window, sent in order, settled once.
struct OutboxTests {
  private func store(_ messages: [ConversationEvent]) async throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try await temporary.record([.opened(.sample(1), customerName: "王芳")] + messages)
    return temporary
  }

  private func due(_ store: TemporaryStore, _ seconds: Int64, limit: Int = 10) async throws -> [MessageID] {
    try await store.read { try $0.outbox(due: .noon(plus: seconds), limit: limit).map(\.id) }
  }

  @Test func aReplyWaitsForItsUndoWindow() async throws {
    let reply = Message.sample(5, by: .agent("lina"), delivery: .pending, holdUntil: .noon(plus: 5))
    let store = try await store([.replied(reply)])

    #expect(try await due(store, 4) == [])
    #expect(try await store.read { try $0.nextOutboxTime() } == .noon(plus: 5))
    #expect(try await due(store, 5) == [5])
  }

  @Test func whatTheBotSaysIsDueAtOnce() async throws {
    let store = try await store([.botReplied(.sample(5, by: .bot, delivery: .pending), confidence: 1)])

    #expect(try await due(store, 0) == [5])
  }

  @Test func itKnowsWhereToGo() async throws {
    let store = try await store([.botReplied(.sample(5, by: .bot, text: "你好", delivery: .pending), confidence: 1)])

    let outbound = try await store.read { try $0.outbox(due: .noon, limit: 1).first }

    #expect(
      outbound
        == Outbound(
          id: 5, conversation: 1, channel: "spool", thread: "t1", customer: "c1", author: .bot, kind: .reply,
          text: "你好", at: .noon))
  }

  @Test func theOldestDueGoesFirst() async throws {
    let store = try await store([
      .replied(.sample(5, by: .agent("lina"), delivery: .pending, holdUntil: .noon(plus: 9))),
      .botReplied(.sample(6, by: .bot, delivery: .pending), confidence: 1),
      .replied(.sample(7, by: .agent("lina"), delivery: .pending, holdUntil: .noon(plus: 9))),
      .noted(.sample(8, by: .agent("lina"), kind: .note)),
    ])

    #expect(try await due(store, 9) == [6, 5, 7])
    #expect(try await due(store, 9, limit: 2) == [6, 5])
  }

  @Test(arguments: [
    ConversationEvent.settled(5, 1, .delivered), .settled(5, 1, .failed), .recalled(5, 1),
  ])
  func whatIsSettledOrTakenBackDoesNotGo(event: ConversationEvent) async throws {
    let store = try await store([
      .replied(.sample(5, by: .agent("lina"), delivery: .pending, holdUntil: .noon)), event,
    ])

    #expect(try await due(store, 100) == [])
    #expect(try await store.read { try $0.nextOutboxTime() } == nil)
  }

  @Test func onlyTheBotsUnsentAnswersAreTakenBack() async throws {
    let store = try await store([
      .botReplied(.sample(5, by: .bot, delivery: .pending), confidence: 1),
      .botAsked(.sample(6, by: .bot, delivery: .pending)),
      .replied(.sample(7, by: .agent("lina"), delivery: .pending)),
      .handedOff(1, RoundTripTests.handoff, notice: .sample(8, by: .bot, kind: .handover, delivery: .pending)),
      .settled(5, 1, .delivered),
    ])

    #expect(try await store.read { try $0.pendingBotMessages(in: 1) } == [6])
  }
}
