import Domain

/// The steps of one transaction: gather, decide, record.
struct Work {
  let transaction: any StoreWriter
  let analyst: any Analyst
  let now: Timestamp

  func perform(_ command: Command, by actor: Actor) throws -> [Recorded] {
    if case .conversation(.receive(let inbound)) = command {
      return try receive(inbound, reading: analyst.read(inbound.text))
    }
    let facts = try gather(for: command, by: actor)
    return try record(try decide(command, given: facts), by: actor, facts)
  }

  func receive(_ inbound: InboundMessage, reading: Reading) throws -> [Recorded] {
    let actor = Actor.channel(inbound.channel)
    let facts = try gather(for: inbound, reading: reading, by: actor)
    return try record(try decide(.conversation(.receive(inbound)), given: facts), by: actor, facts)
  }

  /// Offers what waits. Quiet when nothing changes.
  func dispatch() throws -> [Recorded] {
    // A long line is not even read while nobody has room; offers that ran out are ended by the dispatcher's alarm.
    let agents = try transaction.agents()
    guard agents.contains(where: { $0.presence.takesOffers && $0.free > 0 }) else { return [] }
    let waiting = try transaction.waiting()
    guard waiting.contains(where: { $0.offer == nil || $0.offer!.until <= now }) else { return [] }
    var facts = try baseFacts(by: .dispatcher)
    facts.waiting = waiting
    facts.agents = agents
    return try record(try decide(.dispatch, given: facts), by: .dispatcher, facts)
  }

  private func record(_ events: [Event], by actor: Actor, _ facts: Facts) throws -> [Recorded] {
    guard !events.isEmpty else { return [] }
    return try transaction.record(
      events, by: actor, at: now, complexity: facts.intentComplexity,
      intentQueue: facts.reading == nil ? nil : facts.intentQueue)
  }
}
