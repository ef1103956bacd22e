/// A page of a list, with how many there are in all and in each tab.
public struct InboxQuery: Query {
  public static let name = "inbox"
  public var tab: InboxTab
  public var agent: AgentID?
  public var offset: Int
  public var limit: Int

  public init(tab: InboxTab, agent: AgentID?, offset: Int, limit: Int) {
    self.tab = tab
    self.agent = agent
    self.offset = offset
    self.limit = limit
  }

  public struct Page: Hashable, Codable, Sendable {
    public var tab: InboxTab
    public var rows: [InboxRow]
    public var offset: Int
    public var total: Int
    /// Count per tab, by raw value.
    public var counts: [String: Int]
    public init(tab: InboxTab, rows: [InboxRow], offset: Int, total: Int, counts: [String: Int]) {
      self.tab = tab
      self.rows = rows
      self.offset = offset
      self.total = total
      self.counts = counts
    }
  }

  public func answer(from sources: Sources) throws -> Page {
    let rows = try sources.store.rows(tab, agent: agent, offset: offset, limit: limit)
    var counts: [String: Int] = [:]
    for tab in InboxTab.allCases { counts[tab.rawValue] = try sources.store.count(tab, agent: agent) }
    return Page(tab: tab, rows: rows, offset: offset, total: counts[tab.rawValue] ?? 0, counts: counts)
  }
}

/// Everything that a person needs to answer one conversation.
public struct ConversationQuery: Query {
  public static let name = "conversation"
  public var id: ConversationID
  /// Latest messages to bring.
  public var limit: Int

  public init(id: ConversationID, limit: Int = 200) {
    self.id = id
    self.limit = limit
  }

  public struct Detail: Hashable, Codable, Sendable {
    public var conversation: Conversation
    public var customer: Customer
    public var messages: [Message]
    public var orders: [Order]
    public var bills: [Bill]
    /// What fills the slots of an answer to this customer.
    public var facts: [String: String]
    public var brief: Brief
    public var suggestions: [Suggestion]
    /// Why it came to its present owner.
    public var route: RouteDecision?
    public init(
      conversation: Conversation, customer: Customer, messages: [Message], orders: [Order], bills: [Bill],
      facts: [String: String] = [:], brief: Brief, suggestions: [Suggestion], route: RouteDecision?
    ) {
      self.conversation = conversation
      self.customer = customer
      self.messages = messages
      self.orders = orders
      self.bills = bills
      self.facts = facts
      self.brief = brief
      self.suggestions = suggestions
      self.route = route
    }
  }

  public func answer(from sources: Sources) throws -> Detail? {
    let store = sources.store
    guard let conversation = try store.conversation(id) else { return nil }
    let messages = try store.messages(in: id, before: nil, limit: limit)
    let customer =
      try store.customer(conversation.customer)
      ?? Customer(id: conversation.customer, name: conversation.customer.value)
    let orders = try store.orders(of: customer.id)
    let bills = try store.bills(of: customer.id)
    let facts = answerFacts(
      customer: customer, orders: orders, bills: bills, entities: messages.flatMap { $0.reading?.entities ?? [] },
      words: try store.wording()?.words(conversation.language) ?? [:])
    // The last message that says something; a "thanks" or "hello?" has no answer worth suggesting.
    let subject =
      messages.last { $0.author == .customer && $0.reading?.intent != nil }
      ?? messages.last { $0.author == .customer }
    let suggestions = subject.map {
      sources.analyst.suggest(
        $0.text, reading: $0.reading ?? sources.analyst.read($0.text), facts: facts, limit: 3)
    }
    let route = try store.events(of: id).reversed().lazy.compactMap { recorded -> RouteDecision? in
      switch recorded.event {
      case .conversation(.offered(_, _, let decision)): decision
      case .conversation(.assigned(_, _, _, let decision)): decision
      default: nil
      }
    }.first
    return Detail(
      conversation: conversation, customer: customer, messages: messages, orders: orders, bills: bills,
      facts: facts,
      brief: Brief.make(
        conversation: conversation, messages: messages, orders: orders, suggestion: suggestions?.first),
      suggestions: suggestions ?? [], route: route)
  }
}

/// The floor now.
public struct FloorQuery: Query {
  public static let name = "floor"
  public init() {}
  public func answer(from sources: Sources) throws -> FloorSnapshot { try sources.store.floor(now: sources.now) }
}

/// Knowledge points for a text.
public struct KnowledgeQuery: Query {
  public static let name = "knowledge"
  public var text: String
  public var limit: Int
  public init(text: String, limit: Int = 10) {
    self.text = text
    self.limit = limit
  }
  public func answer(from sources: Sources) throws -> [KnowledgeHit] { sources.analyst.search(text, limit: limit) }
}

/// Every reason for a reading, recomputed from the message.
public struct ExplainQuery: Query {
  public static let name = "explain"
  public var message: MessageID
  public init(message: MessageID) { self.message = message }

  public struct Reasons: Hashable, Codable, Sendable {
    public var intent: Explanation?
    public var emotion: Explanation?
    public init(intent: Explanation?, emotion: Explanation?) {
      self.intent = intent
      self.emotion = emotion
    }
  }

  public func answer(from sources: Sources) throws -> Reasons {
    guard let message = try sources.store.message(message) else { return Reasons(intent: nil, emotion: nil) }
    return Reasons(
      intent: sources.analyst.explainIntent(message.text), emotion: sources.analyst.explainEmotion(message.text))
  }
}

/// What happened to one conversation, in order.
public struct HistoryQuery: Query {
  public static let name = "history"
  public var id: ConversationID
  public init(id: ConversationID) { self.id = id }
  public func answer(from sources: Sources) throws -> [Recorded] { try sources.store.events(of: id) }
}
