import Domain
import TestSupport
import Testing

/// Every way in which a command about a conversation is turned down.
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var command: ConversationCommand
    var facts: Facts
    var refusal: Refusal

    init(_ name: String, _ command: ConversationCommand, _ facts: Facts, _ refusal: Refusal) {
      testDescription = name
      self.command = command
      self.facts = facts
      self.refusal = refusal
    }
  }

  private static func reply(_ text: String = "您好", seen: MessageID? = 100) -> ConversationCommand {
    .reply(1, text: text, seen: seen, hold: .seconds(5), source: nil)
  }

  private static let mine = Facts.sample(.sample(owner: .agent("lina")))
  private static let others = Facts.sample(.sample(owner: .agent("bo")))
  private static let done = Facts.sample(.sample(status: .resolved))
  private static let nothing = Facts.sample()
  private static let waiting = Facts.sample(.waiting(1, since: 9)).with { $0.waiting = [.waiting(1, since: 9)] }
  private static func held(by author: Author, _ delivery: Delivery = .pending, at seconds: Int64 = 0) -> Facts {
    Facts.sample(.sample(owner: .agent("bo")), now: .noon(plus: seconds)).with {
      $0.message = .sample(by: author, delivery: delivery, holdUntil: .noon(plus: 5))
    }
  }
  private static let boOwns = Refusal.notYours(1, owner: .agent("bo"))

  static let unknown: [Case] = [
    reply(), .note(1, text: "记"), .accept(1), .decline(1), .transfer(1, to: "billing", note: ""),
    .resolve(1, disposition: "x"), .reopen(1), .returnToBot(1),
  ].map { Case("\($0) of nothing", $0, nothing, .conversationNotFound(1)) }

  static let closed: [Case] = [
    reply(), .accept(1), .decline(1), .transfer(1, to: "billing", note: ""), .resolve(1, disposition: "x"),
    .returnToBot(1),
  ].map { Case("\($0) of a closed one", $0, done, .alreadyResolved(1)) }

  static let writing: [Case] = [
    Case("empty reply", reply(""), mine, .emptyText),
    Case("blank reply", reply(" \n\t　"), mine, .emptyText),
    Case("long reply", reply(String(repeating: "字", count: 4001)), mine, .textTooLong(limit: 4000)),
    Case("open slot", reply("订单{order.number}已发"), mine, .unfilledSlot("order.number")),
    Case("someone else's", reply(), others, boOwns),
    Case("the thread moved", reply(seen: 99), mine, .threadMoved(1)),
    Case("empty note", .note(1, text: " "), mine, .emptyText),
    Case(
      "long transfer note", .transfer(1, to: "billing", note: String(repeating: "字", count: 4001)), mine,
      .textTooLong(limit: 4000)),
    Case("recall of nothing", .recall(7), mine, .messageNotFound(7)),
    Case("recall of another's", .recall(7), held(by: .agent("bo")), boOwns),
    Case("recall of the bot's", .recall(7), held(by: .bot), boOwns),
    Case("recall in the last moment", .recall(7), held(by: .agent("lina"), at: 5), .tooLateToRecall(7)),
    Case("recall of a sent one", .recall(7), held(by: .agent("lina"), .delivered), .tooLateToRecall(7)),
    Case("second recall", .recall(7), held(by: .agent("lina"), .recalled), .tooLateToRecall(7)),
    Case("settlement of nothing", .settle(7, .delivered), mine, .messageNotFound(7)),
  ]

  static let taking: [Case] = [
    Case("accept what one has", .accept(1), mine, .notWaiting(1)),
    Case("accept another's", .accept(1), others, boOwns),
    Case("accept the bot's", .accept(1), .sample(.sample()), .notYours(1, owner: .bot)),
    Case("accept as a stranger", .accept(1), waiting.with { $0.agents = [] }, .agentNotFound("lina")),
    Case(
      "accept what is offered to another", .accept(1),
      .sample(.waiting(1, since: 0, offer: Offer(agent: "bo", until: .noon(plus: 1)))), .offeredToOther(1, "bo")),
    Case(
      "accept another queue's", .accept(1), .sample(.waiting(1, since: 0, queue: "billing")), .notEligible(1, "lina")),
    Case("accept another language", .accept(1), .sample(.waiting(1, since: 0, language: .en)), .notEligible(1, "lina")),
    Case("accept without room", .accept(1), waiting.with { $0.agents = [.sample(load: 5)] }, .noCapacity("lina")),
    Case(
      "accept a complex one without room", .accept(1),
      Facts.sample(.waiting(1, since: 0, complexity: 5)).with { $0.agents = [.sample(load: 4)] }, .noCapacity("lina")),
    Case(
      "accept past an older one", .accept(1), waiting.with { $0.waiting.append(.waiting(2, since: 8)) },
      .olderWaits(2)),
    Case(
      "accept past one's own offer", .accept(1),
      waiting.with { $0.waiting.append(.waiting(2, since: 8, offer: Offer(agent: "lina", until: .noon(plus: 9)))) },
      .olderWaits(2)),
    Case(
      "accept while offline", .accept(1), waiting.with { $0.agents = [.sample(presence: .offline)] },
      .notEligible(1, "lina")),
    Case("decline what is not offered", .decline(1), waiting, .notWaiting(1)),
    Case(
      "decline another's offer", .decline(1),
      .sample(.waiting(1, since: 0, offer: Offer(agent: "bo", until: .noon(plus: 1)))), .notWaiting(1)),
  ]

  static let passingOn: [Case] = [
    Case("assign as an agent", .assign(1, "lina"), mine, .notPermitted(.agent)),
    Case("assign nothing", .assign(1, "lina"), .sample(by: .supervisor("wei")), .conversationNotFound(1)),
    Case(
      "assign a closed one", .assign(1, "lina"), .sample(.sample(status: .resolved), by: .supervisor("wei")),
      .alreadyResolved(1)),
    Case(
      "assign to a stranger", .assign(1, "ghost"), .sample(.sample(), by: .supervisor("wei")), .agentNotFound("ghost")),
    Case(
      "assign to someone who is gone", .assign(1, "lina"),
      Facts.sample(.sample(), by: .supervisor("wei")).with { $0.agents = [.sample(presence: .offline)] },
      .notEligible(1, "lina")),
    Case("transfer to nowhere", .transfer(1, to: "nowhere", note: ""), mine, .queueNotFound("nowhere")),
    Case("transfer another's", .transfer(1, to: "billing", note: ""), others, boOwns),
    Case("resolve another's", .resolve(1, disposition: "x"), others, boOwns),
    Case("resolve the bot's", .resolve(1, disposition: "x"), .sample(.sample()), .notYours(1, owner: .bot)),
    Case("reopen an open one", .reopen(1), mine, .notResolved(1)),
    Case("give back another's", .returnToBot(1), others, boOwns),
    Case(
      "give back a complaint", .returnToBot(1), mine.with { $0.conversation?.intent = "complaint" },
      .complaintStaysWithPerson(1)),
    Case(
      "give back a threat", .returnToBot(1), mine.with { $0.conversation?.handoffReason = .policy },
      .complaintStaysWithPerson(1)),
  ]

  @Test(arguments: unknown + closed + writing + taking + passingOn)
  func aCommandIsRefused(_ refused: Case) {
    #expect(throws: refused.refusal) { try decide(.conversation(refused.command), given: refused.facts) }
  }
}
