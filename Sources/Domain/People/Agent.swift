/// What a person or a channel may do.
public enum Role: String, Hashable, Codable, Sendable, CaseIterable {
  case agent, supervisor, trainer, admin, auditor, channel
}

/// Whether a person can be given work.
public enum Presence: String, Hashable, Codable, Sendable, CaseIterable {
  case online, busy, away, training, offline

  /// Only someone online is offered conversations.
  public var takesOffers: Bool { self == .online }
}

/// A person who works at a seat.
public struct Agent: Hashable, Codable, Sendable {
  public var id: AgentID
  public var name: String
  public var roles: [Role]
  public var languages: [Language]
  /// Level 0…100 per skill.
  public var skills: [String: Int]
  public var queues: [QueueID]
  /// Seniority: `S` senior, `B` regular, `J` junior.
  public var tier: String
  /// Points of work at a time; a conversation costs 1, a complex one 2.
  public var capacity: Int

  public init(
    id: AgentID, name: String, roles: [Role], languages: [Language], skills: [String: Int], queues: [QueueID],
    tier: String = "B", capacity: Int = 5
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.languages = languages
    self.skills = skills
    self.queues = queues
    self.tier = tier
    self.capacity = capacity
  }
}

/// A person as the floor sees them now.
public struct AgentStatus: Hashable, Codable, Sendable {
  public var agent: Agent
  public var presence: Presence
  public var presenceSince: Timestamp
  /// Open conversations owned, and their points.
  public var active: Int
  public var load: Int
  /// Last time they were given a conversation.
  public var lastAssignedAt: Timestamp?
  /// Highest emotion index among their open conversations.
  public var hottest: Double
  public var handled: Int

  public init(
    agent: Agent, presence: Presence, presenceSince: Timestamp, active: Int = 0, load: Int = 0,
    lastAssignedAt: Timestamp? = nil, hottest: Double = 0, handled: Int = 0
  ) {
    self.agent = agent
    self.presence = presence
    self.presenceSince = presenceSince
    self.active = active
    self.load = load
    self.lastAssignedAt = lastAssignedAt
    self.hottest = hottest
    self.handled = handled
  }

  /// Points that are free.
  public var free: Int { max(0, agent.capacity - load) }
}
