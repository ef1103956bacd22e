import Domain
import GRDB

extension SQLiteTransaction {
  func floor(now: Timestamp) throws -> FloorSnapshot {
    let hourAgo = now.milliseconds - 3_600_000
    let agents = try agents()
    let waiting = try waiting()
    let handoffs = try recentHandoffs(since: hourAgo)
    let queues = try queues().map { queue in
      status(queue, waiting: waiting.filter { $0.queue == queue.id }, handoffs: handoffs, agents: agents, now: now)
    }
    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
      try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
    }
    let due = "SELECT count(*) FROM conversation WHERE promiseDue IS NOT NULL AND promiseDue"
    return FloorSnapshot(
      at: now, queues: queues, agents: agents, attention: try attention(now: now),
      bot: try count(.bot, agent: nil),
      opened: try number("SELECT count(*) FROM conversation WHERE openedAt >= ?", [hourAgo]),
      handedOff: handoffs.count, promisesDue: try number(due + " >= ?", [now.milliseconds]),
      promisesBroken: try number(due + " < ?", [now.milliseconds])
        + handoffs.count { ($0.answeredAt ?? 0) > $0.promiseDue },
      lastPosition: try lastPosition())
  }

  private struct RecentHandoff {
    var queue: String
    var at: Int64
    var promiseDue: Int64
    var answeredAt: Int64?
  }

  private func recentHandoffs(since: Int64) throws -> [RecentHandoff] {
    let sql = "SELECT queue, at, promiseDue, answeredAt FROM handoff WHERE at >= ?"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [since]).map {
      RecentHandoff(queue: $0[0], at: $0[1], promiseDue: $0[2], answeredAt: $0[3])
    }
  }

  private func status(
    _ queue: Queue, waiting: [Conversation], handoffs: [RecentHandoff], agents: [AgentStatus], now: Timestamp
  ) -> QueueStatus {
    let limit = Int64(queue.answerWithinSeconds) * 1000
    let mine = handoffs.filter { $0.queue == queue.id.value }
    let answered = mine.compactMap { handoff in handoff.answeredAt.map { $0 - handoff.at } }
    // One that still waits within its limit is not decided yet; one past it has been missed.
    let decided = mine.filter { $0.answeredAt != nil || now.milliseconds - $0.at > limit }
    let served = answered.count { $0 <= limit }
    var arrivals = Array(repeating: 0, count: 12)
    for handoff in mine { arrivals[min(11, max(0, 11 - Int((now.milliseconds - handoff.at) / 300_000)))] += 1 }
    return QueueStatus(
      queue: queue, waiting: waiting.count, longestSince: waiting.compactMap(\.waitingSince).min(),
      answerSeconds: answered.isEmpty ? nil : Double(answered.reduce(0, +)) / Double(answered.count) / 1000,
      serviceLevel: decided.isEmpty ? nil : Double(served) / Double(decided.count),
      online: agents.count { $0.presence.takesOffers && $0.agent.queues.contains(queue.id) }, arrivals: arrivals)
  }

  private func attention(now: Timestamp) throws -> [Attention] {
    let open = "c.status = 0 AND c.ownerKind"
    let hot = try rows(where: open + " > 0", order: "c.emotion DESC LIMIT 40", arguments: [])
    let waiting = try rows(where: open + " = 1", order: "c.waitingSince LIMIT 20", arguments: [])
    let near = try rows(
      where: open + " = 0 AND c.emotion >= 0.5", order: "c.lastActivityAt DESC LIMIT 20", arguments: [])
    var seen: Set<ConversationID> = []
    return (hot + waiting + near).filter { seen.insert($0.conversation.id).inserted }
      .map { row in
        let isVIP = row.customerTier == "gold" || row.customerTier == "platinum"
        let why = row.conversation.attention(isVIP: isVIP, now: now)
        return Attention(row: row, score: why.shown, why: why)
      }
      .sorted { $0.score == $1.score ? $0.row.conversation.id < $1.row.conversation.id : $0.score > $1.score }
      .prefix(20).map { $0 }
  }

  func counts() throws -> WorkspaceCounts {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return WorkspaceCounts(
      conversations: try number("SELECT count(*) FROM conversation"),
      messages: try number("SELECT count(*) FROM message"), events: try number("SELECT count(*) FROM log"),
      articles: try number("SELECT count(*) FROM article"), customers: try number("SELECT count(*) FROM customer"),
      handoffs: try number("SELECT count(*) FROM handoff"),
      automated: try number("SELECT count(*) FROM conversation WHERE botAnswers > 0 AND handoffs = 0"))
  }
}
