import Domain
import TestSupport
import Testing

struct PeopleRulesTests {
  @Test func onlyASupervisorEnrols() throws {
    let agent = Agent.sample("new")

    #expect(throws: Refusal.notPermitted(.agent)) { try decide(.people(.enrol(agent)), given: .sample()) }
    #expect(
      try decide(.people(.enrol(agent)), given: .sample(by: .supervisor("wei"))) == [.people(.enrolled(agent))])
  }

  @Test func aPersonSetsTheirOwnPresence() throws {
    let events = try decide(.people(.setPresence("lina", .away)), given: .sample())

    #expect(events == [.people(.presenceChanged("lina", .away, at: .noon))])
  }

  @Test func anotherPersonsPresenceIsASupervisorsMatter() throws {
    #expect(throws: Refusal.notPermitted(.agent)) {
      try decide(.people(.setPresence("lina", .away)), given: .sample(by: .agent("bo")))
    }
    #expect(try decide(.people(.setPresence("lina", .away)), given: .sample(by: .supervisor("wei"))).count == 1)
  }

  @Test func someoneUnknownHasNoPresence() {
    #expect(throws: Refusal.agentNotFound("ghost")) {
      try decide(.people(.setPresence("ghost", .away)), given: .sample(by: .agent("ghost")))
    }
  }

  @Test func theSamePresenceAgainIsNothing() throws {
    #expect(try decide(.people(.setPresence("lina", .online)), given: .sample()) == [])
  }

  @Test(arguments: [Presence.busy, .away, .training, .offline])
  func whoeverStopsTakingOffersLosesTheirOffers(presence: Presence) throws {
    let facts = Facts.sample().with {
      $0.waiting = [
        .waiting(1, since: 0, offer: Offer(agent: "lina", until: .noon(plus: 20))),
        .waiting(2, since: 1, offer: Offer(agent: "bo", until: .noon(plus: 20))), .waiting(3, since: 2),
      ]
    }

    let events = try decide(.people(.setPresence("lina", presence)), given: facts)

    #expect(events.dropFirst() == [.conversation(.offerEnded(1, "lina"))])
  }

  @Test func whoeverGoesOfflineLeavesNobodyWaitingForThem() throws {
    let facts = Facts.sample().with {
      $0.owned = [
        .sample(1, owner: .agent("lina")), .sample(2, owner: .agent("lina"), unanswered: false),
        .sample(3, owner: .agent("lina")),
      ]
    }

    let events = try decide(.people(.setPresence("lina", .offline)), given: facts)

    #expect(
      events.dropFirst() == [
        .conversation(.requeued(1, from: "lina", at: .noon)), .conversation(.requeued(3, from: "lina", at: .noon)),
      ])
  }

  @Test func aBreakKeepsWhatOneHas() throws {
    let facts = Facts.sample().with { $0.owned = [.sample(1, owner: .agent("lina"))] }

    #expect(try decide(.people(.setPresence("lina", .away)), given: facts).count == 1)
  }

  @Test(arguments: Presence.allCases)
  func onlySomeoneOnlineTakesOffers(presence: Presence) {
    #expect(presence.takesOffers == (presence == .online))
  }
}
