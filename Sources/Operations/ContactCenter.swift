import Domain

/// The one path that every command takes: gather facts, decide, record, all in one transaction, then publish.
public struct ContactCenter: Sendable {
  public let store: any Store
  public let analyst: any Analyst
  public let time: any TimeSource
  public let feed: EventFeed

  public init(store: any Store, analyst: any Analyst, time: any TimeSource) {
    self.store = store
    self.analyst = analyst
    self.time = time
    feed = EventFeed(store: store)
  }

  /// Does what a command asks, or refuses it.
  ///
  /// Freed or new work is offered in the same transaction, so that no waiting customer is overlooked between two.
  /// - Returns: what was recorded, dispatching included.
  public func perform(_ command: Command, by actor: Actor) async throws(Failure) -> [Recorded] {
    let now = time.now()
    let analyst = analyst
    let recorded = try await store.write { transaction in
      let work = Work(transaction: transaction, analyst: analyst, now: now)
      let recorded = try work.perform(command, by: actor)
      return command == .dispatch ? recorded : try recorded + work.dispatch()
    }
    await feed.advance()
    return recorded
  }

  /// Takes customers' messages that are already durable: reads them outside the transaction, then decides and records
  /// them in order, marking each as processed together with what follows from it.
  ///
  /// - Parameter messages: with the sequence number under which each was taken in; 0 for one that was not.
  public func receive(_ messages: [(sequence: Int64, message: InboundMessage)]) async throws(Failure) -> [Recorded] {
    let analyst = analyst
    let time = time
    let items = messages.map {
      ReadInbound(sequence: $0.sequence, message: $0.message, reading: analyst.read($0.message.text))
    }
    let recorded = try await store.write { transaction in
      let work = Work(transaction: transaction, analyst: analyst, now: time.now())
      var recorded: [Recorded] = []
      for item in items {
        recorded += try work.receive(item.message, reading: item.reading)
        if item.sequence > 0 { try transaction.markProcessed(item.sequence) }
      }
      return recorded + (try work.dispatch())
    }
    await feed.advance()
    return recorded
  }

  /// Records what became of outbound messages, all in one transaction.
  public func settle(_ messages: [MessageID], as delivery: Delivery) async throws(Failure) {
    let analyst = analyst
    let now = time.now()
    try await store.write { transaction in
      let work = Work(transaction: transaction, analyst: analyst, now: now)
      for id in messages { _ = try work.perform(.conversation(.settle(id, delivery)), by: .outbox) }
    }
    await feed.advance()
  }

  /// Answers a question from one consistent view of the store.
  public func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    let analyst = analyst
    let now = time.now()
    return try await store.read { try query.answer(from: Sources(store: $0, analyst: analyst, now: now)) }
  }
}

/// A message with what the engine read in it.
private struct ReadInbound: Sendable {
  var sequence: Int64
  var message: InboundMessage
  var reading: Reading
}
