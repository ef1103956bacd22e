/// One queue as the floor sees it.
public struct QueueStatus: Hashable, Codable, Sendable {
  public var queue: Queue
  public var waiting: Int
  /// Entry of the one that waits longest.
  public var longestSince: Timestamp?
  /// Of those handed over in the last hour and answered: mean seconds to the first human reply.
  public var answerSeconds: Double?
  /// Share answered within the queue's limit in the last hour; overdue ones that still wait count as missed.
  public var serviceLevel: Double?
  public var online: Int
  /// Handovers per five minutes over the last hour, oldest first; 12 values.
  public var arrivals: [Int]

  public init(
    queue: Queue, waiting: Int = 0, longestSince: Timestamp? = nil, answerSeconds: Double? = nil,
    serviceLevel: Double? = nil, online: Int = 0, arrivals: [Int] = []
  ) {
    self.queue = queue
    self.waiting = waiting
    self.longestSince = longestSince
    self.answerSeconds = answerSeconds
    self.serviceLevel = serviceLevel
    self.online = online
    self.arrivals = arrivals
  }
}

/// A conversation that a supervisor should look at, and why.
public struct Attention: Hashable, Codable, Sendable {
  public var row: InboxRow
  /// 0…1.
  public var score: Double
  public var why: Explanation
  public init(row: InboxRow, score: Double, why: Explanation) {
    self.row = row
    self.score = score
    self.why = why
  }
}

/// The floor at one moment.
public struct FloorSnapshot: Hashable, Codable, Sendable {
  public var at: Timestamp
  public var queues: [QueueStatus]
  public var agents: [AgentStatus]
  public var attention: [Attention]
  /// Open conversations with the bot.
  public var bot: Int
  /// Conversations opened in the last hour, and those of them that were handed over.
  public var opened: Int
  public var handedOff: Int
  public var promisesDue: Int
  public var promisesBroken: Int
  public var lastPosition: Position

  public init(
    at: Timestamp, queues: [QueueStatus] = [], agents: [AgentStatus] = [], attention: [Attention] = [], bot: Int = 0,
    opened: Int = 0, handedOff: Int = 0, promisesDue: Int = 0, promisesBroken: Int = 0, lastPosition: Position = .start
  ) {
    self.at = at
    self.queues = queues
    self.agents = agents
    self.attention = attention
    self.bot = bot
    self.opened = opened
    self.handedOff = handedOff
    self.promisesDue = promisesDue
    self.promisesBroken = promisesBroken
    self.lastPosition = lastPosition
  }
}
