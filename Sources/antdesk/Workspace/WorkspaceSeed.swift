import Domain
import Gateway

/// What a new workspace begins with: policies, wording, queues and knowledge.
struct WorkspaceSeed: Sendable {
  var policy: HandoffPolicy
  var wording: Wording
  var queues: [Queue]
  var articles: [Article]

  init(_ resources: ResourceFolder) throws {
    policy = try resources.json("Policies/handoff.json")
    wording = try resources.json("Policies/wording.json")
    queues = try resources.json("Policies/queues.json")
    articles = try Self.articles(resources)
  }

  /// The knowledge points that came with the program.
  static func articles(_ resources: ResourceFolder) throws -> [Article] {
    var articles: [Article] = []
    for file in resources.files(in: "Knowledge", ending: ".jsonl") {
      let lines = try LineReader(path: resources.path + "/" + file)
      let json = JSONLine(file: lines.name)
      while let line = try lines.next() {
        guard let text = line.text, !text.isEmpty else { continue }
        articles.append(try json.decode(ArticleLine.self, text, line: line.number).article)
      }
    }
    return articles
  }

  /// Fills a store that has no policy yet; leaves any other alone.
  static func sow(into store: any Store, from resources: ResourceFolder) async throws {
    guard try await store.read({ try $0.handoffPolicy() == nil }) else { return }
    let seed = try WorkspaceSeed(resources)
    try await store.write { transaction in
      try transaction.put(seed.policy)
      try transaction.put(seed.wording)
      try transaction.put(seed.queues)
      try transaction.put(seed.articles)
    }
  }
}
