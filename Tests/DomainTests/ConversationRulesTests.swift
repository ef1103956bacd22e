import Domain
import TestSupport
import Testing

/// Writing, taking, passing on and closing; every refusal that a command can meet is in `RefusalTests`.
struct ConversationRulesTests {
  private func act(_ command: ConversationCommand, _ facts: Facts) throws -> [ConversationEvent] {
    try decide(.conversation(command), given: facts).compactMap {
      if case .conversation(let event) = $0 { event } else { nil }
    }
  }

  private func reply(_ text: String = "您好", seen: MessageID? = 100) -> ConversationCommand {
    .reply(1, text: text, seen: seen, hold: .seconds(5), source: "K-1")
  }

  @Test func aReplyIsHeldBackForItsUndoWindow() throws {
    let events = try act(reply(), .sample(.sample(owner: .agent("lina"))))

    #expect(events.map(\.word) == ["replied"])
    let message = try #require(events[0].message)
    #expect(message.author == .agent("lina"))
    #expect(message.delivery == .pending)
    #expect(message.holdUntil == .noon(plus: 5))
    #expect(message.source == "K-1")
    #expect(message.id == 1000)
  }

  @Test(arguments: [Owner.bot, .queue("general")])
  func aPersonsWriteTakesTheConversation(owner: Owner) throws {
    let events = try act(reply(), .sample(.sample(owner: owner)))

    #expect(events.map(\.word) == ["assigned", "replied"])
    #expect(events[0] == .assigned(1, "lina", at: .noon, nil))
  }

  @Test func aPersonsWriteTakesBackWhatTheBotHasNotSent() throws {
    let facts = Facts.sample(.sample()).with { $0.pendingBot = [7, 8] }

    let events = try act(reply(), facts)

    #expect(events.map(\.word) == ["recalled", "recalled", "assigned", "replied"])
  }

  @Test(arguments: [MessageID?.none, 100, 101])
  func whoeverSawTheLatestMessageMayWrite(seen: MessageID?) throws {
    #expect(try act(reply(seen: seen), .sample(.sample(owner: .agent("lina")))).map(\.word) == ["replied"])
  }

  @Test func aTextOfTheGreatestLengthIsSent() throws {
    let text = String(repeating: "字", count: 4000)

    #expect(try act(reply(text), .sample(.sample(owner: .agent("lina")))).first?.message?.text == text)
  }

  @Test func aNoteIsForColleagues() throws {
    for status in [ConversationStatus.open, .resolved] {
      let events = try act(.note(1, text: "回电"), .sample(.sample(owner: .agent("bo"), status: status)))

      #expect(events.map(\.word) == ["noted"])
      #expect(events[0].message?.kind == .note)
      #expect(events[0].message?.delivery == Delivery.none)
    }
  }

  @Test func aHeldReplyIsTakenBackBeforeItsTime() throws {
    let mine = Message.sample(by: .agent("lina"), delivery: .pending, holdUntil: .noon(plus: 5))

    for actor in [Actor.agent("lina"), .supervisor("wei")] {
      let facts = Facts.sample(.sample(), by: actor, now: .noon(plus: 4)).with { $0.message = mine }
      #expect(try act(.recall(7), facts) == [.recalled(7, 1)])
    }
  }

  @Test func theOldestIsAccepted() throws {
    let oldest = Conversation.waiting(1, since: 0)
    let facts = Facts.sample(oldest).with {
      $0.waiting = [.waiting(2, since: 5), oldest]
      $0.pendingBot = [9]
    }

    #expect(try act(.accept(1), facts).map(\.word) == ["recalled", "assigned"])
  }

  @Test func whatIsOfferedMayBeAcceptedOutOfTurn() throws {
    let offered = Conversation.waiting(1, since: 9, offer: Offer(agent: "lina", until: .noon(plus: 20)))
    let facts = Facts.sample(offered).with { $0.waiting = [offered, .waiting(2, since: 0)] }

    #expect(try act(.accept(1), facts).map(\.word) == ["assigned"])
  }

  @Test(arguments: [
    Conversation.waiting(2, since: 0, queue: "billing"), .waiting(2, since: 0, language: .en),
    .waiting(2, since: 0, complexity: 4), .waiting(2, since: 0, offer: Offer(agent: "bo", until: .noon(plus: 20))),
  ])
  func olderOnesThatOneCannotServeOrThatAreOfferedElsewhereDoNotCount(older: Conversation) throws {
    let mine = Conversation.waiting(1, since: 9)
    let facts = Facts.sample(mine).with {
      $0.waiting = [mine, older]
      $0.agents = [.sample(load: 4)]
    }

    #expect(try act(.accept(1), facts).map(\.word) == ["assigned"])
  }

  @Test func anOfferThatRanOutIsOpenToAnyone() throws {
    let expired = Conversation.waiting(1, since: 0, offer: Offer(agent: "bo", until: .noon))
    let facts = Facts.sample(expired).with { $0.waiting = [expired] }

    #expect(try act(.accept(1), facts).map(\.word) == ["assigned"])
  }

  @Test func aSupervisorMayTakeAnyThatIsNotOffered() throws {
    let facts = Facts.sample(.waiting(1, since: 9, queue: "billing"), by: .supervisor("lina")).with {
      $0.waiting = [.waiting(2, since: 0)]
      $0.agents = [.sample(load: 5)]
    }

    #expect(try act(.accept(1), facts).map(\.word) == ["assigned"])
  }

  @Test func anOfferIsLetPass() throws {
    let offered = Conversation.waiting(1, since: 0, offer: Offer(agent: "lina", until: .noon(plus: 20)))

    #expect(try act(.decline(1), .sample(offered)) == [.offerEnded(1, "lina")])
  }

  @Test(arguments: [Owner.bot, .queue("general"), .agent("bo")])
  func aSupervisorAssignsWhateverIsOpen(owner: Owner) throws {
    let facts = Facts.sample(.sample(owner: owner), by: .supervisor("wei")).with { $0.pendingBot = [9] }

    #expect(try act(.assign(1, "lina"), facts).map(\.word) == ["recalled", "assigned"])
  }

  @Test func aTransferBringsItsNote() throws {
    let facts = Facts.sample(.sample(owner: .agent("lina")))

    #expect(try act(.transfer(1, to: "billing", note: "要改发票"), facts).map(\.word) == ["noted", "transferred"])
    #expect(try act(.transfer(1, to: "billing", note: " "), facts).map(\.word) == ["transferred"])
  }

  @Test func aConversationIsResolvedReopenedAndGivenBack() throws {
    let mine = Conversation.sample(owner: .agent("lina"))

    #expect(try act(.resolve(1, disposition: "refund_apply"), .sample(mine)).map(\.word) == ["resolved"])
    #expect(try act(.returnToBot(1), .sample(mine)).map(\.word) == ["returnedToBot"])
    #expect(try act(.reopen(1), .sample(.sample(status: .resolved))).map(\.word) == ["reopened", "assigned"])
  }

  @Test func whoeverReopensSilencesTheBot() throws {
    let facts = Facts.sample(.sample(status: .resolved)).with { $0.pendingBot = [9] }

    #expect(try act(.reopen(1), facts).map(\.word) == ["recalled", "reopened", "assigned"])
  }

  @Test(arguments: [Delivery.delivered, .failed])
  func theChannelReportsOnceWhatBecameOfAMessage(delivery: Delivery) throws {
    let pending = Facts.sample(.sample()).with { $0.message = .sample(by: .bot, delivery: .pending) }

    #expect(try act(.settle(7, delivery), pending) == [.settled(7, 1, delivery)])
    for done in [Delivery.delivered, .failed, .recalled, .none] {
      let facts = pending.with { $0.message?.delivery = done }
      #expect(try act(.settle(7, delivery), facts) == [])
    }
  }
}
