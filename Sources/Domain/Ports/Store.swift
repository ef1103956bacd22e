/// A place where everything is kept. The transaction is the lock: what a body reads stays true until it ends.
public protocol Store: Sendable {
  func read<T: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> T) async throws(Failure) -> T
  func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriter) throws -> T) async throws(Failure) -> T
}

/// Which conversations a list shows, and in what order.
public enum InboxTab: String, Hashable, Codable, Sendable, CaseIterable {
  /// Open ones that the agent owns, riskiest first.
  case mine
  /// Those in a queue, in the order of the queue; with an agent, only those that they can serve.
  case waiting
  /// Open ones that the bot serves, latest first.
  case bot
  /// Everything, latest activity first.
  case all
  /// Those with a customer's message, highest emotion first, for review.
  case review
}

/// One row of a list.
public struct InboxRow: Hashable, Codable, Sendable {
  public var conversation: Conversation
  public var customerName: String
  public var customerTier: String
  public init(conversation: Conversation, customerName: String, customerTier: String) {
    self.conversation = conversation
    self.customerName = customerName
    self.customerTier = customerTier
  }
}

/// What can be asked of a store, in one consistent view.
public protocol StoreReader {
  func conversation(_ id: ConversationID) throws -> Conversation?
  /// The latest conversation of a channel's thread.
  func conversation(channel: String, thread: String) throws -> Conversation?
  func message(_ id: MessageID) throws -> Message?
  /// The last `limit` messages in order of recording, `before` excluded.
  func messages(in conversation: ConversationID, before: MessageID?, limit: Int) throws -> [Message]
  func rows(_ tab: InboxTab, agent: AgentID?, offset: Int, limit: Int) throws -> [InboxRow]
  func count(_ tab: InboxTab, agent: AgentID?) throws -> Int
  /// Every conversation in a queue.
  func waiting() throws -> [Conversation]
  /// Open conversations that an agent owns.
  func owned(by agent: AgentID) throws -> [Conversation]
  func agents() throws -> [AgentStatus]
  func queues() throws -> [Queue]
  func customer(_ id: CustomerID) throws -> Customer?
  func orders(of customer: CustomerID) throws -> [Order]
  func bills(of customer: CustomerID) throws -> [Bill]
  func articles() throws -> [Article]
  func handoffPolicy() throws -> HandoffPolicy?
  func wording() throws -> Wording?
  func nextConversation() throws -> ConversationID
  func nextMessage() throws -> MessageID
  func lastPosition() throws -> Position
  func events(after: Position, limit: Int) throws -> [Recorded]
  func events(of conversation: ConversationID) throws -> [Recorded]
  /// Undelivered bot messages of a conversation.
  func pendingBotMessages(in conversation: ConversationID) throws -> [MessageID]
  /// Outbound messages whose hold has passed, oldest first.
  func outbox(due: Timestamp, limit: Int) throws -> [Outbound]
  /// When the next held message may go.
  func nextOutboxTime() throws -> Timestamp?
  /// Taken-in messages that are not processed, oldest first.
  func pendingInbound(limit: Int) throws -> [RawInbound]
  /// How far a channel has read its source; 0 at first.
  func cursor(channel: String) throws -> Int64
  /// Taken-in messages of a channel after a sequence number: what has to be acknowledged again after a crash.
  func inbound(channel: String, after sequence: Int64, limit: Int) throws -> [RawInbound]
  func floor(now: Timestamp) throws -> FloorSnapshot
  func counts() throws -> WorkspaceCounts
}

/// What can be changed in a store, in one transaction.
public protocol StoreWriter: StoreReader {
  /// Writes rows and log records together. Events of one call get consecutive positions.
  func record(
    _ events: [Event], by actor: Actor, at: Timestamp, complexity: Int, intentQueue: QueueID?
  ) throws
    -> [Recorded]
  /// Appends raw inbound bytes; a known `(channel, key)` is not taken twice.
  func append(_ inbound: [RawInbound], cursor: Int64?) throws -> [InboundReceipt]
  /// How far a channel has read its source, when nothing of it was worth taking in.
  func moveCursor(channel: String, to value: Int64) throws
  func markProcessed(_ sequence: Int64) throws
  /// Closed conversations as history: rows, messages and one log record each.
  func importHistory(_ histories: [History], at: Timestamp) throws
  func put(_ articles: [Article]) throws
  func put(_ queues: [Queue]) throws
  func put(_ customers: [Customer]) throws
  func put(_ orders: [Order]) throws
  func put(_ bills: [Bill]) throws
  func put(_ policy: HandoffPolicy) throws
  func put(_ wording: Wording) throws
}

/// A closed conversation from elsewhere.
public struct History: Hashable, Codable, Sendable {
  public var conversation: Conversation
  public var customerName: String
  /// Ids are given by the store.
  public var messages: [Message]
  public init(conversation: Conversation, customerName: String, messages: [Message]) {
    self.conversation = conversation
    self.customerName = customerName
    self.messages = messages
  }
}

/// A message as it came in, before it is understood.
public struct RawInbound: Hashable, Codable, Sendable {
  /// Given by the store; 0 before.
  public var sequence: Int64
  public var channel: String
  public var key: String
  public var body: [UInt8]
  public var at: Timestamp
  public init(sequence: Int64 = 0, channel: String, key: String, body: [UInt8], at: Timestamp) {
    self.sequence = sequence
    self.channel = channel
    self.key = key
    self.body = body
    self.at = at
  }
}

/// What became of an appended message.
public struct InboundReceipt: Hashable, Codable, Sendable {
  public var sequence: Int64
  public var key: String
  public var isDuplicate: Bool
  public init(sequence: Int64, key: String, isDuplicate: Bool) {
    self.sequence = sequence
    self.key = key
    self.isDuplicate = isDuplicate
  }
}

/// A message on its way to a customer. `id` makes its delivery idempotent.
public struct Outbound: Hashable, Codable, Sendable {
  public var id: MessageID
  public var conversation: ConversationID
  public var channel: String
  public var thread: String
  public var customer: CustomerID
  public var author: Author
  public var kind: MessageKind
  public var text: String
  public var at: Timestamp
  public init(
    id: MessageID, conversation: ConversationID, channel: String, thread: String, customer: CustomerID,
    author: Author, kind: MessageKind, text: String, at: Timestamp
  ) {
    self.id = id
    self.conversation = conversation
    self.channel = channel
    self.thread = thread
    self.customer = customer
    self.author = author
    self.kind = kind
    self.text = text
    self.at = at
  }
}

/// How much a workspace holds.
public struct WorkspaceCounts: Hashable, Codable, Sendable {
  public var conversations: Int
  public var messages: Int
  public var events: Int
  public var articles: Int
  public var customers: Int
  /// Handovers, conversations that the bot alone closed or still serves with an answer given.
  public var handoffs: Int
  public var automated: Int
  public init(
    conversations: Int = 0, messages: Int = 0, events: Int = 0, articles: Int = 0, customers: Int = 0,
    handoffs: Int = 0, automated: Int = 0
  ) {
    self.conversations = conversations
    self.messages = messages
    self.events = events
    self.articles = articles
    self.customers = customers
    self.handoffs = handoffs
    self.automated = automated
  }
}
