import Domain

/// Tails the event log by position and hands every record on, in order and without gaps.
///
/// A wake-up only says that there is more; what there is comes from the log, so nothing depends on who wrote it.
public actor EventFeed {
  private struct Subscriber {
    var cursor: Position
    var continuation: AsyncStream<Recorded>.Continuation
  }

  private let store: any Store
  private var subscribers: [Int: Subscriber] = [:]
  private var lastID = 0
  private var isReading = false
  private var isBehind = false

  public init(store: any Store) { self.store = store }

  /// Everything after a position, then what follows as it happens.
  public func events(after position: Position) -> AsyncStream<Recorded> {
    lastID += 1
    let id = lastID
    let (stream, continuation) = AsyncStream<Recorded>.makeStream()
    continuation.onTermination = { [weak self] _ in Task { await self?.drop(id) } }
    subscribers[id] = Subscriber(cursor: position, continuation: continuation)
    Task { await advance() }
    return stream
  }

  /// Reads on from each subscriber's cursor until the end of the log.
  public func advance() async {
    isBehind = true
    // Actors are re-entrant at each await: the call that is already reading takes the new records along.
    guard !isReading else { return }
    isReading = true
    defer { isReading = false }
    while isBehind {
      isBehind = false
      while let from = subscribers.values.map(\.cursor).min() {
        // Nothing to hand out is retried at the next wake-up; a read that fails leaves every cursor where it was.
        guard let batch = try? await store.read({ try $0.events(after: from, limit: 500) }), !batch.isEmpty else {
          break
        }
        deliver(batch)
        if batch.count < 500 { break }
      }
    }
  }

  private func deliver(_ batch: [Recorded]) {
    for id in subscribers.keys {
      guard var subscriber = subscribers[id] else { continue }
      for record in batch where record.position > subscriber.cursor {
        subscriber.continuation.yield(record)
        subscriber.cursor = record.position
      }
      subscribers[id] = subscriber
    }
  }

  private func drop(_ id: Int) { subscribers[id] = nil }
}
