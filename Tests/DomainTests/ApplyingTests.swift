import Domain
import TestSupport
import Testing

struct ApplyingTests {
  private func after(
    _ event: ConversationEvent, _ conversation: Conversation = .sample(), queue: QueueID? = nil, complexity: Int = 1
  ) -> Conversation {
    conversation.applying(event, policy: .sample, intentQueue: queue, complexity: complexity)
  }

  private func received(_ reading: Reading?, at seconds: Int64 = 10) -> ConversationEvent {
    var message = Message.sample(200, text: "我要退款")
    message.at = .noon(plus: seconds)
    message.reading = reading
    message.verdict = reading.map { HandoffPolicy.sample.judge(HandoffSignals(text: "我要退款", reading: $0)) }
    return .messageReceived(message)
  }

  @Test func aMessageIsCountedAndShown() {
    let next = after(received(.sample(emotion: 0.8)), .sample(unanswered: false))

    #expect(next.messageCount == 1)
    #expect(next.lastMessage == 200)
    #expect(next.lastCustomerMessage == 200)
    #expect(next.preview == "我要退款")
    #expect(next.lastActivityAt == .noon(plus: 10))
    #expect(next.unansweredSince == .noon(plus: 10))
    #expect(next.intent == "refund_apply")
    #expect(next.emotion == 0.8)
  }

  @Test func theOldestUnansweredMessageCounts() {
    #expect(after(received(.sample())).unansweredSince == .noon)
  }

  @Test func aMessageOfAnOlderClockDoesNotTurnTimeBack() {
    #expect(after(received(.sample(), at: -60)).lastActivityAt == .noon)
  }

  @Test func aThankYouToAClosedConversationOwesNoAnswer() {
    #expect(after(received(.sample("thanks")), .sample(status: .resolved)).unansweredSince == nil)
  }

  @Test func anAbstentionKeepsWhatWasUnderstood() {
    var conversation = Conversation.sample()
    conversation.intent = "tracking"

    #expect(after(received(.sample(nil)), conversation).intent == "tracking")
  }

  @Test func complexityOnlyGrows() {
    let hard = after(received(.sample()), complexity: 4)

    #expect(hard.complexity == 4)
    #expect(after(received(.sample()), hard, complexity: 2).complexity == 4)
  }

  @Test func theIntentMovesTheQueueOnlyWhileTheBotOwns() {
    #expect(after(received(.sample()), queue: "billing").queue == "billing")
    #expect(after(received(.sample()), .waiting(1, since: 0), queue: "billing").queue == "general")
  }

  @Test func anEmotionFadesByHalfInThreeTurns() {
    var conversation = after(received(.sample(emotion: 0.8)))
    for _ in 0..<3 { conversation = after(received(.sample(emotion: 0)), conversation) }

    #expect(abs(conversation.emotionTrend - 0.4) < 0.002)
    #expect(conversation.emotion == 0)
  }

  @Test func onlyTheLastThreeTripsAreRemembered() {
    var conversation = Conversation.sample()
    for emotion in [0.95, 0.1, 0.1, 0.8] { conversation = after(received(.sample(emotion: emotion)), conversation) }

    #expect(conversation.recentTrips.count == 3)
    #expect(conversation.recentTrips.last == true)
  }

  @Test func theBotsAnswerAndItsQuestionAreTurns() {
    var conversation = Conversation.sample()
    conversation = after(.botAsked(.sample(201, by: .bot)), conversation)
    conversation = after(.botAsked(.sample(202, by: .bot)), conversation)
    #expect(conversation.botMisses == 2)
    #expect(conversation.unansweredSince == nil)

    conversation = after(.botReplied(.sample(203, by: .bot), confidence: 0.9), conversation)
    #expect(conversation.botMisses == 0)
    #expect(conversation.messageCount == 3)
  }

  @Test func aHandoverPutsItInTheQueue() {
    let handoff = Handoff(
      reason: .emotion, layer: 2, queue: "complaints", at: .noon(plus: 3), priority: .high,
      promiseDue: .noon(plus: 123), policyVersion: 3)
    let notice = Message.sample(201, by: .bot, kind: .handover, delivery: .pending)
    let next = after(.handedOff(1, handoff, notice: notice))

    #expect(next.owner == .queue("complaints"))
    #expect(next.queue == "complaints")
    #expect(next.waitingSince == .noon(plus: 3))
    #expect(next.handoffReason == .emotion)
    #expect(next.promiseDue == .noon(plus: 123))
    #expect(next.priority == .high)
    // The notice is no answer: the customer still waits.
    #expect(next.unansweredSince == .noon)
  }

  @Test func anOfferComesAndGoes() {
    let offer = Offer(agent: "lina", until: .noon(plus: 20))
    let decision = firstCandidate(.sample(), [.sample()])
    let offered = after(.offered(1, offer, decision), .waiting(1, since: 0))
    let ended = after(.offerEnded(1, "lina"), offered)

    #expect(offered.offer == offer)
    #expect(ended.offer == nil)
    #expect(after(.offerEnded(1, "lina"), ended).declinedBy == ["lina"])
    #expect(after(.assigned(1, "bo", at: .noon, nil), ended).declinedBy == [])
  }

  @Test func theFirstHumanReplyKeepsThePromise() {
    var conversation = Conversation.sample(owner: .agent("lina"))
    conversation.promiseDue = .noon(plus: 120)
    var message = Message.sample(201, by: .agent("lina"))
    message.at = .noon(plus: 60)
    let once = after(.replied(message), conversation)
    message.at = .noon(plus: 90)
    let twice = after(.replied(message), once)

    #expect(once.promiseDue == nil)
    #expect(once.unansweredSince == nil)
    #expect(twice.firstHumanReplyAt == .noon(plus: 60))
  }

  @Test func aReplyTakenBackLeavesTheCustomerWaiting() {
    let replied = after(.replied(.sample(201, by: .agent("lina"))), .sample(owner: .agent("lina")))

    #expect(after(.recalled(201, 1), replied).unansweredSince != nil)
  }

  @Test func aTransferKeepsThePlaceOfTheUnansweredMessage() {
    let mine = Conversation.sample(owner: .agent("lina"), waiting: -300)
    let unanswered = after(.transferred(1, to: "billing", at: .noon(plus: 60)), mine)
    let answered = after(.transferred(1, to: "billing", at: .noon(plus: 60)), .sample(unanswered: false))

    #expect(unanswered.owner == .queue("billing"))
    #expect(unanswered.waitingSince == .noon)
    #expect(answered.waitingSince == .noon(plus: 60))
  }

  @Test func whoComesBackToTheLineKeepsTheirPlace() {
    let mine = Conversation.sample(owner: .agent("lina"), waiting: -300)

    #expect(after(.requeued(1, from: "lina", at: .noon(plus: 60)), mine).waitingSince == .noon(plus: -300))
  }

  @Test func aResolvedConversationWaitsForNothing() {
    let next = after(
      .resolved(1, disposition: "done", at: .noon(plus: 60)),
      .waiting(1, since: 0, offer: Offer(agent: "lina", until: .noon(plus: 90))))

    #expect(next.status == .resolved)
    #expect(next.owner == .bot)
    #expect(next.offer == nil)
    #expect(next.waitingSince == nil)
    #expect(next.unansweredSince == nil)
    #expect(next.resolvedAt == .noon(plus: 60))
    #expect(next.disposition == "done")
  }

  @Test func aReopenedConversationIsAsNew() {
    let closed = after(.resolved(1, disposition: "done", at: .noon), .sample(owner: .agent("lina")))
    let next = after(.reopened(1, at: .noon(plus: 60)), closed)

    #expect(next.status == .open)
    #expect(next.owner == .bot)
    #expect(next.disposition == nil)
    #expect(next.resolvedAt == nil)
  }

  @Test func theBotBeginsAfreshWhenItIsGivenBack() {
    var conversation = Conversation.sample(owner: .agent("lina"), waiting: 0)
    conversation.handoffReason = .emotion
    conversation.recentTrips = [true, true]
    conversation.risk = 0.9
    let next = after(.returnedToBot(1, at: .noon(plus: 60)), conversation)

    #expect(next.owner == .bot)
    #expect(next.handoffReason == nil)
    #expect(next.recentTrips == [])
    #expect(next.risk == 0)
    #expect(next.waitingSince == nil)
  }

  @Test(arguments: [
    ConversationEvent.noted(.sample(300, kind: .note)), .settled(300, 1, .delivered), .imported(1, messages: 3),
  ])
  func someThingsChangeNobodysTurn(event: ConversationEvent) {
    let before = Conversation.sample(owner: .agent("lina"))
    let next = after(event, before)

    #expect(next.owner == before.owner)
    #expect(next.unansweredSince == before.unansweredSince)
  }

  @Test func anEventNamesItsConversation() {
    #expect(ConversationEvent.settled(7, 42, .delivered).conversation == 42)
    #expect(ConversationEvent.replied(.sample(in: 42)).conversation == 42)
    #expect(ConversationEvent.opened(.sample(42), customerName: nil).conversation == 42)
  }
}
