import Domain

extension Agent {
  /// A person who serves Chinese conversations in the queue `general`.
  public static func sample(
    _ id: AgentID = "lina", roles: [Role] = [.agent], languages: [Language] = [.zh], queues: [QueueID] = ["general"],
    skills: [String: Int] = [:], capacity: Int = 5
  ) -> Agent {
    Agent(
      id: id, name: id.value, roles: roles, languages: languages, skills: skills, queues: queues, capacity: capacity)
  }
}

extension AgentStatus {
  /// Someone at work since noon.
  public static func sample(
    _ id: AgentID = "lina", presence: Presence = .online, load: Int = 0, languages: [Language] = [.zh],
    queues: [QueueID] = ["general"], capacity: Int = 5
  ) -> AgentStatus {
    AgentStatus(
      agent: .sample(id, languages: languages, queues: queues, capacity: capacity), presence: presence,
      presenceSince: .noon, active: load, load: load)
  }
}

extension Actor {
  public static func agent(_ id: AgentID) -> Actor { Actor(name: id.value, roles: [.agent]) }
  public static func supervisor(_ id: AgentID) -> Actor { Actor(name: id.value, roles: [.supervisor]) }
}
