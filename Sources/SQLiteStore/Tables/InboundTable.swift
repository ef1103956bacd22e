import Domain
import Foundation
import GRDB

extension SQLiteTransaction {
  func append(_ inbound: [RawInbound], cursor: Int64?) throws -> [InboundReceipt] {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO inbound (channel, key, body, at) VALUES (?, ?, ?, ?) ON CONFLICT(channel, key) DO NOTHING")
    let find = try db.cachedStatement(sql: "SELECT sequence FROM inbound WHERE channel = ? AND key = ?")
    var receipts: [InboundReceipt] = []
    for raw in inbound {
      try insert.execute(arguments: [raw.channel, raw.key, Data(raw.body), raw.at.milliseconds])
      if db.changesCount > 0 {
        receipts.append(InboundReceipt(sequence: db.lastInsertedRowID, key: raw.key, isDuplicate: false))
      } else {
        let known = try Int64.fetchOne(find, arguments: [raw.channel, raw.key]) ?? 0
        receipts.append(InboundReceipt(sequence: known, key: raw.key, isDuplicate: true))
      }
    }
    if let cursor, let channel = inbound.first?.channel { try moveCursor(channel: channel, to: cursor) }
    return receipts
  }

  func moveCursor(channel: String, to value: Int64) throws {
    let sql =
      "INSERT INTO cursor (channel, value) VALUES (?, ?) ON CONFLICT(channel) DO UPDATE SET value = excluded.value"
    try db.execute(sql: sql, arguments: [channel, value])
  }

  func cursor(channel: String) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM cursor WHERE channel = ?", arguments: [channel]) ?? 0
  }

  func markProcessed(_ sequence: Int64) throws {
    let sql = "UPDATE inbound SET isProcessed = 1 WHERE sequence = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [sequence])
  }

  func pendingInbound(limit: Int) throws -> [RawInbound] {
    try raws("isProcessed = 0 ORDER BY sequence LIMIT ?", [limit])
  }

  func inbound(channel: String, after sequence: Int64, limit: Int) throws -> [RawInbound] {
    try raws("channel = ? AND sequence > ? ORDER BY sequence LIMIT ?", [channel, sequence, limit])
  }

  private func raws(_ filter: String, _ arguments: StatementArguments) throws -> [RawInbound] {
    let sql = "SELECT sequence, channel, key, body, at FROM inbound WHERE \(filter)"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      RawInbound(
        sequence: row[0], channel: row[1], key: row[2], body: [UInt8](row[3] as Data),
        at: Timestamp(milliseconds: row[4]))
    }
  }
}
