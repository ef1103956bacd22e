import Domain
import Operations

/// The demo's shop in a store: policies, knowledge, customers and people.
struct Shop: Sendable {
  let content: DemoContent
  let world: DemoWorld
  let articles: [Article]
  /// A clock that stands.
  let time = SimulatedTime(Stage.now)
  static let agent = AgentID("lina")

  /// Puts everything but the people into an empty store.
  static func open(in store: any Store, resources: BenchResources) async throws -> Shop {
    let content = try resources.demo()
    let shop = Shop(
      content: content, world: DemoWorld.make(content, seed: 1, now: Stage.now), articles: try resources.articles())
    let policy: HandoffPolicy = try resources.json("Policies/handoff.json")
    let wording: Wording = try resources.json("Policies/wording.json")
    let queues: [Queue] = try resources.json("Policies/queues.json")
    try await store.write { transaction in
      try transaction.put(policy)
      try transaction.put(wording)
      try transaction.put(queues)
      try transaction.put(shop.articles)
    }
    try await shop.world.put(in: store)
    return shop
  }

  /// Enrols the people of the demo.
  func enrol(in center: ContactCenter, isOnline: Bool) async throws {
    for agent in content.agents {
      _ = try await center.perform(.people(.enrol(agent)), by: .importer)
      if isOnline { _ = try await center.perform(.people(.setPresence(agent.id, .online)), by: .importer) }
    }
  }

  func session(in center: ContactCenter) throws -> LocalSession {
    let agent = try me()
    return LocalSession(actor: Actor(name: agent.id.value, roles: agent.roles), center: center)
  }

  /// Whose desk is measured.
  func me() throws -> Agent {
    guard let agent = content.agents.first(where: { $0.id == Self.agent }) else {
      throw MissingPart(reason: "\(Self.agent) is not among the demo's people")
    }
    return agent
  }
}
