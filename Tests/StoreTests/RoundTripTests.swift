import Domain
import Foundation
import SQLiteStore
import TestSupport
import Testing

/// What is recorded can be read again, as state and as history.
struct RoundTripTests {
  static let conversation = Conversation.sample(1)
  static let handoff = Handoff(
    reason: .emotion, layer: 2, queue: "complaints", at: .noon(plus: 2), priority: .high,
    promiseDue: .noon(plus: 122), policyVersion: 3)

  /// Every case of an event, in an order that could happen.
  static let events: [ConversationEvent] = {
    var received = Message.sample(1, text: "“太慢了”\n😀 {x} \u{1b}[31m")
    received.reading = Reading(
      language: .zh, intents: [IntentScore(name: "hurry", p: 0.1 + 0.2)], abstained: false, emotion: 1.0 / 3,
      emotions: ["anger": 0.7],
      entities: [Entity(kind: .amount, value: "199.00", start: 0, end: 3)],
      emotionWhy: Explanation(
        label: "emotion", score: 1e-17, bias: -3.25, terms: [Term(feature: "太慢", start: 1, end: 3, weight: .pi)],
        shown: 0.5,
        link: "map"), model: "m1")
    received.verdict = HandoffPolicy.sample.judge(
      HandoffSignals(text: received.text, reading: received.reading ?? .sample()))
    let bot = Message.sample(2, by: .bot, text: "请稍等", delivery: .pending, holdUntil: .noon)
    let notice = Message.sample(4, by: .bot, kind: .handover, delivery: .pending, holdUntil: .noon)
    let reply = Message.sample(5, by: .agent("lina"), text: "好的", delivery: .pending, holdUntil: .noon(plus: 5))
    return [
      .opened(conversation, customerName: "王芳"), .messageReceived(received), .botReplied(bot, confidence: 0.91),
      .botAsked(.sample(3, by: .bot, delivery: .pending, holdUntil: .noon)), .settled(2, 1, .delivered),
      .handedOff(1, handoff, notice: notice),
      .offered(1, Offer(agent: "lina", until: .noon(plus: 20)), firstCandidate(conversation, [.sample()])),
      .offerEnded(1, "lina"), .recalled(3, 1), .assigned(1, "lina", at: .noon(plus: 9), nil), .replied(reply),
      .noted(.sample(6, by: .agent("lina"), kind: .note)), .requeued(1, from: "lina", at: .noon(plus: 10)),
      .transferred(1, to: "billing", at: .noon(plus: 11)), .assigned(1, "lina", at: .noon(plus: 12), nil),
      .resolved(1, disposition: "done", at: .noon(plus: 13)), .reopened(1, at: .noon(plus: 14)),
      .returnedToBot(1, at: .noon(plus: 15)), .imported(1, messages: 6),
    ]
  }()

  @Test func everyEventComesBackAsItWasRecorded() async throws {
    let temporary = try TemporaryStore()
    try await temporary.enrol([.sample()])

    let recorded = try await temporary.record(Self.events, by: .agent("lina"), at: .noon(plus: 1))
    let read = try await temporary.read { try $0.events(after: 2, limit: 100) }

    #expect(read == recorded)
    #expect(read.map(\.event) == Self.events.map(Event.conversation))
    #expect(read.map(\.position.value) == Array(3...Int64(2 + Self.events.count)))
    #expect(read.allSatisfy { $0.by == "lina" && $0.at == .noon(plus: 1) })
    #expect(Set(Self.events.map(name)).count == 18, "a case is missing from the list")
  }

  @Test func theStateIsWhatDomainSaysAfterEachEvent() async throws {
    let temporary = try TemporaryStore()
    try await temporary.write { try $0.put(HandoffPolicy.sample) }
    var expected = Self.conversation
    for event in Self.events {
      try await temporary.record([event], complexity: 4, intentQueue: "aftersales")
      if case .opened(let conversation, _) = event {
        expected = conversation
      } else {
        expected = expected.applying(event, policy: .sample, intentQueue: "aftersales", complexity: 4)
      }
      let stored = try await temporary.read { try $0.conversation(1) }

      #expect(stored == expected, "after \(name(event))")
    }
  }

  @Test func messagesComeBackWhole() async throws {
    let temporary = try TemporaryStore()
    try await temporary.record(Self.events)

    let messages = try await temporary.read { try $0.messages(in: 1, before: nil, limit: 100) }

    var expected = Self.events.compactMap(\.message)
    expected[1].delivery = .delivered
    expected[2].delivery = .recalled
    #expect(messages == expected)
    let third = try await temporary.read { try $0.message(3) }
    #expect(third == expected[2])
    let last = try await temporary.read { try $0.messages(in: 1, before: 5, limit: 2) }
    #expect(last.map(\.id) == [3, 4])
  }

  @Test func peopleComeBackWithWhatTheyCarry() async throws {
    let temporary = try TemporaryStore()
    try await temporary.enrol([.sample("bo", skills: ["refund": 80], capacity: 3), .sample("lina")], .away)
    try await temporary.record([
      .opened(.sample(1, owner: .agent("bo"), complexity: 4), customerName: nil),
      .opened(.sample(2, owner: .agent("bo")), customerName: nil),
      .opened(.sample(3, owner: .agent("bo"), status: .resolved), customerName: nil),
      .assigned(2, "bo", at: .noon(plus: 7), nil),
    ])

    let agents = try await temporary.read { try $0.agents() }

    #expect(agents.map(\.agent.id) == ["bo", "lina"])
    #expect(agents[0].agent == .sample("bo", skills: ["refund": 80], capacity: 3))
    #expect(agents[0].presence == .away)
    #expect(agents[0].active == 2)
    #expect(agents[0].load == 3)
    #expect(agents[0].free == 0)
    #expect(agents[0].lastAssignedAt == .noon(plus: 7))
    #expect(agents[1].active == 0)
  }

  @Test func whatASolvedConversationSaysOfItsAgent() async throws {
    let temporary = try TemporaryStore()
    try await temporary.enrol([.sample()])
    try await temporary.record([
      .opened(.sample(1, owner: .agent("lina")), customerName: nil), .resolved(1, disposition: "done", at: .noon),
    ])

    #expect(try await temporary.read { try $0.agents()[0].handled } == 1)
  }

  @Test func theCatalogueComesBack() async throws {
    let temporary = try TemporaryStore()
    let article = Article(
      id: "K-1", scene: "refund.time", language: .zh, intents: ["refund_time"], question: "多久到账", variants: ["钱呢"],
      answer: "{order.amount}元", related: ["K-2"])
    let queue = Queue(id: "general", title: ["zh-CN": "综合", "en": "General"], answerWithinSeconds: 30, target: 0.9)
    let customer = Customer(id: "c1", name: "王芳", tier: "gold", phone: "13800000000", city: "杭州", tags: ["新客"])
    let order = Order(
      number: "A20931188", customer: "c1", product: "耳机", amount: 19_900, status: "shipped", placedAt: .noon)
    let bill = Bill(customer: "c1", month: "2026-11", amount: 120_000, dueAt: .noon, isPaid: false)
    try await temporary.write {
      try $0.put([article])
      try $0.put([queue])
      try $0.put([customer])
      try $0.put([order])
      try $0.put([bill])
      try $0.put(HandoffPolicy.sample)
      try $0.put(Wording.sample)
    }

    try await temporary.read { reader throws in
      #expect(try reader.articles() == [article])
      #expect(try reader.queues() == [queue])
      #expect(try reader.customer("c1") == customer)
      #expect(try reader.orders(of: "c1") == [order])
      #expect(try reader.bills(of: "c1") == [bill])
      #expect(try reader.handoffPolicy() == .sample)
      #expect(try reader.wording() == .sample)
      #expect(try reader.customer("nobody") == nil)
    }
  }

  @Test func theNewestPolicyIsInForce() async throws {
    let temporary = try TemporaryStore()
    var newer = HandoffPolicy.sample
    newer.version = 4
    newer.emotionEnter = 0.65
    let policy = newer
    try await temporary.write {
      try $0.put(policy)
      try $0.put(HandoffPolicy.sample)
    }

    #expect(try await temporary.read { try $0.handoffPolicy()?.version } == 4)
  }

  @Test func aKnownCustomerKeepsWhatIsKnown() async throws {
    let temporary = try TemporaryStore()
    try await temporary.write { try $0.put([Customer(id: "c1", name: "王芳", tier: "gold")]) }

    try await temporary.record([.opened(.sample(1), customerName: "陌生人")])

    #expect(try await temporary.read { try $0.customer("c1") } == Customer(id: "c1", name: "王芳", tier: "gold"))
  }

  @Test func aFailedBodyLeavesNothingBehind() async throws {
    let temporary = try TemporaryStore()

    await #expect(throws: Failure.refused(.emptyText)) {
      try await temporary.write { transaction in
        _ = try transaction.record(
          [.conversation(.opened(.sample(1), customerName: nil))], by: .bot, at: .noon, complexity: 1, intentQueue: nil)
        throw Refusal.emptyText
      }
    }

    try await temporary.read { reader throws in
      #expect(try reader.conversation(1) == nil)
      #expect(try reader.lastPosition() == .start)
    }
  }

  private func name(_ event: ConversationEvent) -> String {
    String(describing: event).split(separator: "(").first.map(String.init) ?? ""
  }
}
