import Domain
import Foundation
import GRDB

extension SQLiteTransaction {
  func queues() throws -> [Queue] {
    try Data.fetchAll(db, sql: "SELECT body FROM queue ORDER BY place").map { try JSON.decode(from: $0) }
  }

  func put(_ queues: [Queue]) throws {
    let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO queue (id, place, body) VALUES (?, ?, ?)")
    for (place, queue) in queues.enumerated() {
      try statement.execute(arguments: [queue.id.value, place, try JSON.encode(queue)])
    }
  }

  func articles() throws -> [Article] {
    try Data.fetchAll(db, sql: "SELECT body FROM article ORDER BY place").map { try JSON.decode(from: $0) }
  }

  func put(_ articles: [Article]) throws {
    let first = (try Int.fetchOne(db, sql: "SELECT max(place) FROM article") ?? -1) + 1
    let sql = """
      INSERT INTO article (id, place, body) VALUES (?, ?, ?) ON CONFLICT(id) DO UPDATE SET body = excluded.body
      """
    let statement = try db.cachedStatement(sql: sql)
    for (index, article) in articles.enumerated() {
      try statement.execute(arguments: [article.id.value, first + index, try JSON.encode(article)])
    }
  }

  func handoffPolicy() throws -> HandoffPolicy? { try policy("handoff") }
  func wording() throws -> Wording? { try policy("wording") }
  func put(_ policy: HandoffPolicy) throws { try put(policy, "handoff", version: policy.version) }

  func put(_ wording: Wording) throws {
    let last = try Int.fetchOne(db, sql: "SELECT max(version) FROM policy WHERE name = 'wording'") ?? 0
    try put(wording, "wording", version: last + 1)
  }

  private func policy<T: Decodable & Sendable>(_ name: String) throws -> T? {
    let sql = "SELECT body FROM policy WHERE name = ? ORDER BY version DESC LIMIT 1"
    return try Data.fetchOne(db.cachedStatement(sql: sql), arguments: [name]).map { try policies.value(name, body: $0) }
  }

  private func put(_ value: some Encodable, _ name: String, version: Int) throws {
    let sql = "INSERT OR REPLACE INTO policy (name, version, body) VALUES (?, ?, ?)"
    try db.execute(sql: sql, arguments: [name, version, try JSON.encode(value)])
  }
}
