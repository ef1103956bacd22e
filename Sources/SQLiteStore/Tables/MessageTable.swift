import Domain
import Foundation
import GRDB

private let columns =
  "id, conversation, at, authorKind, author, kind, text, delivery, holdUntil, reading, verdict, source"

extension Author {
  fileprivate var code: Int {
    switch self {
    case .customer: 0
    case .bot: 1
    case .agent: 2
    case .system: 3
    }
  }
  fileprivate var agent: String? {
    if case .agent(let id) = self { id.value } else { nil }
  }
  fileprivate init(code: Int, agent: String?) {
    switch code {
    case 0: self = .customer
    case 1: self = .bot
    case 2: self = .agent(AgentID(agent ?? ""))
    default: self = .system
    }
  }
}

extension Message {
  fileprivate init(row: Row) throws {
    self.init(
      id: MessageID(row[0]), conversation: ConversationID(row[1]), at: Timestamp(milliseconds: row[2]),
      author: Author(code: row[3], agent: row[4]), kind: MessageKind(rawValue: row[5]) ?? .reply, text: row[6],
      delivery: Delivery(rawValue: row[7]) ?? .none,
      holdUntil: (row[8] as Int64?).map(Timestamp.init(milliseconds:)),
      reading: try (row[9] as Data?).map { try JSON.decode(from: $0) },
      verdict: try (row[10] as Data?).map { try JSON.decode(from: $0) },
      source: (row[11] as String?).map { ArticleID($0) })
  }
}

extension SQLiteTransaction {
  func insert(_ message: Message) throws {
    let sql = "INSERT INTO message (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    // The hold also orders the outbox, so a message without one is due when it was written.
    let hold = message.holdUntil ?? (message.delivery == .pending ? message.at : nil)
    let arguments: StatementArguments = [
      message.id.value, message.conversation.value, message.at.milliseconds, message.author.code, message.author.agent,
      message.kind.rawValue, message.text, message.delivery.rawValue, hold?.milliseconds,
      try message.reading.map(JSON.encode), try message.verdict.map(JSON.encode), message.source?.value,
    ]
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func setDelivery(_ delivery: Delivery, of message: MessageID) throws {
    let sql = "UPDATE message SET delivery = ? WHERE id = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [delivery.rawValue, message.value])
  }

  func message(_ id: MessageID) throws -> Message? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM message WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.value]).map { try Message(row: $0) }
  }

  func messages(in conversation: ConversationID, before: MessageID?, limit: Int) throws -> [Message] {
    let sql = "SELECT \(columns) FROM message WHERE conversation = ? AND id < ? ORDER BY id DESC LIMIT ?"
    let arguments: StatementArguments = [conversation.value, before?.value ?? Int64.max, limit]
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { try Message(row: $0) }.reversed()
  }

  func nextMessage() throws -> MessageID {
    MessageID((try Int64.fetchOne(db, sql: "SELECT max(id) FROM message") ?? 0) + 1)
  }

  func pendingBotMessages(in conversation: ConversationID) throws -> [MessageID] {
    // A handover notice stays: the customer must hear of the person who comes, even when they come at once.
    let sql = """
      SELECT id FROM message WHERE conversation = ? AND authorKind = 1 AND delivery = 'pending' AND kind = 'reply'
      """
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [conversation.value]).map { MessageID($0) }
  }

  func outbox(due: Timestamp, limit: Int) throws -> [Outbound] {
    let sql = """
      SELECT m.id, m.conversation, c.channel, c.thread, c.customer, m.authorKind, m.author, m.kind, m.text, m.at
      FROM message m JOIN conversation c ON c.id = m.conversation
      WHERE m.delivery = 'pending' AND m.holdUntil <= ? ORDER BY m.holdUntil, m.id LIMIT ?
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [due.milliseconds, limit]).map { row in
      Outbound(
        id: MessageID(row[0]), conversation: ConversationID(row[1]), channel: row[2], thread: row[3],
        customer: CustomerID(row[4]), author: Author(code: row[5], agent: row[6]),
        kind: MessageKind(rawValue: row[7]) ?? .reply, text: row[8], at: Timestamp(milliseconds: row[9]))
    }
  }

  func nextOutboxTime() throws -> Timestamp? {
    try Int64.fetchOne(db, sql: "SELECT min(holdUntil) FROM message WHERE delivery = 'pending'")
      .map(Timestamp.init(milliseconds:))
  }
}
