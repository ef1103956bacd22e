import Domain
import Gateway
import Logging
import Operations
import TestSupport
import Testing

@Suite struct HostTests {
  /// A host over the spool of a test workspace, on the test's clock; its alarms never ring by themselves.
  private func host(_ day: TestWorkspace) -> (Host, SpoolChannel) {
    let spool = SpoolChannel(folder: day.folder + "/spool", time: day.clock)
    let pace = Pace(time: day.clock) { _ in await Self.untilCancelled() }
    let host = Host(
      store: day.store, analyst: ScriptedAnalyst(), pace: pace, channels: [spool],
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    return (host, spool)
  }

  private static func untilCancelled() async {
    let (stream, _) = AsyncStream<Never>.makeStream()
    for await _ in stream {}
  }

  @Test func aLineInTheSpoolIsAcknowledgedAnsweredAndAnsweredOnce() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    let (host, spool) = host(day)
    let start = try await day.store.read { try $0.lastPosition() }
    let settled = await host.center.feed.events(after: start)
    await host.start()
    try await spool.start(
      store: day.store, take: { (raws, cursor) async throws(Failure) in try await host.take(raws, cursor: cursor) },
      failed: { _ in })

    let line = #"{"conv":"c1","id":"m1","text":"answer:三天到账"}"# + "\n"
    try day.append(line + #"{"conv":"c2","text":5}"# + "\n" + line, to: "spool/in.jsonl")
    for await record in settled {
      if case .conversation(.settled) = record.event { break }
    }

    await host.stop()
    await spool.stop()
    let acks = try day.lines("spool/ack.jsonl")
    #expect(acks.count { $0.contains("\"accepted\"") } == 1)
    #expect(acks.count { $0.contains("\"duplicate\"") } == 1)
    #expect(acks.count { $0.contains("\"rejected\"") && $0.contains("text: wrong type") } == 1)
    let out = try day.lines("spool/out.jsonl")
    #expect(out.count == 1)
    #expect(out.first?.contains("三天到账") == true)
  }

  @Test func whatWasDeliveredBeforeACrashIsNotDeliveredAgain() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    try await day.customer("c1", says: "answer:三天到账")
    let now = day.clock.now()
    let due = try await day.store.read { try $0.outbox(due: now, limit: 9) }
    let folder = day.folder + "/spool"
    let before = SpoolChannel(folder: folder, time: day.clock)
    try await before.start(store: day.store, take: { _, _ in [] }, failed: { _ in })
    try await before.deliver(due)
    await before.stop()
    // The crash came before the store heard of it, and left half a line behind.
    try day.append(#"{"id":99,"conv"#, to: "spool/out.jsonl")

    let after = SpoolChannel(folder: folder, time: day.clock)
    try await after.deliver(due)

    #expect(try day.lines("spool/out.jsonl").count == 1)
  }
}
