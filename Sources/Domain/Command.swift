/// What someone wants done.
public enum Command: Hashable, Codable, Sendable {
  case conversation(ConversationCommand)
  case people(PeopleCommand)
  /// Ends offers that ran out and gives waiting conversations out.
  case dispatch
}

/// What happened; every case is recorded in the log.
public enum Event: Hashable, Codable, Sendable {
  case conversation(ConversationEvent)
  case people(PeopleEvent)
}

/// Who gives a command.
public struct Actor: Hashable, Codable, Sendable {
  /// An agent's id, `channel:spool`, `bot`, `dispatcher`, `import`.
  public var name: String
  public var roles: [Role]
  public init(name: String, roles: [Role]) {
    self.name = name
    self.roles = roles
  }
  public static let bot = Actor(name: "bot", roles: [.admin])
  public static let dispatcher = Actor(name: "dispatcher", roles: [.admin])
  public static let outbox = Actor(name: "outbox", roles: [.admin])
  public static let importer = Actor(name: "import", roles: [.admin])
  public static func channel(_ name: String) -> Actor { Actor(name: "channel:" + name, roles: [.channel]) }
  /// The person behind it.
  public var agent: AgentID { AgentID(name) }
  public var isSupervisor: Bool { roles.contains(.supervisor) || roles.contains(.admin) }
}

/// An event with its place in the log.
public struct Recorded: Hashable, Codable, Sendable {
  public var position: Position
  public var at: Timestamp
  public var by: String
  public var event: Event
  public init(position: Position, at: Timestamp, by: String, event: Event) {
    self.position = position
    self.at = at
    self.by = by
    self.event = event
  }
}
