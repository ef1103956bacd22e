import Domain
import Foundation
import Gateway
import Operations
import SQLiteStore

/// What a demo needs before its day begins: the shop, the people, the past.
struct DemoStage: Sendable {
  let content: DemoContent
  let engine: any Analyst
  private let store: SQLiteStore
  private let articles: [Article]
  private let wording: Wording
  private let world: DemoWorld
  private let seed: UInt64
  private let fill: Int
  private let now: Timestamp

  init(_ demo: DemoCommand, store: SQLiteStore, resources: ResourceFolder, now: Timestamp) async throws {
    self.store = store
    self.now = now
    seed = demo.seed
    fill = demo.fill ?? 0
    content = try DemoStage.content(resources)
    articles = try await store.read { try $0.articles() }
    wording = try await store.read { try $0.wording() } ?? Wording(handover: [:], clarify: [:])
    engine = try EngineLoading(resources).engine(articles: articles)
    world = DemoWorld.make(content, seed: demo.seed, now: now)
  }

  /// Fills the workspace: customers with their records, and the past that was asked for.
  func prepare() async throws {
    try await world.put(in: store)
    guard fill > 0 else { return }
    let progress = Progress("past conversations", total: fill)
    var done = 0
    for batch in DemoHistory.fill(
      count: fill, seed: seed, now: now, content: content, world: world, articles: articles,
      wording: wording, analyst: engine)
    {
      let moment = now
      try await store.write { try $0.importHistory(batch, at: moment) }
      done += batch.count
      progress.update(done)
    }
    try store.analyze()
    progress.finish()
  }

  func day(center: ContactCenter, time: SimulatedTime, profile: DayProfile = DayProfile()) -> DemoDay {
    DemoDay(
      center: center, time: time, content: content, world: world, articles: articles, seed: seed, profile: profile)
  }

  private static func content(_ resources: ResourceFolder) throws -> DemoContent {
    var scripts: [DemoScript] = []
    let lines = try LineReader(path: resources.path + "/Demo/scripts.jsonl")
    let json = JSONLine(file: lines.name)
    while let line = try lines.next() {
      guard let text = line.text, !text.isEmpty else { continue }
      scripts.append(try json.decode(DemoScript.self, text, line: line.number))
    }
    return DemoContent(
      agents: try resources.json("Demo/agents.json"), products: try resources.json("Demo/products.json"),
      names: try resources.json("Demo/names.json"), phrases: try resources.json("Demo/phrases.json"), scripts: scripts)
  }
}
