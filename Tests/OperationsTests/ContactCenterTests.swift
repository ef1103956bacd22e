import Domain
import TestSupport
import Testing

@Suite struct ContactCenterTests {
  @Test func theBotAnswersWhatItKnows() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }

    try await day.customer("wang", says: "intent:refund_time answer:三天到账")

    let messages = try await day.messages("wang")
    #expect(messages.map(\.author) == [.customer, .bot])
    #expect(messages.last?.text == "三天到账")
    #expect(try await day.conversation("wang")?.owner == .bot)
  }

  @Test func twoMissesBringAPerson() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }

    try await day.customer("wang", says: "嗯哼")
    try await day.customer("wang", says: "就那个啊")

    let messages = try await day.messages("wang")
    #expect(messages.map(\.kind) == [.reply, .reply, .reply, .handover])
    #expect(try await day.conversation("wang")?.owner.isWaiting == true)
  }

  @Test func aRequestForAPersonWinsOverAGoodAnswerAndTheBotIsSilentAfterwards() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }

    try await day.customer("wang", says: "转人工 answer:三天到账")
    try await day.customer("wang", says: "answer:三天到账")
    try await day.customer("wang", says: "转人工")

    let messages = try await day.messages("wang")
    #expect(messages.count { $0.kind == .handover } == 1)
    #expect(messages.count { $0.author == .bot } == 1)
    #expect(messages.first?.verdict?.reason == .userRequest)
  }

  @Test func aWaitingCustomerIsOfferedToWhoComesOnlineAndAnswersThem() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    try await day.customer("wang", says: "转人工")
    let id = try #require(try await day.conversation("wang")?.id)
    #expect(try await day.conversation("wang")?.offer == nil)

    try await day.present(TestWorkspace.lin)
    #expect(try await day.conversation("wang")?.offer?.agent == TestWorkspace.lin)
    try await day.agent(TestWorkspace.lin, does: .accept(id))
    try await day.agent(
      TestWorkspace.lin, does: .reply(id, text: "您好", seen: nil, hold: .seconds(5), source: nil))

    let conversation = try await day.conversation("wang")
    #expect(conversation?.owner == .agent(TestWorkspace.lin))
    #expect(conversation?.promiseDue == nil)
    let now = day.clock.now()
    #expect(try await day.store.read { try $0.outbox(due: now, limit: 9) }.map(\.kind) == [.handover])
    #expect(try await day.store.read { try $0.outbox(due: now + .seconds(5), limit: 9) }.count == 2)
  }

  @Test func anOfferThatRunsOutGoesToAnotherPerson() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    try await day.present(TestWorkspace.lin)
    try await day.customer("wang", says: "转人工")
    #expect(try await day.conversation("wang")?.offer?.agent == TestWorkspace.lin)
    try await day.present(TestWorkspace.zhou)

    day.clock.advance(.seconds(21))
    _ = try await day.center.perform(.dispatch, by: .dispatcher)

    #expect(try await day.conversation("wang")?.offer?.agent == TestWorkspace.zhou)
  }

  @Test func whoGoesOfflineLeavesNobodyWaiting() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    try await day.present(TestWorkspace.lin)
    try await day.customer("wang", says: "转人工")
    let id = try #require(try await day.conversation("wang")?.id)
    try await day.agent(TestWorkspace.lin, does: .accept(id))

    try await day.present(TestWorkspace.lin, .offline)

    #expect(try await day.conversation("wang")?.owner.isWaiting == true)
  }

  @Test func aReplyCanBeTakenBackWhileItIsHeld() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    try await day.customer("wang", says: "转人工")
    let id = try #require(try await day.conversation("wang")?.id)
    try await day.agent(
      TestWorkspace.lin, does: .reply(id, text: "打错了", seen: nil, hold: .seconds(5), source: nil))
    let reply = try #require(try await day.messages("wang").last)

    try await day.agent(TestWorkspace.lin, does: .recall(reply.id))

    let later = day.clock.now() + .seconds(60)
    #expect(try await day.store.read { try $0.outbox(due: later, limit: 9) }.allSatisfy { $0.id != reply.id })
  }

  @Test func everyRecordReachesASubscriberInOrder() async throws {
    let day = try await TestWorkspace()
    defer { day.remove() }
    let start = try await day.store.read { try $0.lastPosition() }
    let stream = await day.center.feed.events(after: start)

    try await withThrowingTaskGroup(of: Void.self) { group in
      for n in 0..<40 { group.addTask { try await day.customer("c\(n % 5)", says: "answer:好的") } }
      try await group.waitForAll()
    }
    let last = try await day.store.read { try $0.lastPosition() }

    var positions: [Int64] = []
    for await record in stream {
      positions.append(record.position.value)
      if record.position == last { break }
    }
    #expect(positions == Array(start.value + 1...last.value))
  }
}
