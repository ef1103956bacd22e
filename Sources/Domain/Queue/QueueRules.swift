extension Priority {
  /// How much older a waiting conversation counts; bounded, so that nobody starves.
  public var boost: Duration {
    switch self {
    case .low: .seconds(-30)
    case .normal: .zero
    case .high: .seconds(60)
    case .urgent: .seconds(120)
    }
  }
}

extension Conversation {
  /// The time that decides its place in line: entry minus the boost of its priority.
  public var rank: Timestamp {
    let since = waitingSince ?? lastActivityAt
    return Timestamp(milliseconds: since.milliseconds - priority.boost.wholeMilliseconds)
  }

  /// Points that it costs an agent.
  public var points: Int { complexity >= 4 ? 2 : 1 }
}

/// The one order of a queue: oldest first after a bounded boost, ties by number.
public func isAhead(_ a: Conversation, of b: Conversation) -> Bool {
  a.rank == b.rank ? a.id < b.id : a.rank < b.rank
}

extension AgentStatus {
  /// Whether this person may serve the conversation at all, room aside.
  public func canServe(_ conversation: Conversation) -> Bool {
    agent.queues.contains(conversation.queue)
      && (conversation.language == .other || agent.languages.contains(conversation.language))
  }
}

/// Gives waiting conversations out: the oldest first, to the person whom `choose` prefers among those who can serve it.
///
/// A conversation that nobody free can serve keeps its place and does not hold up those behind it.
/// - Parameters:
///   - waiting: in any order; those with a running offer are left alone.
///   - choose: picks one of at least one candidate.
public func offers(
  waiting: [Conversation], agents: [AgentStatus], now: Timestamp, seconds: Int,
  choose: (Conversation, [AgentStatus]) -> RouteDecision
) -> [ConversationEvent] {
  var events: [ConversationEvent] = []
  var free: [AgentID: Int] = [:]
  for status in agents where status.presence.takesOffers { free[status.agent.id] = status.free }
  var open: [Conversation] = []
  for conversation in waiting.sorted(by: isAhead) {
    guard let offer = conversation.offer else {
      open.append(conversation)
      continue
    }
    if offer.until > now {
      free[offer.agent, default: 0] -= conversation.points
    } else {
      events.append(.offerEnded(conversation.id, offer.agent))
      var again = conversation
      again.offer = nil
      again.declinedBy.append(offer.agent)
      open.append(again)
    }
  }
  for conversation in open {
    let able = agents.filter { (free[$0.agent.id] ?? 0) >= conversation.points && $0.canServe(conversation) }
    let willing = able.filter { !conversation.declinedBy.contains($0.agent.id) }
    let candidates = willing.isEmpty ? able : willing
    guard !candidates.isEmpty else { continue }
    let decision = choose(conversation, candidates)
    free[decision.agent, default: 0] -= conversation.points
    events.append(.offered(conversation.id, Offer(agent: decision.agent, until: now + .seconds(seconds)), decision))
  }
  return events
}
