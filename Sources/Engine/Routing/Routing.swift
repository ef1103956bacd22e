import Domain

/// Chooses the person for a waiting conversation, with every reason as a number.
public enum Routing {
  /// The best of the candidates; equal scores go to the lower id.
  ///
  /// Score: skill level (up to .40), free room (.25), waiting time since the last conversation (.15, full after ten
  /// minutes), language (.10), tier (seniors are kept for complex and upset customers), and a second upset customer
  /// for someone who already has one (−.10).
  /// - Parameters:
  ///   - candidates: people who can serve it and have room; at least one.
  ///   - skill: what the conversation's intent needs; nil leaves the term out.
  public static func choose(
    _ conversation: Conversation, candidates: [AgentStatus], skill: String?, now: Timestamp
  ) -> RouteDecision {
    precondition(!candidates.isEmpty, "routing needs a candidate to choose from")
    let scored = candidates.map { status in
      (status: status, why: explain(conversation, status, skill: skill, now: now))
    }.sorted { a, b in
      a.why.score == b.why.score ? a.status.agent.id < b.status.agent.id : a.why.score > b.why.score
    }
    let others = scored.dropFirst().map { RouteDecision.Candidate(agent: $0.status.agent.id, score: $0.why.score) }
    var why = scored[0].why
    why.flip = others.first.map { "\($0.agent): \(twoDecimals($0.score))" }
    return RouteDecision(agent: scored[0].status.agent.id, why: why, runnersUp: Array(others))
  }

  private static func explain(
    _ conversation: Conversation, _ status: AgentStatus, skill: String?, now: Timestamp
  ) -> Domain.Explanation {
    let agent = status.agent
    let isHot = conversation.emotion >= 0.7 || conversation.emotionTrend >= 0.7
    let isHard = conversation.complexity >= 4 || isHot
    var terms: [Term] = []
    func add(_ feature: String, _ weight: Double) {
      if weight != 0 { terms.append(Term(feature: feature, weight: weight)) }
    }
    if let skill {
      let level = min(100, max(0, agent.skills[skill] ?? agent.skills["general"].map { $0 / 2 } ?? 0))
      add("skill:" + skill, 0.40 * Double(level) / 100)
    }
    add("room", 0.25 * Double(status.free) / Double(max(1, agent.capacity)))
    let since = max(status.lastAssignedAt ?? status.presenceSince, status.presenceSince)
    add("idle", 0.15 * min(1, max(0, (now - since).inSeconds) / 600))
    if let place = agent.languages.firstIndex(of: conversation.language) { add("language", place == 0 ? 0.10 : 0.05) }
    add("tier:" + agent.tier, tierWeight(agent.tier, isHard: isHard))
    if isHot, status.hottest >= 0.7 { add("already_hot", -0.10) }

    let score = terms.reduce(0) { $0 + $1.weight }
    return Domain.Explanation(
      label: agent.id.value, score: score, bias: 0, terms: terms.sorted { abs($0.weight) > abs($1.weight) },
      shown: score, link: "score")
  }

  /// Seniors first for what is hard; for the rest they are held back, so that they are free when it comes.
  private static func tierWeight(_ tier: String, isHard: Bool) -> Double {
    switch tier {
    case "S": isHard ? 0.20 : -0.10
    case "J": isHard ? -0.10 : 0.05
    default: isHard ? 0.05 : 0
    }
  }
}
