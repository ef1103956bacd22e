import Domain

/// A customer's side of a conversation from elsewhere, said again at the old gaps whatever comes back.
public struct ReplayedVisit: Hashable, Codable, Sendable {
  public struct Turn: Hashable, Codable, Sendable {
    /// Since the turn before; for the first one, since the replay began.
    public var gap: Duration
    public var text: String
    public init(gap: Duration, text: String) {
      self.gap = gap
      self.text = text
    }
  }

  public var thread: String
  public var customer: CustomerID
  public var turns: [Turn]

  public init(thread: String, customer: CustomerID, turns: [Turn]) {
    self.thread = thread
    self.customer = customer
    self.turns = turns
  }
}

extension DemoDay {
  /// Lets customers from a file come, beside the scripted ones, beginning now.
  public func add(_ visits: [ReplayedVisit]) {
    for visit in visits {
      guard let first = visit.turns.first else { continue }
      replays.append(visit)
      agenda.enter(.replayed(visit: replays.count - 1, turn: 0), at: time.now() + first.gap)
    }
  }

  func replay(visit: Int, turn: Int) async throws(Failure) {
    let replayed = replays[visit]
    let thread = threadPrefix + "r." + replayed.thread
    let inbound = InboundMessage(
      channel: Self.channel, thread: thread, key: thread + ".\(turn)", customer: replayed.customer, at: time.now(),
      text: replayed.turns[turn].text)
    try await attempt(.conversation(.receive(inbound)), by: .channel(Self.channel))
    guard turn + 1 < replayed.turns.count else { return }
    agenda.enter(.replayed(visit: visit, turn: turn + 1), at: time.now() + replayed.turns[turn + 1].gap)
  }
}
