import Domain
import Terminal

@testable import Screens

extension Agent {
  static let lina = Agent.sample("lina", "李娜", tier: "S")
}

/// A desk in the middle of an afternoon: three conversations of one's own, two in line, one opened.
enum DeskSample {
  static let me = Agent.lina

  static func context(
    _ locale: Screens.Locale = .zhCN, columns: Int = 80, rows: Int = 24, session: any Session = DeskSession()
  ) throws -> Context {
    let strings = try Strings(locale, from: RoomTexts(), intents: RoomTexts.intents[locale] ?? [:])
    return Context(
      session: session, me: me, strings: strings, locale: locale, now: .roomNow,
      size: Size(rows: rows - 3, columns: columns))
  }

  /// What the person sees after opening #1024.
  static func state(_ context: Context) -> AgentDesk.State {
    var state = AgentDesk.State()
    _ = AgentDesk.opened(&state, context)
    _ = AgentDesk.update(&state, .floorCame(.sample), context)
    _ = AgentDesk.update(&state, .pageCame(state.inbox.query(for: me.id), page, waiting: waiting), context)
    _ = AgentDesk.update(&state, .detailCame(ConversationID(1024), loaded), context)
    return state
  }

  static func row(_ conversation: Conversation, _ name: String, _ tier: String = "none") -> InboxRow {
    InboxRow(conversation: conversation, customerName: name, customerTier: tier)
  }

  static var mine: [InboxRow] {
    [
      row(
        .sample(
          1024, emotion: 0.82, trend: 0.55, owner: .agent(me.id), intent: "complaint", unanswered: 38, promise: 39,
          reason: .policy, preview: "你们这是第三次发错了!!再不退我打12315"), "王先生", "gold"),
      row(
        .sample(
          1019, emotion: 0.41, trend: 0.41, owner: .agent(me.id), intent: "tracking", unanswered: 130,
          preview: "快递三天没动了，帮我催一下好吗"), "陈女士"),
      row(
        .sample(
          1007, emotion: 0.12, trend: 0.30, owner: .agent(me.id), intent: "thanks", preview: "Thanks, that works"),
        "A. Smith", "silver"),
    ]
  }

  static var waiting: [InboxRow] {
    [
      row(
        .sample(
          1031, emotion: 0.91, trend: 0.6, owner: .queue(QueueID("aftersales")), intent: "complaint", unanswered: 12,
          preview: "叫你们经理来"), "匿名"),
      row(
        .sample(
          1030, emotion: 0.33, trend: 0.33, owner: .queue(QueueID("aftersales")), intent: "refund_apply",
          unanswered: 55,
          preview: "信用卡分期手续费怎么算"), "刘先生"),
    ]
  }

  static var page: InboxQuery.Page {
    InboxQuery.Page(
      tab: .mine, rows: mine, offset: 0, total: 3, counts: ["mine": 3, "waiting": 2, "bot": 14, "all": 1044])
  }

  static let customer = Customer(
    id: CustomerID("c1024"), name: "王先生", tier: "gold", phone: "13812342201", city: "杭州", tags: ["高价值", "价格敏感"])

  static let orders = [
    Order(
      number: "A20931188", customer: CustomerID("c1024"), product: "破壁机", amount: 19_900, status: "delivered",
      tracking: "YS7730218841", placedAt: .ago(86_400)),
    Order(
      number: "A20930011", customer: CustomerID("c1024"), product: "咖啡机", amount: 89_900, status: "refunded",
      placedAt: .ago(860_400)),
  ]

  static func reading(_ emotion: Double, _ intent: String? = nil) -> Reading {
    Reading(
      language: .zh, intents: intent.map { [IntentScore(name: $0, p: 0.86)] } ?? [], abstained: intent == nil,
      emotion: emotion, emotions: ["angry": emotion, "neutral": 1 - emotion])
  }

  static let verdict = HandoffVerdict(
    isHandoff: true, layer: 1, reason: .policy, risk: 0.74, smoothedRisk: 0.74,
    layers: [
      LayerVerdict(layer: 1, isHit: true, signal: "regulator"),
      LayerVerdict(layer: 2, isHit: true, signal: "emotion", value: 0.82, limit: 0.7),
      LayerVerdict(layer: 3, isHit: false, signal: "vip"),
    ],
    why: Explanation(
      label: "risk", score: 1.05, bias: -3.2,
      terms: [Term(feature: "emotion", weight: 2.46), Term(feature: "repetition", weight: 1.79)], shown: 0.74,
      link: "1/(1+e^-score)"), policyVersion: 1)

  static func message(
    _ id: Int64, _ ago: Int, _ author: Author, _ text: String, kind: MessageKind = .reply, delivery: Delivery = .none,
    hold: Int? = nil, reading: Reading? = nil, verdict: HandoffVerdict? = nil, source: String? = nil
  ) -> Message {
    Message(
      id: MessageID(id), conversation: ConversationID(1024), at: .ago(ago), author: author, kind: kind, text: text,
      delivery: delivery, holdUntil: hold.map { .roomNow + .seconds($0) }, reading: reading, verdict: verdict,
      source: source.map { ArticleID($0) })
  }

  static let messages: [Message] = [
    message(1, 120, .customer, "我收到的又是坏的", reading: reading(0.22, "goods_damaged")),
    message(2, 119, .bot, "非常抱歉，请您拍一张破损照片，我马上为您处理。", delivery: .delivered, source: "K-118"),
    message(3, 106, .customer, "拍了，外箱都压扁了，杯子碎了两个，你看看吧😡", reading: reading(0.47, "goods_damaged")),
    message(4, 100, .bot, "识别到外箱破损，为您补发一件可以吗？", delivery: .delivered, source: "K-207"),
    message(
      5, 81, .customer, "你们这是第三次发错了!!再不退我打12315", reading: reading(0.82, "complaint"), verdict: verdict),
    message(6, 80, .bot, "您的问题已记录，专属顾问将在2分钟内联系您。", kind: .handover, delivery: .delivered),
    message(7, 38, .customer, "人呢?", reading: reading(0.82)),
    message(8, 20, .agent(me.id), "客户已补发两次，直接退款", kind: .note),
    message(9, 2, .agent(me.id), "王先生您好，我是李娜，马上为您办理退款。", delivery: .pending, hold: 3),
  ]

  static var history: [Recorded] {
    let handoff = Handoff(
      reason: .policy, layer: 1, queue: QueueID("aftersales"), at: .ago(81), priority: .urgent,
      promiseDue: .roomNow + .seconds(39), policyVersion: 1)
    let events: [(Int, String, ConversationEvent)] = [
      (120, "channel:spool", .messageReceived(messages[0])),
      (119, "bot", .botReplied(messages[1], confidence: 0.84)),
      (106, "channel:spool", .messageReceived(messages[2])),
      (100, "bot", .botReplied(messages[3], confidence: 0.77)),
      (81, "channel:spool", .messageReceived(messages[4])),
      (81, "bot", .handedOff(ConversationID(1024), handoff, notice: messages[5])),
      (50, "lina", .assigned(ConversationID(1024), me.id, at: .ago(50), route)),
      (38, "channel:spool", .messageReceived(messages[6])),
      (20, "lina", .noted(messages[7])),
      (2, "lina", .replied(messages[8])),
    ]
    return events.enumerated().map { index, event in
      Recorded(position: Position(Int64(index + 1)), at: .ago(event.0), by: event.1, event: .conversation(event.2))
    }
  }

  static let route = RouteDecision(
    agent: me.id,
    why: Explanation(
      label: "lina", score: 0.81, bias: 0,
      terms: [Term(feature: "skill:refund", weight: 0.4), Term(feature: "room", weight: 0.41)], shown: 0.81,
      link: "score"),
    runnersUp: [RouteDecision.Candidate(agent: AgentID("zhao"), score: 0.5)])

  static let suggestions: [Suggestion] = [
    suggestion("K-207", 0.88, "非常抱歉第三次给您造成困扰，我已为您登记退款199元，预计24小时内原路退回，到账后会再次向您确认。"),
    suggestion("K-031", 0.74, "请您放心，旧件无需寄回，退款今天提交。"),
    suggestion("K-112", 0.61, "为您转接高级专员，预计等待约40秒。"),
  ]

  private static func suggestion(_ source: String, _ score: Double, _ text: String) -> Suggestion {
    Suggestion(
      text: text, source: ArticleID(source), title: "发错商品", score: score,
      why: Explanation(label: source, score: score, bias: 0, terms: [], shown: score, link: "score"))
  }

  static var loaded: LoadedConversation {
    var conversation = mine[0].conversation
    conversation.lastCustomerMessage = MessageID(7)
    return LoadedConversation(
      detail: ConversationQuery.Detail(
        conversation: conversation, customer: customer, messages: messages, orders: orders,
        bills: [
          Bill(customer: customer.id, month: "2026-10", amount: 120_000, dueAt: .ago(400_000), isPaid: true),
          Bill(
            customer: customer.id, month: "2026-11", amount: 80_050, dueAt: .roomNow + .seconds(90_000), isPaid: false),
        ],
        facts: answerFacts(customer: customer, orders: orders, bills: [], entities: [], words: [:]),
        brief: Brief.make(
          conversation: conversation, messages: messages, orders: orders, suggestion: suggestions.first),
        suggestions: suggestions, route: route), history: history)
  }
}

/// A session at an agent's seat: answers from the sample and remembers what was commanded.
struct DeskSession: Session {
  actor Log {
    private(set) var commands: [Command] = []
    private(set) var queries: [String] = []
    func add(_ command: Command) { commands.append(command) }
    func add(_ query: String) { queries.append(query) }
  }

  var actor = Domain.Actor(name: "lina", roles: [.agent])
  var refusal: Refusal?
  var failure: Failure?
  let log = Log()

  func perform(_ command: Command) async throws(Failure) -> [Recorded] {
    await log.add(command)
    if let refusal { throw .refused(refusal) }
    guard case .conversation(.reply(let id, let text, _, let hold, _)) = command else { return [] }
    let message = Message(
      id: MessageID(77), conversation: id, at: .roomNow, author: .agent(DeskSample.me.id), text: text,
      delivery: .pending, holdUntil: .roomNow + hold)
    return [Recorded(position: Position(99), at: .roomNow, by: "lina", event: .conversation(.replied(message)))]
  }

  func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    await log.add(Q.name)
    if let failure { throw failure }
    guard let answer = answer(query) as? Q.Answer else { throw .unavailable(part: "store", reason: "No \(Q.name).") }
    return answer
  }

  private func answer(_ query: any Query) -> Any? {
    switch query {
    case let query as InboxQuery:
      let rows = query.tab == .mine ? DeskSample.mine : query.tab == .waiting ? DeskSample.waiting : []
      return InboxQuery.Page(
        tab: query.tab, rows: rows, offset: 0, total: rows.count, counts: DeskSample.page.counts)
    case let query as ConversationQuery:
      var detail = DeskSample.loaded.detail
      detail.conversation.id = query.id
      return ConversationQuery.Detail?.some(detail) as Any
    case is HistoryQuery: return DeskSample.history
    case is FloorQuery: return FloorSnapshot.sample
    case is ExplainQuery:
      return ExplainQuery.Reasons(
        intent: nil,
        emotion: Explanation(
          label: "emotion", score: 1.5, bias: -0.4,
          terms: [
            Term(feature: "第三次", start: 4, end: 7, weight: 1.2), Term(feature: "!!", start: 10, end: 12, weight: 0.7),
          ],
          shown: 0.82, link: "1/(1+e^-score)"))
    case is KnowledgeQuery:
      let article = Article(
        id: ArticleID("K-207"), language: .zh, title: "发错商品", question: "发错了怎么办", answer: "订单 {order.number} 已登记退款。")
      return [KnowledgeHit(article: article, score: 7.2)]
    default: return nil
    }
  }

  func events(after: Position) async -> AsyncStream<Recorded> { AsyncStream { _ in } }
}
