import Domain
import Foundation
import GRDB

extension SQLiteTransaction {
  func agents() throws -> [AgentStatus] {
    let sql = """
      SELECT a.body, a.presence, a.presenceSince, a.lastAssignedAt, a.handled, coalesce(w.active, 0),
        coalesce(w.load, 0), coalesce(w.hottest, 0)
      FROM agent a LEFT JOIN (
        SELECT owner, count(*) AS active, sum(CASE WHEN complexity >= 4 THEN 2 ELSE 1 END) AS load,
          max(emotion) AS hottest
        FROM conversation INDEXED BY conversation_owned WHERE status = 0 AND ownerKind = 2 GROUP BY owner
      ) w ON w.owner = a.id
      ORDER BY a.id
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql)).map { row in
      AgentStatus(
        agent: try JSON.decode(from: row[0]), presence: Presence(rawValue: row[1]) ?? .offline,
        presenceSince: Timestamp(milliseconds: row[2]), active: row[5], load: row[6],
        lastAssignedAt: (row[3] as Int64?).map(Timestamp.init(milliseconds:)), hottest: row[7], handled: row[4])
    }
  }

  func record(_ event: PeopleEvent, at: Timestamp) throws {
    switch event {
    case .enrolled(let agent):
      let sql = """
        INSERT INTO agent (id, body, presence, presenceSince) VALUES (?, ?, 'offline', ?)
        ON CONFLICT(id) DO UPDATE SET body = excluded.body
        """
      try db.execute(sql: sql, arguments: [agent.id.value, try JSON.encode(agent), at.milliseconds])
    case .presenceChanged(let id, let presence, let at):
      let sql = "UPDATE agent SET presence = ?, presenceSince = ? WHERE id = ?"
      try db.execute(sql: sql, arguments: [presence.rawValue, at.milliseconds, id.value])
    }
  }

  func customer(_ id: CustomerID) throws -> Customer? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM customer WHERE id = ?")
    return try Data.fetchOne(statement, arguments: [id.value]).map { try JSON.decode(from: $0) }
  }

  func put(_ customers: [Customer]) throws {
    let sql = """
      INSERT INTO customer (id, name, tier, body) VALUES (?, ?, ?, ?)
      ON CONFLICT(id) DO UPDATE SET name = excluded.name, tier = excluded.tier, body = excluded.body
      """
    let statement = try db.cachedStatement(sql: sql)
    for customer in customers {
      try statement.execute(arguments: [customer.id.value, customer.name, customer.tier, try JSON.encode(customer)])
    }
  }

  func orders(of customer: CustomerID) throws -> [Order] {
    let sql = "SELECT body FROM purchase WHERE customer = ? ORDER BY placedAt DESC LIMIT 50"
    return try Data.fetchAll(db.cachedStatement(sql: sql), arguments: [customer.value]).map {
      try JSON.decode(from: $0)
    }
  }

  func put(_ orders: [Order]) throws {
    let sql = "INSERT OR REPLACE INTO purchase (number, customer, placedAt, body) VALUES (?, ?, ?, ?)"
    let statement = try db.cachedStatement(sql: sql)
    for order in orders {
      try statement.execute(
        arguments: [order.number, order.customer.value, order.placedAt.milliseconds, try JSON.encode(order)])
    }
  }

  func bills(of customer: CustomerID) throws -> [Bill] {
    let sql = "SELECT body FROM bill WHERE customer = ? ORDER BY month"
    return try Data.fetchAll(db.cachedStatement(sql: sql), arguments: [customer.value]).map {
      try JSON.decode(from: $0)
    }
  }

  func put(_ bills: [Bill]) throws {
    let statement = try db.cachedStatement(sql: "INSERT OR REPLACE INTO bill (customer, month, body) VALUES (?, ?, ?)")
    for bill in bills { try statement.execute(arguments: [bill.customer.value, bill.month, try JSON.encode(bill)]) }
  }
}
