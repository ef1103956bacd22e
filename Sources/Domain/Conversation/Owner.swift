/// Who answers the customer. Exactly one at any time; watching is not owning.
public enum Owner: Hashable, Codable, Sendable {
  case bot
  case queue(QueueID)
  case agent(AgentID)

  /// The agent, when a person owns it.
  public var agent: AgentID? {
    if case .agent(let id) = self { id } else { nil }
  }
  /// Whether it waits for a person.
  public var isWaiting: Bool {
    if case .queue = self { true } else { false }
  }
}
