import Domain

/// A whole workspace in dictionaries: commands are decided and applied as a store would, so that rules can be tried on
/// thousands of random days.
public struct ModelFloor: Equatable, Sendable {
  public var now: Timestamp = .noon
  public var conversations: [ConversationID: Conversation] = [:]
  /// Messages that can still be settled or recalled, and the last few others.
  public var messages: [MessageID: Message] = [:]
  public var agents: [AgentID: AgentStatus] = [:]
  public var queues: [QueueID] = []
  public var policy: HandoffPolicy = .sample
  public var wording: Wording = .sample
  public var lastConversation: ConversationID = 0
  public var lastMessage: MessageID = 0
  /// Handovers and their notices to the customer, counted per conversation.
  public var handovers: [ConversationID: Int] = [:]
  public var notices: [ConversationID: Int] = [:]

  public init(queues: [QueueID], agents: [Agent]) {
    self.queues = queues
    for agent in agents {
      self.agents[agent.id] = AgentStatus(agent: agent, presence: .online, presenceSince: now)
    }
  }

  /// Decides a command and applies what follows.
  ///
  /// - Parameters:
  ///   - reading: of the message that a `receive` brings.
  ///   - answer: the bot's best answer to it.
  public mutating func perform(
    _ command: Command, by actor: Actor, reading: Reading? = nil, answer: BotAnswer? = nil
  ) throws(Refusal) -> [Event] {
    let facts = facts(for: command, by: actor, reading: reading, answer: answer)
    let events = try decide(command, given: facts)
    for event in events { apply(event) }
    return events
  }

  public mutating func apply(_ event: Event) {
    switch event {
    case .people(.enrolled(let agent)):
      if agents[agent.id] == nil {
        agents[agent.id] = AgentStatus(agent: agent, presence: .offline, presenceSince: now)
      }
      agents[agent.id]?.agent = agent
    case .people(.presenceChanged(let id, let presence, let at)):
      agents[id]?.presence = presence
      agents[id]?.presenceSince = at
    case .conversation(let event): apply(event)
    }
  }

  private mutating func apply(_ event: ConversationEvent) {
    let id = event.conversation
    if case .opened(let conversation, _) = event {
      conversations[id] = conversation
      lastConversation = max(lastConversation, id)
    } else if let before = conversations[id] {
      conversations[id] = before.applying(event, policy: policy)
    }
    if let message = event.message {
      messages[message.id] = message
      lastMessage = max(lastMessage, message.id)
    }
    switch event {
    case .settled(let message, _, let delivery): messages[message]?.delivery = delivery
    case .recalled(let message, _): messages[message]?.delivery = .recalled
    case .handedOff(_, _, let notice):
      handovers[id, default: 0] += 1
      if notice != nil { notices[id, default: 0] += 1 }
    default: break
    }
    forgetOldMessages()
  }

  private mutating func forgetOldMessages() {
    guard messages.count > 80 else { return }
    messages = messages.filter { $0.key.value > lastMessage.value - 40 || $0.value.delivery == .pending }
  }
}
