import Domain

/// One step of a random day.
public struct DayStep: Sendable {
  public var before: ModelFloor
  public var command: Command
  public var actor: Actor
  /// The facts that the decision saw.
  public var facts: Facts
  public var result: Result<[Event], Refusal>
  public var after: ModelFloor

  public var events: [Event] { (try? result.get()) ?? [] }
  public var conversationEvents: [ConversationEvent] {
    events.compactMap { if case .conversation(let event) = $0 { event } else { nil } }
  }
}

/// A floor on which customers, people and the bot do things at random; the same seed gives the same day.
public struct RandomDay: Sendable {
  public private(set) var floor: ModelFloor
  private var chance: Randomness
  private static let threads = 10

  public init(seed: UInt64) {
    chance = Randomness(seed: seed)
    floor = ModelFloor(
      queues: ["general", "aftersales", "billing"],
      agents: [
        .sample("an", languages: [.zh, .en], queues: ["general", "aftersales", "billing"], capacity: 3),
        .sample("bo", queues: ["general"], capacity: 2),
        .sample("chen", queues: ["aftersales", "general"], capacity: 1),
        .sample("dora", languages: [.en], queues: ["billing", "general"], capacity: 2),
        .sample("wei", roles: [.supervisor], languages: [.zh, .en], queues: ["general"], capacity: 1),
      ])
  }

  /// Does one random thing, allowed or not.
  public mutating func step() -> DayStep {
    floor.now = floor.now + .milliseconds(Int64.random(in: 0...9_000, using: &chance))
    let before = floor
    let (command, actor, reading, answer) = anything()
    let facts = before.facts(for: command, by: actor, reading: reading, answer: answer)
    var result: Result<[Event], Refusal>
    do { result = .success(try floor.perform(command, by: actor, reading: reading, answer: answer)) } catch {
      result = .failure(error)
    }
    return DayStep(
      before: before, command: command, actor: actor, facts: facts, result: result, after: floor)
  }

  private mutating func anything() -> (Command, Actor, Reading?, BotAnswer?) {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<30: return customerWrites()
    case 30..<42: return (.dispatch, .dispatcher, nil, nil)
    case 42..<54: return (.conversation(.settle(someMessage(), .delivered)), .outbox, nil, nil)
    case 54..<60:
      let presence = Presence.allCases.randomElement(using: &chance) ?? .online
      // People are at work most of the time, or little would ever be accepted.
      let state = Bool.random(using: &chance) ? .online : presence
      return (.people(.setPresence(someone(), state)), actor(), nil, nil)
    default: return (.conversation(personActs()), actor(), nil, nil)
    }
  }

  private mutating func customerWrites() -> (Command, Actor, Reading?, BotAnswer?) {
    let thread = Int.random(in: 0..<Self.threads, using: &chance)
    let texts = ["我要退款", "转人工", "谢谢", "谢谢 转人工吧", "不用转人工", "物流到哪了", "I want my money back", "call my lawyer"]
    let text = texts.randomElement(using: &chance) ?? ""
    let intents: [String?] = ["refund_apply", "tracking", "thanks", "bye", "talk_to_human", "complaint", nil]
    let reading = Reading.sample(
      intents.randomElement(using: &chance) ?? nil, p: Double.random(in: 0.3...1, using: &chance),
      emotion: Double.random(in: 0...1, using: &chance),
      language: Language.allCases.randomElement(using: &chance) ?? .zh)
    let answer =
      Bool.random(using: &chance) ? BotAnswer.sample(confidence: Double.random(in: 0...1, using: &chance)) : nil
    let inbound = InboundMessage(
      channel: "spool", thread: "t\(thread)", key: "\(floor.lastMessage.value)", customer: CustomerID("c\(thread)"),
      at: floor.now, text: text)
    return (.conversation(.receive(inbound)), .channel("spool"), reading, answer)
  }

  private mutating func personActs() -> ConversationCommand {
    let id = someConversation()
    switch Int.random(in: 0..<16, using: &chance) {
    case 0..<3:
      let seen = Bool.random(using: &chance) ? floor.conversations[id]?.lastCustomerMessage : someMessage()
      return .reply(id, text: "您好", seen: seen, hold: .seconds(5), source: nil)
    case 3..<7: return .accept(id)
    case 7: return .decline(id)
    case 8: return .assign(id, someone())
    case 9: return .transfer(id, to: floor.queues.randomElement(using: &chance) ?? "general", note: "")
    case 10, 11: return .resolve(id, disposition: "done")
    case 12: return .reopen(id)
    case 13: return .returnToBot(id)
    case 14: return .recall(someMessage())
    default: return .note(id, text: "记一下")
    }
  }

  private mutating func actor() -> Actor {
    let id = someone()
    return Actor(name: id.value, roles: floor.agents[id]?.agent.roles ?? [.agent])
  }

  private mutating func someone() -> AgentID { floor.agents.keys.sorted().randomElement(using: &chance) ?? "an" }

  private mutating func someConversation() -> ConversationID {
    ConversationID(Int64.random(in: 1...max(1, floor.lastConversation.value), using: &chance))
  }

  private mutating func someMessage() -> MessageID {
    MessageID(max(1, floor.lastMessage.value - Int64.random(in: 0..<12, using: &chance)))
  }
}
