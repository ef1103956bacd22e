import Domain

extension Facts {
  /// What a decision at noon sees: one conversation, one person, three queues; message ids go on from 1000.
  public static func sample(
    _ conversation: Conversation? = nil, by actor: Actor = .agent("lina"), now: Timestamp = .noon
  ) -> Facts {
    var facts = Facts(
      now: now, actor: actor, policy: .sample, wording: .sample, nextConversation: 500, nextMessage: 1000,
      conversation: conversation, intentQueue: "general", choose: firstCandidate)
    facts.agents = [.sample()]
    facts.queues = ["general", "aftersales", "billing"]
    return facts
  }

  /// The same with some of it changed.
  public func with(_ change: (inout Facts) -> Void) -> Facts {
    var facts = self
    change(&facts)
    return facts
  }
}

/// Prefers whoever has the least to do, then the first by id.
@Sendable public func firstCandidate(_ conversation: Conversation, _ candidates: [AgentStatus]) -> RouteDecision {
  let best = candidates.min { ($0.load, $0.agent.id) < ($1.load, $1.agent.id) }
  let agent = best?.agent.id ?? ""
  let why = Explanation(label: agent.value, score: 1, bias: 1, terms: [], shown: 1, link: "score")
  return RouteDecision(agent: agent, why: why, runnersUp: [])
}
