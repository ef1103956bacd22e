import Domain

@testable import Screens

/// A conversation as the product itself would record it: the verdicts come from the policy.
enum StudioSample {
  static let policy = HandoffPolicy(
    version: 14, hardRules: [HardRule(id: "regulator", reason: .policy, phrases: ["12315", "曝光"])],
    requestIntents: ["talk_to_human": .userRequest],
    riskWeights: ["emotion": 2.5, "unsure_intent": 1, "no_answer": 1, "repetition": 1.2, "bot_misses": 0.8])

  static func reading(
    _ emotion: Double, _ intents: [(String, Double)], classes: [String: Double] = ["angry": 0.2, "neutral": 0.7],
    entities: [Entity] = [], why: Explanation? = nil
  ) -> Reading {
    Reading(
      language: .zh, intents: intents.map { IntentScore(name: $0.0, p: $0.1) },
      abstained: (intents.first?.1 ?? 0) < 0.4,
      emotion: emotion, emotions: classes, entities: entities, emotionWhy: why, model: "m12")
  }

  static var messages: [Message] {
    let conversation = ConversationID(1024)
    var messages: [Message] = []
    var trips: [Bool] = []
    var risk = 0.0
    func add(_ secondsAgo: Int, _ author: Author, _ text: String, _ change: (inout Message) -> Void = { _ in }) {
      var message = Message(
        id: MessageID(Int64(100 + messages.count)), conversation: conversation, at: .ago(secondsAgo), author: author,
        text: text)
      change(&message)
      messages.append(message)
    }
    func judged(_ message: inout Message, _ reading: Reading) {
      message.reading = reading
      let verdict = policy.judge(
        HandoffSignals(
          text: message.text, reading: reading, answerConfidence: 0.77, previousRisk: risk, recentTrips: trips))
      message.verdict = verdict
      risk = verdict.smoothedRisk
      trips = (trips + [policy.trips(emotion: reading.emotion, risk: risk, after: trips)]).suffix(3)
    }
    add(120, .customer, "收到的杯子外箱破了,订单A88310022") {
      judged(
        &$0,
        reading(
          0.22, [("goods_damaged", 0.91), ("tracking", 0.03)],
          entities: [Entity(kind: .orderNumber, value: "A88310022", start: 12, end: 21)]))
    }
    add(118, .bot, "识别到外箱破损,为您补发一件可以吗?") { $0.source = ArticleID("K-207") }
    add(103, .customer, "不要补发,之前已经补发两次了") {
      judged(
        &$0, reading(0.64, [("goods_damaged", 0.52), ("refund_apply", 0.47)], classes: ["angry": 0.5, "neutral": 0.3]))
    }
    add(101, .bot, "请您换个说法描述一下问题,好吗?")
    add(81, .customer, "你们这是第三次发错了!!再不退我打12315") {
      let why = Explanation(
        label: "emotion", score: 1.52, bias: -0.4,
        terms: [
          Term(feature: "12315", start: 17, end: 22, weight: 0.9), Term(feature: "第三次", start: 4, end: 7, weight: 0.6),
          Term(feature: "!!", start: 10, end: 12, weight: 0.3),
        ], rest: 0.12, shown: 0.82, link: "1/(1+e^-score)")
      judged(
        &$0,
        reading(
          0.82, [("complaint", 0.86), ("refund_apply", 0.79), ("goods_damaged", 0.03)],
          classes: ["angry": 0.83, "neutral": 0.02, "disappointed": 0.1], why: why))
    }
    add(80, .bot, "您的问题已记录,专属顾问将在2分钟内联系您。") { $0.kind = .handover }
    add(38, .customer, "人呢?") { $0.reading = reading(0.75, [("complaint", 0.3)], classes: ["angry": 0.7]) }
    add(30, .agent(AgentID("lina")), "先致歉再退款") { $0.kind = .note }
    add(20, .agent(AgentID("lina")), "王先生您好,我是李娜。非常抱歉第三次给您造成困扰,退款199元已登记,预计24小时内原路退回。")
    add(2, .customer, "好的谢谢") { $0.reading = reading(0.1, [("thanks", 0.97)]) }
    return messages
  }

  static var history: [Recorded] {
    let messages = messages
    let handoff = Handoff(
      reason: .policy, layer: 1, queue: QueueID("aftersales"), at: .ago(80), priority: .high,
      promiseDue: .roomNow + .seconds(40), policyVersion: 14)
    let events: [ConversationEvent] = [
      .messageReceived(messages[0]), .botReplied(messages[1], confidence: 0.77), .messageReceived(messages[2]),
      .botAsked(messages[3]), .messageReceived(messages[4]),
      .handedOff(ConversationID(1024), handoff, notice: messages[5]),
    ]
    return events.enumerated().map { place, event in
      Recorded(position: Position(Int64(place + 1)), at: .ago(100), by: "bot", event: .conversation(event))
    }
  }

  static func page(offset: Int = 0, count: Int = 12, total: Int = 12) -> InboxQuery.Page {
    let names = ["王先生", "陈女士", "A. Smith", "刘先生"]
    let intents: [String?] = ["complaint", "refund_apply", "tracking", nil]
    let rows = (min(offset, total)..<min(total, offset + count)).map { place -> InboxRow in
      let conversation = Conversation.sample(
        Int64(1024 + place), emotion: max(0, 0.95 - Double(place) * 0.07), trend: 0.5, intent: intents[place % 4],
        unanswered: place * 400, reason: place % 3 == 0 ? .emotion : nil)
      return InboxRow(conversation: conversation, customerName: names[place % 4], customerTier: "none")
    }
    return InboxQuery.Page(tab: .review, rows: rows, offset: offset, total: total, counts: [:])
  }
}

extension ConversationQuery.Detail {
  static var sample: ConversationQuery.Detail {
    var conversation = Conversation.sample(
      1024, emotion: 0.82, trend: 0.6, owner: .agent(AgentID("lina")), intent: "complaint", unanswered: 38, promise: 39)
    conversation.messageCount = StudioSample.messages.count
    let why = Explanation(label: "route", score: 0.81, bias: 0, terms: [], shown: 0.81, link: "")
    return ConversationQuery.Detail(
      conversation: conversation, customer: Customer(id: CustomerID("c1024"), name: "王先生"),
      messages: StudioSample.messages, orders: [], bills: [], brief: Brief(lines: []), suggestions: [],
      route: RouteDecision(
        agent: AgentID("lina"), why: why, runnersUp: [.init(agent: AgentID("zhaolei"), score: 0.58)]))
  }
}
