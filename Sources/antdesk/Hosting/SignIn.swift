import Domain
import Operations

/// Who sits at a seat.
enum SignIn {
  /// The rights of an enrolled person.
  static func actor(_ id: AgentID, store: any Store) async throws(Failure) -> Actor {
    Actor(name: id.value, roles: try await agent(id, store: store).roles)
  }

  static func agent(_ id: AgentID, store: any Store) async throws(Failure) -> Agent {
    let people = try await store.read { try $0.agents() }
    guard let status = people.first(where: { $0.agent.id == id }) else { throw .refused(.agentNotFound(id)) }
    return status.agent
  }

  /// The person named, or else the one whose name the user's is, or else the first with the role.
  static func pick(_ name: String?, role: Role, among people: [Agent]) -> Agent? {
    if let name { return people.first { $0.id.value == name } }
    return people.first { $0.id.value == userName } ?? people.first { $0.roles.contains(role) } ?? people.first
  }

  /// As `pick`; a workspace without people gets the one named, or else the user, as its first, with every role.
  static func choose(_ name: String?, role: Role, center: ContactCenter) async throws(Failure) -> AgentID {
    let people = try await center.store.read { try $0.agents() }.map(\.agent)
    if let agent = pick(name, role: role, among: people) { return agent.id }
    if let name, !people.isEmpty { throw .refused(.agentNotFound(AgentID(name))) }
    let first = name ?? userName
    let queues = try await center.store.read { try $0.queues() }.map(\.id)
    let agent = Agent(
      id: AgentID(first), name: first, roles: [.agent, .supervisor, .trainer], languages: [.zh, .en], skills: [:],
      queues: queues)
    _ = try await center.perform(.people(.enrol(agent)), by: Actor(name: first, roles: [.admin]))
    return agent.id
  }

  private static var userName: String { Setting.environment("USER")?.value ?? "agent" }
}
