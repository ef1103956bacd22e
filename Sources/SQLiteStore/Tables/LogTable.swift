import Crypto
import Domain
import Foundation
import GRDB

/// The append-only log. Each record's hash covers its content and the hash before it:
/// `SHA-256(0x00 ‖ previous ‖ position ‖ at ‖ length(by) ‖ by ‖ payload)`, integers as 8 bytes, big end first.
enum LogHash {
  static let start = Data(repeating: 0, count: 32)

  static func of(previous: Data, position: Int64, at: Int64, by: String, payload: Data) -> Data {
    var hash = SHA256()
    hash.update(data: [0])
    hash.update(data: previous)
    for number in [position, at, Int64(by.utf8.count)] {
      withUnsafeBytes(of: number.bigEndian) { hash.update(bufferPointer: $0) }
    }
    hash.update(data: Array(by.utf8))
    hash.update(data: payload)
    return Data(hash.finalize())
  }
}

extension SQLiteTransaction {
  func appendToLog(_ events: [Event], by actor: Actor, at: Timestamp) throws -> [Recorded] {
    let last = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT position, hash FROM log ORDER BY position DESC LIMIT 1"))
    var position: Int64 = last?[0] ?? 0
    var hash: Data = last?[1] ?? LogHash.start
    let insert = try db.cachedStatement(
      sql: "INSERT INTO log (position, at, by, conversation, payload, hash) VALUES (?, ?, ?, ?, ?, ?)")
    return try events.map { event in
      position += 1
      let payload = try JSON.encode(event)
      hash = LogHash.of(previous: hash, position: position, at: at.milliseconds, by: actor.name, payload: payload)
      var conversation: Int64?
      if case .conversation(let event) = event { conversation = event.conversation.value }
      try insert.execute(arguments: [position, at.milliseconds, actor.name, conversation, payload, hash])
      return Recorded(position: Position(position), at: at, by: actor.name, event: event)
    }
  }

  func lastPosition() throws -> Position {
    Position(try Int64.fetchOne(db, sql: "SELECT max(position) FROM log") ?? 0)
  }

  func events(after: Position, limit: Int) throws -> [Recorded] {
    try recorded("position > ? ORDER BY position LIMIT ?", [after.value, limit])
  }

  func events(of conversation: ConversationID) throws -> [Recorded] {
    try recorded("conversation = ? ORDER BY position", [conversation.value])
  }

  private func recorded(_ filter: String, _ arguments: StatementArguments) throws -> [Recorded] {
    let sql = "SELECT position, at, by, payload FROM log WHERE \(filter)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      Recorded(
        position: Position(row[0]), at: Timestamp(milliseconds: row[1]), by: row[2],
        event: try JSON.decode(from: row[3]))
    }
  }
}
