/// Why a conversation goes to one person and not to another.
public struct RouteDecision: Hashable, Codable, Sendable {
  public struct Candidate: Hashable, Codable, Sendable {
    public var agent: AgentID
    public var score: Double
    public init(agent: AgentID, score: Double) {
      self.agent = agent
      self.score = score
    }
  }
  public var agent: AgentID
  public var why: Explanation
  /// The others, best first.
  public var runnersUp: [Candidate]

  public init(agent: AgentID, why: Explanation, runnersUp: [Candidate]) {
    self.agent = agent
    self.why = why
    self.runnersUp = runnersUp
  }
}
