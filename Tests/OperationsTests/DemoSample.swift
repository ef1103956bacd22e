import Domain
import Foundation
import Operations
import SQLiteStore

/// The shipped demo content, with a workspace in a folder of its own and an engine that knows the scripts by heart.
struct DemoSample {
  let content: DemoContent
  let articles: [Article]
  let store: SQLiteStore
  let time = SimulatedTime(Self.morning)
  let center: ContactCenter
  private let folder: URL

  /// 2026-11-24 10:00 in the shop's zone.
  static let morning = Timestamp(milliseconds: 1_795_485_600_000)

  init() async throws {
    content = try Self.load()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("antdesk-demo-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder.appendingPathComponent("antdesk.db").path, isDurable: false)
    let analyst = DemoAnalyst(content)
    articles = analyst.articles
    center = ContactCenter(store: store, analyst: analyst, time: time)
    let articles = articles
    try await store.write { transaction in
      try transaction.put(articles)
      try transaction.put(
        ["general", "aftersales", "logistics", "billing", "complaints", "vip"].map {
          Queue(id: QueueID($0), title: ["en": $0])
        })
      try transaction.put(
        HandoffPolicy(
          version: 1, hardRules: [HardRule(id: "human", reason: .userRequest, phrases: ["人工", "person", "human"])],
          requestIntents: ["complaint": .policy, "threat_to_escalate": .policy, "talk_to_human": .userRequest]))
      try transaction.put(
        Wording(
          handover: ["default": ["zh": "专属顾问将在{minutes}分钟内联系您。", "en": "A person answers within {minutes} minutes."]],
          clarify: ["zh": "请换个说法。", "en": "Please say it in other words."]))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func day(seed: UInt64, profile: DayProfile = DayProfile(), played: [AgentID] = []) async throws -> DemoDay {
    let world = DemoWorld.make(content, seed: seed, now: Self.morning)
    try await world.put(in: store)
    return DemoDay(
      center: center, time: time, content: content, world: world, articles: articles, seed: seed, profile: profile,
      played: played)
  }

  func log() async throws -> [Recorded] {
    try await store.read { try $0.events(after: .start, limit: 1_000_000) }
  }

  static func load() throws -> DemoContent {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let demo = root.appendingPathComponent("Resources/Demo")
    func decoded<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
      try JSONDecoder().decode(type, from: Data(contentsOf: demo.appendingPathComponent(name)))
    }
    let lines = try String(contentsOf: demo.appendingPathComponent("scripts.jsonl"), encoding: .utf8).split(
      separator: "\n")
    return DemoContent(
      agents: try decoded([Agent].self, "agents.json"), products: try decoded([DemoProduct].self, "products.json"),
      names: try decoded(DemoNames.self, "names.json"), phrases: try decoded(DemoPhrases.self, "phrases.json"),
      scripts: try lines.map { try JSONDecoder().decode(DemoScript.self, from: Data($0.utf8)) })
  }
}
