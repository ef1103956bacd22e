import Domain

/// What a desk asks while someone moves about in a long list: pages, conversations, the floor.
struct InboxBenchmark: Benchmark {
  let name = "inbox"
  /// As many rows as a desk asks for at a time.
  private let page = 400

  func run(_ stage: Stage) async throws {
    let workspace = try await stage.filledWorkspace()
    let note = "\(workspace.count) conversations"
    let deepest = max(1, workspace.count - page)
    var chance = Randomness(seed: 3)
    let pages: [(name: String, tab: InboxTab, agent: AgentID?, offset: (inout Randomness) -> Int)] = [
      ("inbox.mine", .mine, Shop.agent, { _ in 0 }), ("inbox.top", .all, nil, { _ in 0 }),
      ("inbox.deep", .all, nil, { Int.random(in: 0..<deepest, using: &$0) }),
    ]
    for (name, tab, agent, offset) in pages {
      var samples = Samples()
      for _ in 0..<300 {
        let query = InboxQuery(tab: tab, agent: agent, offset: offset(&chance), limit: page)
        _ = try await samples.time { try await workspace.center.fetch(query) }
      }
      stage.report(samples.figure(name, note: note))
    }

    let newest = try await workspace.store.read { try $0.nextConversation().value - 1 }
    var conversations = Samples()
    for _ in 0..<1000 {
      let id = Int64.random(in: (newest - Int64(workspace.count) + 1)...newest, using: &chance)
      let query = ConversationQuery(id: ConversationID(id))
      _ = try await conversations.time { try await workspace.center.fetch(query) }
    }
    stage.report(conversations.figure("inbox.conversation", note: note))

    var floor = Samples()
    for _ in 0..<300 { _ = try await floor.time { try await workspace.center.fetch(FloorQuery()) } }
    stage.report(floor.figure("inbox.floor", note: note))
  }
}
