import Domain

@testable import Screens

extension Timestamp {
  /// 2026-11-24 15:02:41 at UTC+8.
  static let roomNow = Timestamp(milliseconds: 1_795_503_761_000)
  /// So many seconds before `roomNow`.
  static func ago(_ seconds: Int) -> Timestamp { roomNow + .seconds(-seconds) }
}

extension Agent {
  static let zhou = Agent(
    id: AgentID("zhou"), name: "周敏", roles: [.supervisor, .trainer], languages: [.zh, .en], skills: [:], queues: [])

  static func sample(
    _ id: String, _ name: String, tier: String = "B", languages: [Language] = [.zh],
    queues: [String] = ["aftersales", "complaints"], skills: [String: Int] = ["refund": 80, "complaint": 60]
  ) -> Agent {
    Agent(
      id: AgentID(id), name: name, roles: [.agent], languages: languages, skills: skills,
      queues: queues.map { QueueID($0) }, tier: tier)
  }
}

extension Conversation {
  static func sample(
    _ id: Int64, emotion: Double, trend: Double, owner: Owner = .bot, intent: String? = nil, unanswered: Int? = nil,
    promise: Int? = nil, queue: String = "aftersales", reason: HandoffReason? = nil, preview: String = "人呢?"
  ) -> Conversation {
    var conversation = Conversation(
      id: ConversationID(id), customer: CustomerID("c\(id)"), channel: "web", thread: "t\(id)", language: .zh,
      queue: QueueID(queue), at: .ago(600))
    conversation.emotion = emotion
    conversation.emotionTrend = trend
    conversation.owner = owner
    conversation.intent = intent
    conversation.intentConfidence = intent == nil ? 0 : 0.86
    conversation.unansweredSince = unanswered.map { .ago($0) }
    conversation.promiseDue = promise.map { .roomNow + .seconds($0) }
    conversation.waitingSince = owner.isWaiting ? .ago(unanswered ?? 30) : nil
    conversation.handoffReason = reason
    conversation.lastActivityAt = .ago(unanswered ?? 60)
    conversation.preview = preview
    conversation.messageCount = 10
    conversation.lastCustomerMessage = MessageID(id * 10)
    return conversation
  }
}

extension FloorSnapshot {
  static var sample: FloorSnapshot {
    FloorSnapshot(
      at: .roomNow, queues: queueSamples, agents: agentSamples, attention: attentionSamples, bot: 14, opened: 122,
      handedOff: 22, promisesDue: 3, promisesBroken: 1, lastPosition: Position(88_214))
  }

  private static var queueSamples: [QueueStatus] {
    func queue(_ id: String, _ zh: String, _ en: String) -> Queue {
      Queue(id: QueueID(id), title: ["zh-CN": zh, "en": en])
    }
    return [
      QueueStatus(
        queue: queue("aftersales", "售后", "aftersales"), waiting: 7, longestSince: .ago(151), answerSeconds: 41,
        serviceLevel: 0.74, online: 4, arrivals: [0, 2, 4, 7, 4, 2, 2, 3, 5, 7, 7, 6]),
      QueueStatus(
        queue: queue("logistics", "物流", "logistics"), waiting: 2, longestSince: .ago(48), answerSeconds: 18,
        serviceLevel: 0.88, online: 3, arrivals: [1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 1, 1]),
      QueueStatus(
        queue: queue("billing", "账单", "billing"), waiting: 0, answerSeconds: 6, serviceLevel: 0.97, online: 2,
        arrivals: Array(repeating: 0, count: 12)),
      QueueStatus(
        queue: queue("complaints", "投诉", "complaints"), waiting: 1, longestSince: .ago(12), answerSeconds: 125,
        serviceLevel: 0.75, online: 4, arrivals: [0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 2, 3]),
      QueueStatus(queue: queue("general", "综合", "general"), online: 0, arrivals: Array(repeating: 0, count: 12)),
    ]
  }

  private static var agentSamples: [AgentStatus] {
    [
      AgentStatus(
        agent: .sample("lina", "李娜", tier: "S"), presence: .online, presenceSince: .ago(7200), active: 3, load: 4,
        hottest: 0.82, handled: 21),
      AgentStatus(
        agent: .sample("chen", "陈晨"), presence: .online, presenceSince: .ago(3700), active: 5, load: 5, hottest: 0.41,
        handled: 18),
      AgentStatus(
        agent: .sample("wudi", "吴迪", tier: "S"), presence: .busy, presenceSince: .ago(22), active: 2, load: 2,
        hottest: 0.1, handled: 25),
      AgentStatus(
        agent: .sample("maria", "Maria", languages: [.en, .zh], queues: ["aftersales", "logistics"]),
        presence: .online, presenceSince: .ago(1800), active: 4, load: 4, hottest: 0.33, handled: 17),
      AgentStatus(agent: .sample("liuyang", "刘洋"), presence: .away, presenceSince: .ago(760), handled: 11),
      AgentStatus(
        agent: .sample("zhaolei", "赵蕾", skills: ["complaint": 90]), presence: .online, presenceSince: .ago(5400),
        active: 2, load: 2, hottest: 0.66, handled: 15),
      AgentStatus(agent: .sample("sunhao", "孙浩", tier: "J"), presence: .training, presenceSince: .ago(1811)),
      AgentStatus(
        agent: .sample("hexin", "何欣", tier: "J", queues: ["billing"]), presence: .offline, presenceSince: .ago(40_000)),
    ]
  }

  private static var attentionSamples: [Attention] {
    let rows: [(Conversation, String, String)] = [
      (
        .sample(1031, emotion: 0.91, trend: 0.7, owner: .queue(QueueID("aftersales")), unanswered: 70, promise: 50),
        "匿名", "none"
      ),
      (
        .sample(1024, emotion: 0.82, trend: 0.6, owner: .agent(AgentID("lina")), unanswered: 38, promise: 39),
        "王先生", "gold"
      ),
      (
        .sample(1002, emotion: 0.41, trend: 0.5, owner: .agent(AgentID("chen")), unanswered: 110, promise: -20),
        "陈女士", "none"
      ),
      (.sample(1044, emotion: 0.78, trend: 0.77), "A. Smith", "none"),
      (.sample(1050, emotion: 0.52, trend: 0.52), "刘先生", "platinum"),
    ]
    return rows.map { conversation, name, tier in
      let why = conversation.attention(isVIP: tier != "none", now: .roomNow)
      return Attention(
        row: InboxRow(conversation: conversation, customerName: name, customerTier: tier), score: why.shown, why: why)
    }.sorted { $0.score > $1.score }
  }
}
