import Domain
import Foundation
import Operations
import SQLiteStore

/// A contact centre on a real store in a temporary folder, with two agents and a fixed clock.
public struct TestWorkspace: Sendable {
  public let folder: String
  public let store: SQLiteStore
  public let clock: FixedClock
  public let center: ContactCenter
  public static let lin = AgentID("lin")
  public static let zhou = AgentID("zhou")

  public init(analyst: any Analyst = ScriptedAnalyst()) async throws {
    folder = FileManager.default.temporaryDirectory.path + "/antdesk-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/antdesk.db", isDurable: false)
    clock = FixedClock()
    center = ContactCenter(store: store, analyst: analyst, time: clock)
    let clock = clock
    try await store.write { transaction in
      try transaction.put(Self.policy)
      try transaction.put(Self.wording)
      try transaction.put(["general", "aftersales"].map { Queue(id: QueueID($0), title: ["zh-CN": $0, "en": $0]) })
      let agents = [
        Agent(
          id: Self.lin, name: "李娜", roles: [.agent], languages: [.zh, .en], skills: ["refund": 80],
          queues: [QueueID("general"), QueueID("aftersales")]),
        Agent(
          id: Self.zhou, name: "周敏", roles: [.agent, .supervisor], languages: [.zh, .en], skills: [:],
          queues: [QueueID("general")]),
      ]
      _ = try transaction.record(
        agents.map { .people(.enrolled($0)) }, by: .importer, at: clock.now(), complexity: 1, intentQueue: nil)
    }
  }

  /// A customer's message in a thread, without the durable intake before it.
  @discardableResult
  public func customer(_ thread: String, says text: String) async throws -> [Recorded] {
    clock.advance(.seconds(1))
    let message = InboundMessage(
      channel: "spool", thread: thread, key: "\(thread)-\(clock.now().milliseconds)", customer: CustomerID(thread),
      customerName: thread, at: clock.now(), text: text)
    return try await center.receive([(0, message)])
  }

  public func actor(_ agent: AgentID) -> Actor {
    Actor(name: agent.value, roles: agent == Self.zhou ? [.agent, .supervisor] : [.agent])
  }

  @discardableResult
  public func agent(_ agent: AgentID, does command: ConversationCommand) async throws -> [Recorded] {
    clock.advance(.seconds(1))
    return try await center.perform(.conversation(command), by: actor(agent))
  }

  public func present(_ agent: AgentID, _ presence: Presence = .online) async throws {
    _ = try await center.perform(.people(.setPresence(agent, presence)), by: actor(agent))
  }

  public func conversation(_ thread: String) async throws -> Conversation? {
    try await store.read { try $0.conversation(channel: "spool", thread: thread) }
  }

  public func messages(_ thread: String) async throws -> [Message] {
    try await store.read { reader in
      guard let conversation = try reader.conversation(channel: "spool", thread: thread) else { return [] }
      return try reader.messages(in: conversation.id, before: nil, limit: 500)
    }
  }

  public func remove() { try? FileManager.default.removeItem(atPath: folder) }

  public static let policy = HandoffPolicy(
    version: 1,
    hardRules: [HardRule(id: "asks_for_person", reason: .userRequest, phrases: ["转人工", "human agent"])],
    requestIntents: ["talk_to_human": .userRequest], riskWeights: ["emotion": 3])
  public static let wording = Wording(
    handover: ["default": ["zh": "专属顾问将在{minutes}分钟内联系您", "en": "a person will answer in {minutes} minutes"]],
    clarify: ["zh": "请换个说法", "en": "please say it again"])
}

extension TestWorkspace {
  /// Appends text to a file of the workspace.
  public func append(_ text: String, to name: String) throws {
    let path = folder + "/" + name
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// The lines of a file of the workspace.
  public func lines(_ name: String) throws -> [String] {
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}
