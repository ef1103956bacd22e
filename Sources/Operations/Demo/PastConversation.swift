import Domain

/// A conversation of the past in the making: its state after every message, by the rules that hold for live ones.
struct PastConversation {
  private(set) var conversation: Conversation
  private(set) var messages: [Message] = []
  private let policy: HandoffPolicy
  private let complexity: Int
  private var clock: Timestamp

  init(_ conversation: Conversation, policy: HandoffPolicy, complexity: Int) {
    self.conversation = conversation
    self.policy = policy
    self.complexity = complexity
    clock = conversation.openedAt
  }

  mutating func hear(_ text: String, reading: Reading, after gap: Duration) {
    var message = message(by: .customer, text, after: messages.isEmpty ? .zero : gap)
    message.reading = reading
    add(message, .messageReceived(message))
  }

  mutating func answer(_ text: String, from source: ArticleID, after gap: Duration) {
    var message = message(by: .bot, text, after: gap)
    message.source = source
    add(message, .botReplied(message, confidence: 1))
  }

  mutating func reply(_ text: String, by agent: AgentID, after gap: Duration) {
    if conversation.owner != .agent(agent) { apply(.assigned(conversation.id, agent, at: clock, nil)) }
    let message = message(by: .agent(agent), text, after: gap)
    add(message, .replied(message))
  }

  mutating func handOver(_ reason: HandoffReason) {
    let handoff = Handoff(
      reason: reason, layer: reason == .userRequest ? 1 : 2, queue: conversation.queue, at: clock, priority: .normal,
      promiseDue: clock + .seconds(120), policyVersion: policy.version)
    apply(.handedOff(conversation.id, handoff, notice: nil))
  }

  mutating func resolve(_ disposition: String, after gap: Duration) {
    clock = clock + gap
    apply(.resolved(conversation.id, disposition: disposition, at: clock))
  }

  private mutating func message(by author: Author, _ text: String, after gap: Duration) -> Message {
    clock = clock + gap
    return Message(
      id: MessageID(Int64(messages.count) + 1), conversation: conversation.id, at: clock, author: author, text: text)
  }

  private mutating func add(_ message: Message, _ event: ConversationEvent) {
    messages.append(message)
    apply(event)
  }

  private mutating func apply(_ event: ConversationEvent) {
    conversation = conversation.applying(event, policy: policy, complexity: complexity)
  }
}
