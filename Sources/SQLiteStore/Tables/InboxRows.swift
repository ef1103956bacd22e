import Domain
import GRDB

extension SQLiteTransaction {
  func rows(_ tab: InboxTab, agent: AgentID?, offset: Int, limit: Int) throws -> [InboxRow] {
    if tab == .waiting { return Array(try waitingRows(agent: agent).dropFirst(offset).prefix(limit)) }
    let (filter, key, arguments) = list(tab, agent: agent)
    let total = try count(tab, agent: agent)
    // SQLite walks over skipped rows, so the far half of a long list is read from its other end.
    let isFar = offset > total / 2
    let count = max(0, min(limit, total - offset))
    let skip = isFar ? total - offset - count : offset
    let order = isFar ? "\(key) ASC, c.id ASC" : "\(key) DESC, c.id DESC"
    // The inner question is answered from an index alone; only the rows of the page are read and joined.
    let page = "c.id IN (SELECT c.id FROM conversation c WHERE \(filter) ORDER BY \(order) LIMIT ? OFFSET ?)"
    let found = try rows(where: page, order: order, arguments: arguments + [count, skip])
    return isFar ? found.reversed() : found
  }

  func count(_ tab: InboxTab, agent: AgentID?) throws -> Int {
    switch tab {
    case .waiting: return try waitingRows(agent: agent).count
    case .all, .review:
      let statement = try db.cachedStatement(sql: "SELECT value FROM tally WHERE name = ?")
      return try Int.fetchOne(statement, arguments: [tab.rawValue]) ?? 0
    case .mine, .bot: break
    }
    let (filter, _, arguments) = list(tab, agent: agent)
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM conversation c WHERE \(filter)")
    return try Int.fetchOne(statement, arguments: arguments) ?? 0
  }

  private func list(_ tab: InboxTab, agent: AgentID?) -> (filter: String, key: String, arguments: StatementArguments) {
    switch tab {
    case .mine: ("c.status = 0 AND c.ownerKind = 2 AND c.owner = ?", "c.risk", [agent?.value ?? ""])
    case .waiting: ("c.status = 0 AND c.ownerKind = 1", "c.waitingSince", [])
    case .bot: ("c.status = 0 AND c.ownerKind = 0", "c.lastActivityAt", [])
    case .all: ("1", "c.lastActivityAt", [])
    case .review: ("c.lastCustomerMessage IS NOT NULL", "c.emotion", [])
    }
  }

  /// The line in the order of the queue; for an agent only what they can serve. Lines are short, so Domain sorts them.
  private func waitingRows(agent: AgentID?) throws -> [InboxRow] {
    let all = try rows(where: "c.status = 0 AND c.ownerKind = 1", order: "c.waitingSince", arguments: [])
      .sorted { isAhead($0.conversation, of: $1.conversation) }
    guard let agent, let status = try agents().first(where: { $0.agent.id == agent }) else { return all }
    return all.filter { status.canServe($0.conversation) }
  }
}
