import Domain
import GRDB

private let columns = """
  id, customer, channel, thread, language, status, ownerKind, owner, queue, priority, openedAt, lastActivityAt,
  unansweredSince, waitingSince, offerAgent, offerUntil, declinedBy, handoffReason, promiseDue, intent,
  intentConfidence, emotion, emotionTrend, risk, recentTrips, botMisses, complexity, messageCount, preview,
  lastMessage, lastCustomerMessage, firstHumanReplyAt, resolvedAt, disposition
  """
private let qualifiedColumns = columns.split(separator: ",").map { "c." + $0.trimmed }.joined(separator: ", ")
private let marks = Array(repeating: "?", count: 34).joined(separator: ", ")
private let updates = columns.split(separator: ",").map(\.trimmed).dropFirst()
  .map { "\($0) = excluded.\($0)" }.joined(separator: ", ")

extension Substring {
  fileprivate var trimmed: String { String(filter { !$0.isWhitespace && !$0.isNewline }) }
}

extension Conversation {
  /// Reads a row whose columns start at `first` in the order of `columns`.
  init(row: Row, from first: Int = 0) {
    func time(_ i: Int) -> Timestamp? { (row[first + i] as Int64?).map(Timestamp.init(milliseconds:)) }
    self.init(
      id: ConversationID(row[first]), customer: CustomerID(row[first + 1]), channel: row[first + 2],
      thread: row[first + 3], language: Language(rawValue: row[first + 4]) ?? .other, queue: QueueID(row[first + 8]),
      at: Timestamp(milliseconds: row[first + 10]))
    status = (row[first + 5] as Int) == 0 ? .open : .resolved
    let ownerName: String? = row[first + 7]
    switch row[first + 6] as Int {
    case 1: owner = .queue(queue)
    case 2: owner = .agent(AgentID(ownerName ?? ""))
    default: owner = .bot
    }
    priority = Priority(rawValue: row[first + 9]) ?? .normal
    lastActivityAt = Timestamp(milliseconds: row[first + 11])
    unansweredSince = time(12)
    waitingSince = time(13)
    if let agent: String = row[first + 14], let until = time(15) { offer = Offer(agent: AgentID(agent), until: until) }
    declinedBy = (row[first + 16] as String).split(separator: " ").map { AgentID(String($0)) }
    handoffReason = (row[first + 17] as String?).flatMap(HandoffReason.init(rawValue:))
    promiseDue = time(18)
    intent = row[first + 19]
    intentConfidence = row[first + 20]
    emotion = row[first + 21]
    emotionTrend = row[first + 22]
    risk = row[first + 23]
    recentTrips = (row[first + 24] as String).map { $0 == "1" }
    botMisses = row[first + 25]
    complexity = row[first + 26]
    messageCount = row[first + 27]
    preview = row[first + 28]
    lastMessage = (row[first + 29] as Int64?).map { MessageID($0) }
    lastCustomerMessage = (row[first + 30] as Int64?).map { MessageID($0) }
    firstHumanReplyAt = time(31)
    resolvedAt = time(32)
    disposition = row[first + 33]
  }

  fileprivate var values: StatementArguments {
    let kind: Int
    switch owner {
    case .bot: kind = 0
    case .queue: kind = 1
    case .agent: kind = 2
    }
    let head: StatementArguments = [
      id.value, customer.value, channel, thread, language.rawValue, status == .open ? 0 : 1, kind,
      owner.agent?.value, queue.value, priority.rawValue, openedAt.milliseconds, lastActivityAt.milliseconds,
      unansweredSince?.milliseconds, waitingSince?.milliseconds, offer?.agent.value, offer?.until.milliseconds,
      declinedBy.map(\.value).joined(separator: " "),
    ]
    let tail: StatementArguments = [
      handoffReason?.rawValue, promiseDue?.milliseconds, intent, intentConfidence, emotion, emotionTrend, risk,
      recentTrips.map { $0 ? "1" : "0" }.joined(), botMisses, complexity, messageCount, preview, lastMessage?.value,
      lastCustomerMessage?.value, firstHumanReplyAt?.milliseconds, resolvedAt?.milliseconds, disposition,
    ]
    return head + tail
  }
}

extension SQLiteTransaction {
  func save(_ conversation: Conversation) throws {
    let sql = "INSERT INTO conversation (\(columns)) VALUES (\(marks)) ON CONFLICT(id) DO UPDATE SET \(updates)"
    try db.cachedStatement(sql: sql).execute(arguments: conversation.values)
  }

  func conversation(_ id: ConversationID) throws -> Conversation? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM conversation WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.value]).map { Conversation(row: $0) }
  }

  func conversation(channel: String, thread: String) throws -> Conversation? {
    let sql = "SELECT \(columns) FROM conversation WHERE channel = ? AND thread = ? ORDER BY id DESC LIMIT 1"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [channel, thread]).map { Conversation(row: $0) }
  }

  func waiting() throws -> [Conversation] {
    let sql = "SELECT \(columns) FROM conversation WHERE status = 0 AND ownerKind = 1 ORDER BY waitingSince"
    return try Row.fetchAll(db.cachedStatement(sql: sql)).map { Conversation(row: $0) }
  }

  func owned(by agent: AgentID) throws -> [Conversation] {
    let sql = "SELECT \(columns) FROM conversation WHERE status = 0 AND ownerKind = 2 AND owner = ? ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [agent.value]).map { Conversation(row: $0) }
  }

  func nextConversation() throws -> ConversationID {
    ConversationID((try Int64.fetchOne(db, sql: "SELECT max(id) FROM conversation") ?? 1000) + 1)
  }

  /// Rows that a filter and an order select; used by lists and by the floor.
  func rows(where filter: String, order: String, arguments: StatementArguments) throws -> [InboxRow] {
    let sql = """
      SELECT \(qualifiedColumns), u.name, u.tier FROM conversation c LEFT JOIN customer u ON u.id = c.customer
      WHERE \(filter) ORDER BY \(order)
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      let conversation = Conversation(row: row)
      return InboxRow(
        conversation: conversation, customerName: row[34] ?? conversation.customer.value,
        customerTier: row[35] ?? "none")
    }
  }
}
