/// Who wrote a message.
public enum Author: Hashable, Codable, Sendable {
  case customer
  case bot
  case agent(AgentID)
  case system
}

/// What a message is for.
public enum MessageKind: String, Hashable, Codable, Sendable {
  /// To or from the customer.
  case reply
  /// Seen by colleagues only.
  case note
  /// The one customer-facing notice of a handover.
  case handover
}

/// Where an outbound message stands on its way to the customer.
public enum Delivery: String, Hashable, Codable, Sendable {
  /// Nothing to deliver: inbound, note, imported history.
  case none
  /// In the outbox; may still be recalled until its hold has passed.
  case pending
  case delivered
  case recalled
  case failed
}

/// One message of a conversation.
public struct Message: Hashable, Codable, Sendable {
  public var id: MessageID
  public var conversation: ConversationID
  public var at: Timestamp
  public var author: Author
  public var kind: MessageKind
  public var text: String
  public var delivery: Delivery
  /// The outbox holds the message back until then, so that it can be recalled.
  public var holdUntil: Timestamp?
  /// What the engine read in a customer's message.
  public var reading: Reading?
  /// What the three layers said about a customer's message, or why the bot answered.
  public var verdict: HandoffVerdict?
  /// Where a bot's or an accepted suggestion's words come from.
  public var source: ArticleID?

  public init(
    id: MessageID, conversation: ConversationID, at: Timestamp, author: Author, kind: MessageKind = .reply,
    text: String, delivery: Delivery = .none, holdUntil: Timestamp? = nil, reading: Reading? = nil,
    verdict: HandoffVerdict? = nil, source: ArticleID? = nil
  ) {
    self.id = id
    self.conversation = conversation
    self.at = at
    self.author = author
    self.kind = kind
    self.text = text
    self.delivery = delivery
    self.holdUntil = holdUntil
    self.reading = reading
    self.verdict = verdict
    self.source = source
  }
}

/// A customer's message as a channel hands it in.
public struct InboundMessage: Hashable, Codable, Sendable {
  /// Name of the channel, e.g. `spool`.
  public var channel: String
  /// The channel's own name of the conversation.
  public var thread: String
  /// The channel's own name of the message; with `channel` it is the key of deduplication.
  public var key: String
  public var customer: CustomerID
  public var customerName: String?
  public var at: Timestamp
  public var text: String

  public init(
    channel: String, thread: String, key: String, customer: CustomerID, customerName: String? = nil, at: Timestamp,
    text: String
  ) {
    self.channel = channel
    self.thread = thread
    self.key = key
    self.customer = customer
    self.customerName = customerName
    self.at = at
    self.text = text
  }
}
