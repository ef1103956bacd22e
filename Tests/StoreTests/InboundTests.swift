import Domain
import SQLiteStore
import TestSupport
import Testing

/// Durable intake: every message once, the place in the source kept together with it.
struct InboundTests {
  private func raw(_ key: String, channel: String = "spool", body: [UInt8] = [0, 255, 10]) -> RawInbound {
    RawInbound(channel: channel, key: key, body: body, at: .noon)
  }

  @Test func bytesComeBackAsTheyCame() async throws {
    let store = try TemporaryStore()
    let body = (0...255).map { UInt8($0) }
    let inbound = raw("a", body: body)

    let receipts = try await store.write { try $0.append([inbound], cursor: 42) }
    let pending = try await store.read { try $0.pendingInbound(limit: 10) }

    #expect(receipts == [InboundReceipt(sequence: 1, key: "a", isDuplicate: false)])
    #expect(pending.map(\.body) == [body])
    #expect(pending.map(\.at) == [.noon])
    #expect(try await store.read { try $0.cursor(channel: "spool") } == 42)
  }

  @Test func aKnownKeyIsNotTakenTwice() async throws {
    let store = try TemporaryStore()
    let batch = [raw("a"), raw("b"), raw("a")]

    let first = try await store.write { try $0.append(batch, cursor: nil) }
    let again = try await store.write { [batch] in try $0.append(batch, cursor: nil) }

    #expect(first.map(\.isDuplicate) == [false, false, true])
    #expect(first[2].sequence == first[0].sequence)
    #expect(again.map(\.isDuplicate) == [true, true, true])
    #expect(again.map(\.sequence) == first.map(\.sequence))
    #expect(try await store.read { try $0.pendingInbound(limit: 10).count } == 2)
  }

  @Test func aKeyBelongsToItsChannel() async throws {
    let store = try TemporaryStore()
    let batch = [raw("a"), raw("a", channel: "mail")]

    let receipts = try await store.write { try $0.append(batch, cursor: nil) }

    #expect(receipts.map(\.isDuplicate) == [false, false])
  }

  @Test func messagesAndCursorStandOrFallTogether() async throws {
    let store = try TemporaryStore()
    let batch = [raw("a")]
    try await store.write {
      _ = try $0.append([RawInbound(channel: "spool", key: "z", body: [], at: .noon)], cursor: 7)
    }

    await #expect(throws: Failure.refused(.emptyText)) {
      try await store.write { transaction in
        _ = try transaction.append(batch, cursor: 99)
        throw Refusal.emptyText
      }
    }

    #expect(try await store.read { try $0.cursor(channel: "spool") } == 7)
    #expect(try await store.read { try $0.pendingInbound(limit: 10).map(\.key) } == ["z"])
  }

  @Test func whatIsProcessedIsNotPendingButCanBeAcknowledgedAgain() async throws {
    let store = try TemporaryStore()
    let batch = [raw("a"), raw("b"), raw("c")]
    try await store.write {
      _ = try $0.append(batch, cursor: nil)
      try $0.markProcessed(2)
    }

    try await store.read { reader throws in
      #expect(try reader.pendingInbound(limit: 10).map(\.key) == ["a", "c"])
      #expect(try reader.pendingInbound(limit: 1).map(\.key) == ["a"])
      #expect(try reader.inbound(channel: "spool", after: 1, limit: 10).map(\.key) == ["b", "c"])
      #expect(try reader.inbound(channel: "mail", after: 0, limit: 10) == [])
      #expect(try reader.cursor(channel: "mail") == 0)
    }
  }
}
