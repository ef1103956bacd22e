import Domain
import NIOCore

/// One connection to a host: matches answers to questions and hands events on.
actor SocketConnection {
  private let outbound: NIOAsyncChannelOutboundWriter<String>
  private var waiting: [Int: CheckedContinuation<WireReply, Never>] = [:]
  private var subscribers: [Int: AsyncStream<Recorded>.Continuation] = [:]
  private var lastID = 0
  private(set) var isClosed = false

  init(outbound: NIOAsyncChannelOutboundWriter<String>) { self.outbound = outbound }

  /// Sends a request under a new id and waits for its answer.
  func ask(_ fill: @Sendable (inout WireRequest) -> Void) async throws(Failure) -> WireReply {
    guard !isClosed else { throw Wire.gone }
    lastID += 1
    var request = WireRequest(id: lastID)
    fill(&request)
    let line = try Wire.encode(request)
    let id = lastID
    let reply = await withCheckedContinuation { continuation in
      waiting[id] = continuation
      Task { await send(line, for: id) }
    }
    if let failure = reply.failure { throw failure }
    return reply
  }

  /// Subscribes; the stream ends when the host goes away.
  func events(after position: Position) async -> AsyncStream<Recorded> {
    let (stream, continuation) = AsyncStream<Recorded>.makeStream()
    lastID += 1
    let id = lastID
    guard !isClosed, let line = try? Wire.encode(WireRequest(id: id, after: position)) else {
      continuation.finish()
      return stream
    }
    subscribers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.unsubscribe(id) } }
    await send(line, for: id)
    return stream
  }

  func received(_ reply: WireReply) {
    if let id = reply.id, let continuation = waiting.removeValue(forKey: id) {
      continuation.resume(returning: reply)
    } else if let id = reply.id {
      for record in reply.recorded ?? [] { subscribers[id]?.yield(record) }
    }
  }

  /// Ends everything that waits.
  func close() {
    isClosed = true
    for id in Array(waiting.keys) { waiting.removeValue(forKey: id)?.resume(returning: WireReply(failure: Wire.gone)) }
    for subscriber in subscribers.values { subscriber.finish() }
    subscribers = [:]
  }

  private func send(_ line: String, for id: Int) async {
    do { try await outbound.write(line) } catch {
      waiting.removeValue(forKey: id)?.resume(returning: WireReply(failure: Wire.gone))
      subscribers.removeValue(forKey: id)?.finish()
    }
  }

  private func unsubscribe(_ id: Int) { subscribers[id] = nil }
}
