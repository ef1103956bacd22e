import Domain
import Engine
import Operations
import SQLiteStore

/// A workspace with a long past, and a few conversations that are open at one agent's desk.
struct FilledWorkspace: Sendable {
  let store: SQLiteStore
  let center: ContactCenter
  let shop: Shop
  let count: Int
  /// How fast it was filled.
  let filling: Figure
  private static let open = 6

  @MainActor
  static func make(
    folder: String, count: Int, resources: BenchResources, engine: Engine
  ) async throws -> FilledWorkspace {
    // Thrown away at the end, so the filling need not wait for the disk.
    let store = try SQLiteStore(path: folder + "/antdesk.db", isDurable: false)
    let shop = try await Shop.open(in: store, resources: resources)
    let center = ContactCenter(store: store, analyst: engine, time: shop.time)
    try await shop.enrol(in: center, isOnline: false)
    let wording = try await store.read { try $0.wording() } ?? Wording(handover: [:], clarify: [:])
    var samples = Samples()
    for batch in DemoHistory.fill(
      count: count, seed: 1, now: Stage.now, content: shop.content, world: shop.world, articles: shop.articles,
      wording: wording, analyst: engine)
    {
      try await samples.time { try await store.write { try $0.importHistory(batch, at: Stage.now) } }
    }
    try store.analyze()
    try await reopen(in: center, store: store, shop: shop)
    let counts = try await store.read { try $0.counts() }
    return FilledWorkspace(
      store: store, center: center, shop: shop, count: counts.conversations,
      filling: samples.figure("fill", count: count, note: "\(counts.messages) messages, 500 conversations a commit"))
  }

  /// Some of the past comes back, so that the agent has something of their own.
  private static func reopen(in center: ContactCenter, store: SQLiteStore, shop: Shop) async throws {
    let actor = try shop.session(in: center).actor
    let last = try await store.read { try $0.rows(.all, agent: nil, offset: 0, limit: open) }
    for row in last where row.conversation.status == .resolved {
      _ = try await center.perform(.conversation(.reopen(row.conversation.id)), by: actor)
    }
  }
}
