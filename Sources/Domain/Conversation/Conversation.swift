/// Whether work on a conversation goes on.
public enum ConversationStatus: String, Hashable, Codable, Sendable {
  case open, resolved
}

/// An offer of a waiting conversation to one person, for a limited time.
public struct Offer: Hashable, Codable, Sendable {
  public var agent: AgentID
  public var until: Timestamp
  public init(agent: AgentID, until: Timestamp) {
    self.agent = agent
    self.until = until
  }
}

/// The present state of one customer's conversation on one channel.
public struct Conversation: Hashable, Codable, Sendable {
  public var id: ConversationID
  public var customer: CustomerID
  public var channel: String
  /// The channel's own name of the conversation.
  public var thread: String
  public var language: Language
  public var status: ConversationStatus
  public var owner: Owner
  /// The queue it belongs to, whoever owns it now.
  public var queue: QueueID
  public var priority: Priority
  public var openedAt: Timestamp
  public var lastActivityAt: Timestamp
  /// The customer's oldest message that nobody has answered.
  public var unansweredSince: Timestamp?
  /// When it entered the queue; decides who is oldest, and survives a transfer back.
  public var waitingSince: Timestamp?
  public var offer: Offer?
  /// People who let an offer of this conversation pass.
  public var declinedBy: [AgentID] = []
  /// Why it was last handed over.
  public var handoffReason: HandoffReason?
  /// When the promise made in the handover message falls due; nil once kept.
  public var promiseDue: Timestamp?
  /// Best intent of the latest customer message that had one.
  public var intent: String?
  public var intentConfidence: Double = 0
  /// Emotion index 0…1 of the latest customer message, and of the whole, smoothed.
  public var emotion: Double = 0
  public var emotionTrend: Double = 0
  /// Smoothed risk 0…1 of the second layer.
  public var risk: Double = 0
  /// Whether each of the last three customer messages tripped the second layer, newest last.
  public var recentTrips: [Bool] = []
  /// Consecutive turns in which the bot could not answer.
  public var botMisses: Int = 0
  public var complexity: Int = 1
  public var messageCount: Int = 0
  /// Latest customer message, shown in lists.
  public var preview: String = ""
  public var lastMessage: MessageID?
  public var lastCustomerMessage: MessageID?
  /// First reply of a person after the handover.
  public var firstHumanReplyAt: Timestamp?
  public var resolvedAt: Timestamp?
  /// How it ended, a disposition code.
  public var disposition: String?

  public init(
    id: ConversationID, customer: CustomerID, channel: String, thread: String, language: Language, queue: QueueID,
    at: Timestamp
  ) {
    self.id = id
    self.customer = customer
    self.channel = channel
    self.thread = thread
    self.language = language
    self.status = .open
    self.owner = .bot
    self.queue = queue
    self.priority = .normal
    self.openedAt = at
    self.lastActivityAt = at
  }
}
