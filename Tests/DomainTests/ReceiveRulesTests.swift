import Domain
import TestSupport
import Testing

struct ReceiveRulesTests {
  /// What follows from a message, as short words.
  private func receive(
    _ text: String = "我要退款", in conversation: Conversation? = nil, reading: Reading = .sample(),
    answer: BotAnswer? = .sample(), customer: Customer? = nil, change: (inout Facts) -> Void = { _ in }
  ) throws -> [ConversationEvent] {
    let facts = Facts.sample(conversation, by: .channel("spool")).with {
      $0.reading = reading
      $0.answer = answer
      $0.customer = customer
      $0.verdict = $0.policy.judge(
        HandoffSignals(
          text: text, reading: reading, answerConfidence: answer?.confidence ?? 0,
          botMisses: conversation?.botMisses ?? 0, isVIP: customer?.isVIP ?? false))
      change(&$0)
    }
    return try decide(.conversation(.receive(.sample(text))), given: facts).compactMap {
      if case .conversation(let event) = $0 { event } else { nil }
    }
  }

  @Test func aFirstMessageOpensAConversationAndIsAnswered() throws {
    let events = try receive()

    #expect(events.map(\.word) == ["opened", "received", "botReplied"])
    guard case .opened(let conversation, let name) = events[0] else { return }
    #expect(conversation.id == 500)
    #expect(conversation.thread == "t1")
    #expect(name == "王芳")
    #expect(events[1].message?.id == 1000)
    #expect(events[2].message?.id == 1001)
    #expect(events[2].message?.source == "K-1001")
  }

  @Test func theNextMessageStaysInTheConversation() throws {
    #expect(try receive(in: .sample()).map(\.word) == ["received", "botReplied"])
  }

  @Test(arguments: [(0.55, "botReplied"), (0.549, "botAsked")])
  func theBotAnswersOnlyWhatItIsSureOf(confidence: Double, word: String) throws {
    #expect(try receive(in: .sample(), answer: .sample(confidence: confidence)).last?.word == word)
  }

  @Test func withoutAnAnswerTheBotAsksInTheCustomersLanguage() throws {
    let events = try receive(in: .sample(), reading: .sample(language: .en), answer: nil)

    #expect(events.last?.message?.text == "Please say it in other words")
  }

  @Test func aRequestForAPersonIsHandedOverInTheSameTurn() throws {
    let events = try receive("转人工", in: .sample())

    #expect(events.map(\.word) == ["received", "handedOff"])
    guard case .handedOff(_, let handoff, let notice) = events[1] else { return }
    #expect(handoff.layer == 1)
    #expect(handoff.promiseDue == .noon(plus: 120))
    #expect(handoff.policyVersion == 3)
    #expect(notice?.kind == .handover)
    #expect(notice?.text == "马上为您转接，2分钟内有人")
    #expect(notice?.delivery == .pending)
  }

  @Test func aNoticeFallsBackToTheDefaultReasonAndToChinese() throws {
    let angry = Reading.sample(emotion: 0.95, language: .other)

    let events = try receive(in: .sample(), reading: angry)

    #expect(events.last?.message?.text == "专属顾问将在2分钟内联系您")
  }

  @Test(arguments: [Owner.queue("general"), .agent("lina")])
  func theBotIsSilentWhereSomeoneElseOwns(owner: Owner) throws {
    let events = try receive("转人工", in: .sample(owner: owner), reading: .sample("talk_to_human", emotion: 1))

    #expect(events.map(\.word) == ["received"])
  }

  @Test(arguments: ["thanks", "bye"])
  func aThankYouDoesNotWakeWhatIsDone(intent: String) throws {
    let events = try receive("谢谢", in: .sample(status: .resolved), reading: .sample(intent))

    #expect(events.map(\.word) == ["received"])
  }

  @Test func aThankYouThatAsksForAPersonDoes() throws {
    let events = try receive("谢谢，转人工", in: .sample(status: .resolved), reading: .sample("thanks"))

    #expect(events.map(\.word) == ["reopened", "received", "handedOff"])
  }

  @Test func aNewQuestionReopensWhatWasDone() throws {
    let events = try receive(in: .sample(status: .resolved))

    #expect(events.map(\.word) == ["reopened", "received", "botReplied"])
  }

  @Test func aMessageForSomeoneWhoIsGoneGoesBackToTheLine() throws {
    let owned = Conversation.sample(owner: .agent("lina"), unanswered: false)

    let events = try receive(in: owned) { $0.agents = [.sample(presence: .offline)] }

    #expect(events.map(\.word) == ["received", "requeued"])
  }

  @Test(arguments: [Presence.online, .busy, .away, .training])
  func aMessageForSomeoneOnABreakWaitsForThem(presence: Presence) throws {
    let events = try receive(in: .sample(owner: .agent("lina"))) { $0.agents = [.sample(presence: presence)] }

    #expect(events.map(\.word) == ["received"])
  }

  @Test(arguments: [
    (0.2, "none", Priority.low), (0.95, "none", .high), (0.2, "gold", .high), (0.95, "platinum", .urgent),
  ])
  func heatAndValueSetThePriority(emotion: Double, tier: String, priority: Priority) throws {
    let events = try receive(
      "转人工", in: .sample(), reading: .sample(emotion: emotion), customer: Customer(id: "c1", name: "王芳", tier: tier)
    ) { $0.intentPriority = .low }

    guard case .handedOff(_, let handoff, _) = events.last else {
      Issue.record("not handed over")
      return
    }
    #expect(handoff.priority == priority)
  }

  @Test func anUrgentMatterStaysUrgent() throws {
    let events = try receive("转人工", in: .sample(), reading: .sample(emotion: 0.95)) { $0.intentPriority = .urgent }

    guard case .handedOff(_, let handoff, _) = events.last else { return }
    #expect(handoff.priority == .urgent)
  }

  @Test func theMessageKeepsItsReadingItsVerdictAndTheChannelsTime() throws {
    let events = try receive(in: .sample())

    #expect(events[0].message?.reading == .sample())
    #expect(events[0].message?.verdict?.policyVersion == 3)
    #expect(events[0].message?.at == .noon)
    #expect(events[0].message?.delivery == Delivery.none)
  }

  @Test func withoutWordsForItTheBotSaysNothing() throws {
    let events = try receive("转人工", in: .sample()) { $0.wording = Wording(handover: [:], clarify: [:]) }

    guard case .handedOff(_, _, let notice) = events.last else {
      Issue.record("not handed over")
      return
    }
    #expect(notice == nil)
  }
}
