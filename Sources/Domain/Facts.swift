/// The bot's best answer to a message.
public struct BotAnswer: Hashable, Codable, Sendable {
  /// With every slot filled.
  public var text: String
  public var source: ArticleID
  /// Calibrated chance that it is right.
  public var confidence: Double
  public init(text: String, source: ArticleID, confidence: Double) {
    self.text = text
    self.source = source
    self.confidence = confidence
  }
}

/// All that a decision may look at, gathered in the transaction that records it.
public struct Facts: Sendable {
  public var now: Timestamp
  public var actor: Actor
  public var policy: HandoffPolicy
  public var wording: Wording
  public var nextConversation: ConversationID
  public var nextMessage: MessageID
  /// The conversation that the command names, or that the channel's thread belongs to.
  public var conversation: Conversation?
  public var customer: Customer?
  /// The message that a recall or a settlement names.
  public var message: Message?
  /// Bot messages of the conversation that have not left yet.
  public var pendingBot: [MessageID] = []
  public var reading: Reading?
  public var verdict: HandoffVerdict?
  public var answer: BotAnswer?
  /// Queue and priority that the reading's intent asks for.
  public var intentQueue: QueueID
  public var intentPriority: Priority = .normal
  public var intentComplexity: Int = 1
  public var queues: [QueueID] = []
  public var waiting: [Conversation] = []
  public var agents: [AgentStatus] = []
  /// Open conversations of the agent whose presence changes.
  public var owned: [Conversation] = []
  /// Picks a person for a waiting conversation.
  public var choose: @Sendable (Conversation, [AgentStatus]) -> RouteDecision

  public init(
    now: Timestamp, actor: Actor, policy: HandoffPolicy, wording: Wording,
    nextConversation: ConversationID = ConversationID(1), nextMessage: MessageID = MessageID(1),
    conversation: Conversation? = nil, intentQueue: QueueID = QueueID("general"),
    choose: @escaping @Sendable (Conversation, [AgentStatus]) -> RouteDecision
  ) {
    self.now = now
    self.actor = actor
    self.policy = policy
    self.wording = wording
    self.nextConversation = nextConversation
    self.nextMessage = nextMessage
    self.conversation = conversation
    self.intentQueue = intentQueue
    self.choose = choose
  }
}
