import Domain
import TestSupport
import Testing

struct QueueRulesTests {
  private func given(_ waiting: [Conversation], _ agents: [AgentStatus], at seconds: Int64 = 100) throws -> [Event] {
    let facts = Facts.sample(by: .dispatcher, now: .noon(plus: seconds)).with {
      $0.waiting = waiting
      $0.agents = agents
    }
    return try decide(.dispatch, given: facts)
  }

  private func offered(_ events: [Event]) -> [String] {
    events.compactMap {
      if case .conversation(.offered(let id, let offer, _)) = $0 { "\(id) \(offer.agent)" } else { nil }
    }
  }

  @Test func theOldestIsOfferedFirst() throws {
    let events = try given(
      [.waiting(3, since: 30), .waiting(1, since: 50), .waiting(2, since: 10)], [.sample(capacity: 1)])

    #expect(offered(events) == ["#2 lina"])
  }

  @Test func everyFreePointIsUsed() throws {
    let waiting = (1...4).map { Conversation.waiting($0, since: $0) }

    let events = try given(waiting, [.sample("an", capacity: 2), .sample("bo", load: 1, capacity: 2)])

    #expect(offered(events).count == 3)
    #expect(Set(offered(events).map { $0.prefix(2) }) == ["#1", "#2", "#3"])
  }

  @Test func aComplexConversationNeedsTwoPoints() throws {
    let waiting = [Conversation.waiting(1, since: 0, complexity: 4), .waiting(2, since: 1)]

    #expect(offered(try given(waiting, [.sample(capacity: 1)])) == ["#2 lina"])
    #expect(offered(try given(waiting, [.sample(capacity: 2)])) == ["#1 lina"])
    #expect(offered(try given(waiting, [.sample(capacity: 3)])).count == 2)
  }

  @Test func oneThatNobodyFreeCanServeHoldsUpNobody() throws {
    let waiting = [Conversation.waiting(1, since: 0, queue: "billing"), .waiting(2, since: 1)]

    #expect(offered(try given(waiting, [.sample()])) == ["#2 lina"])
  }

  @Test(arguments: [Presence.busy, .away, .training, .offline])
  func nobodyIsOfferedWorkWhoIsNotOnline(presence: Presence) throws {
    #expect(try given([.waiting(1, since: 0)], [.sample(presence: presence)]) == [])
  }

  @Test(arguments: [
    ([Language.zh], Language.zh, true), ([.zh], .en, false), ([.en], .other, true), ([.zh, .en], .en, true),
  ])
  func aPersonServesTheirLanguages(speaks: [Language], language: Language, able: Bool) throws {
    let status = AgentStatus.sample(languages: speaks)

    #expect(status.canServe(.waiting(1, since: 0, language: language)) == able)
  }

  @Test func aRunningOfferIsLeftAloneAndTakesRoom() throws {
    let running = Offer(agent: "lina", until: .noon(plus: 101))
    let waiting = [Conversation.waiting(1, since: 0, offer: running), .waiting(2, since: 1)]

    #expect(try given(waiting, [.sample(capacity: 1)]) == [])
    #expect(offered(try given(waiting, [.sample(capacity: 2)])) == ["#2 lina"])
  }

  @Test func anOfferThatRanOutGoesToSomeoneElse() throws {
    let expired = Offer(agent: "an", until: .noon(plus: 100))
    let events = try given([.waiting(1, since: 0, offer: expired)], [.sample("an"), .sample("bo", load: 3)])

    #expect(events.first == .conversation(.offerEnded(1, "an")))
    #expect(offered(events) == ["#1 bo"])
  }

  @Test func theOnlyOneWhoCanServeIsAskedAgain() throws {
    var waiting = Conversation.waiting(1, since: 0)
    waiting.declinedBy = ["lina"]

    #expect(offered(try given([waiting], [.sample()])) == ["#1 lina"])
  }

  @Test func anOfferLastsAsLongAsThePolicySays() throws {
    let events = try given([.waiting(1, since: 0)], [.sample()])

    guard case .conversation(.offered(_, let offer, _)) = events.first else {
      Issue.record("no offer")
      return
    }
    #expect(offer.until == .noon(plus: 120))
  }

  @Test(arguments: [
    (Priority.low, Int64(-30)), (.normal, 0), (.high, 60), (.urgent, 120),
  ])
  func aPriorityCountsAsSoManySecondsOfWaiting(priority: Priority, seconds: Int64) {
    let conversation = Conversation.waiting(1, since: 200, priority: priority)

    #expect(conversation.rank == .noon(plus: 200 - seconds))
  }

  @Test func noPriorityStarvesTheOthers() {
    let patient = Conversation.waiting(9, since: 0, priority: .low)
    let urgent = Conversation.waiting(1, since: 151, priority: .urgent)

    #expect(isAhead(patient, of: urgent))
  }

  @Test func theOrderOfAQueueIsTotal() {
    var chance = Randomness(seed: 3)
    let line = (1...60).map { number in
      Conversation.waiting(
        number, since: Int64.random(in: 0...90, using: &chance),
        priority: Priority.allCases.randomElement(using: &chance) ?? .normal)
    }
    for a in line {
      for b in line { #expect(isAhead(a, of: b) == (a.id != b.id && !isAhead(b, of: a))) }
    }
    #expect(line.shuffled(using: &chance).sorted(by: isAhead) == line.sorted(by: isAhead))
  }
}
