import Domain
import SQLiteStore
import TestSupport
import Testing

/// The lists of the desk: which conversations, in what order, in windows anywhere in a long list.
struct InboxTests {
  /// Three hundred conversations of every kind, many of them equal in what they are sorted by.
  private func floor() async throws -> (temporary: TemporaryStore, all: [Conversation]) {
    let temporary = try TemporaryStore()
    try await temporary.enrol([
      .sample("lina", queues: ["general"]), .sample("bo", languages: [.zh, .en], queues: ["general", "billing"]),
    ])
    var chance = Randomness(seed: 9)
    let owners: [Owner] = [.bot, .queue("general"), .queue("billing"), .agent("lina"), .agent("bo")]
    let all = (1...300).map { (number: Int64) -> Conversation in
      let owner = owners.randomElement(using: &chance) ?? .bot
      var queue: QueueID = "general"
      if case .queue(let id) = owner { queue = id }
      var conversation = Conversation.sample(
        number, owner: owner, queue: queue, language: Bool.random(using: &chance) ? .zh : .en,
        waiting: owner.isWaiting ? Int64.random(in: 0...40, using: &chance) : nil,
        priority: Priority.allCases.randomElement(using: &chance) ?? .normal)
      if number % 7 == 0 {
        conversation.status = .resolved
        conversation.owner = .bot
      }
      if number % 11 == 0 { conversation.lastCustomerMessage = nil }
      conversation.lastActivityAt = .noon(plus: Int64.random(in: 0...30, using: &chance))
      conversation.risk = Double(Int.random(in: 0...4, using: &chance)) / 4
      conversation.emotion = Double(Int.random(in: 0...4, using: &chance)) / 4
      return conversation
    }
    try await temporary.record(all.map { ConversationEvent.opened($0, customerName: "客户") })
    return (temporary, all)
  }

  /// The same lists by plain sorting.
  private func expected(_ tab: InboxTab, _ agent: AgentID?, _ all: [Conversation]) -> [ConversationID] {
    func latest(_ a: Conversation, _ b: Conversation, by key: (Conversation) -> Double) -> Bool {
      key(a) == key(b) ? a.id > b.id : key(a) > key(b)
    }
    let activity: (Conversation) -> Double = { Double($0.lastActivityAt.milliseconds) }
    let open = all.filter { $0.status == .open }
    switch tab {
    case .mine:
      return open.filter { $0.owner == .agent(agent ?? "") }.sorted { latest($0, $1, by: \.risk) }.map(\.id)
    case .waiting:
      return open.filter { conversation in
        guard conversation.owner.isWaiting else { return false }
        guard agent == "lina" else { return true }
        return conversation.queue == "general" && conversation.language == .zh
      }
      .sorted(by: isAhead).map(\.id)
    case .bot: return open.filter { $0.owner == .bot }.sorted { latest($0, $1, by: activity) }.map(\.id)
    case .all: return all.sorted { latest($0, $1, by: activity) }.map(\.id)
    case .review:
      return all.filter { $0.lastCustomerMessage != nil }.sorted { latest($0, $1, by: \.emotion) }.map(\.id)
    }
  }

  @Test(arguments: InboxTab.allCases, ["lina", "bo", nil] as [String?])
  func everyWindowOfAListIsAPieceOfTheWhole(tab: InboxTab, name: String?) async throws {
    let (temporary, all) = try await floor()
    let agent = name.map { AgentID($0) }
    let whole = expected(tab, agent, all)

    try await temporary.read { reader throws in
      #expect(try reader.count(tab, agent: agent) == whole.count)
      for (offset, limit) in [
        (0, 1000), (0, 1), (0, 20), (whole.count / 2 - 5, 20), (whole.count / 2 + 5, 20), (whole.count - 20, 20),
        (whole.count - 7, 20), (whole.count - 1, 1), (whole.count, 20), (whole.count + 100, 20), (3, 0),
      ] where offset >= 0 {
        let rows = try reader.rows(tab, agent: agent, offset: offset, limit: limit)
        #expect(rows.map(\.conversation.id) == Array(whole.dropFirst(offset).prefix(limit)), "\(offset) \(limit)")
        #expect(rows.allSatisfy { $0.customerName == "客户" && $0.customerTier == "none" })
      }
    }
  }

  @Test func anyWindowAtRandom() async throws {
    let (temporary, all) = try await floor()
    let whole = expected(.all, nil, all)

    try await temporary.read { reader throws in
      var chance = Randomness(seed: 2)
      for _ in 0..<300 {
        let offset = Int.random(in: 0...320, using: &chance)
        let limit = Int.random(in: 0...60, using: &chance)
        let rows = try reader.rows(.all, agent: nil, offset: offset, limit: limit)
        #expect(rows.map(\.conversation.id) == Array(whole.dropFirst(offset).prefix(limit)))
      }
    }
  }

  @Test func theLatestConversationOfAThreadIsFound() async throws {
    let temporary = try TemporaryStore()
    var second = Conversation.sample(2)
    second.thread = "t1"
    try await temporary.record([.opened(.sample(1), customerName: nil), .opened(second, customerName: nil)])

    try await temporary.read { reader throws in
      #expect(try reader.conversation(channel: "spool", thread: "t1")?.id == 2)
      #expect(try reader.conversation(channel: "mail", thread: "t1") == nil)
      #expect(try reader.nextConversation() == 3)
    }
  }
}
