/// What someone wants of the people on the floor.
public enum PeopleCommand: Hashable, Codable, Sendable {
  /// Adds a person or replaces their details.
  case enrol(Agent)
  /// Sets one's own state, or a supervisor sets another's.
  case setPresence(AgentID, Presence)
}

/// What happened to the people on the floor.
public enum PeopleEvent: Hashable, Codable, Sendable {
  case enrolled(Agent)
  case presenceChanged(AgentID, Presence, at: Timestamp)
}
