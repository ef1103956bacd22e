import Domain
import Terminal
import Testing

@testable import Screens

@Suite struct AgentDeskTests {
  private func command(_ effect: Effect<AgentDesk.Action>, _ session: DeskSession) async -> [Command] {
    _ = await effect.actions()
    return await session.log.commands
  }

  @Test(arguments: Locale.allCases) func everyCommandHasATitleAndEveryReasonASentence(locale: Screens.Locale) throws {
    let strings = try DeskSample.context(locale).strings
    for binding in AgentDesk.bindings { #expect(strings.desk.bindings[binding.id] != nil, "\(binding.id)") }
    for id in [
      "desk.noConversation", "desk.closed", "desk.noOffer", "desk.noSuggestion", "desk.withBot", "desk.inLine",
      "desk.othersOwn",
    ] {
      #expect(strings.reasons[id] != nil)
    }
  }

  @Test func theFirstOfOnesOwnIsOpenedByItself() throws {
    let context = try DeskSample.context()
    let state = DeskSample.state(context)

    #expect(state.open?.id == ConversationID(1024))
    #expect(state.open?.transcript.lines.contains { $0.kind == .divider } == true)
  }

  @Test func aReplyNamesTheLastMessageSeenAndIsHeld() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)
    _ = AgentDesk.update(&state, .writeTapped(.reply), context)
    for character in "退款今天到账" {
      _ = AgentDesk.update(&state, .edited(.key(KeyPress(.character(character)))), context)
    }
    #expect(state.draft.reply.text == "退款今天到账")

    let commands = await command(AgentDesk.update(&state, .sendTapped, context), session)

    #expect(
      commands == [
        .conversation(
          .reply(ConversationID(1024), text: "退款今天到账", seen: MessageID(7), hold: .seconds(5), source: nil))
      ])
    #expect(state.draft.isEmpty)
    #expect(state.writing == nil)
  }

  @Test func aRefusedReplyComesBackAsADraft() async throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    let deed = Deed.reply(ConversationID(1024), text: "好的", seen: MessageID(7), source: nil)

    _ = AgentDesk.update(&state, .denied(deed, .refused(.threadMoved(ConversationID(1024)))), context)

    #expect(state.drafts[ConversationID(1024)]?.reply.text == "好的")
  }

  @Test func undoTakesBackTheReplyWhileItIsHeld() async throws {
    let session = DeskSession()
    var context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)
    let deed = Deed.reply(ConversationID(1024), text: "错了", seen: nil, source: nil)
    for action in await AgentDesk.perform(deed, context).actions() {
      _ = AgentDesk.update(&state, action, context)
    }
    #expect(AgentDesk.status(state, context).contains("5s"))

    let commands = await command(AgentDesk.update(&state, .undoTapped, context), session)
    #expect(commands.last == .conversation(.recall(MessageID(77))))
    let recall = Deed.recall(MessageID(77), ConversationID(1024), text: "错了")
    _ = AgentDesk.update(&state, .done(recall, []), context)
    #expect(state.draft.reply.text == "错了")

    for action in await AgentDesk.perform(deed, context).actions() { _ = AgentDesk.update(&state, action, context) }
    context.now = context.now + .seconds(6)
    _ = AgentDesk.update(&state, .undoTapped, context)
    #expect(await session.log.commands.count { $0 == .conversation(.recall(MessageID(77))) } == 1)
  }

  @Test func aClosedConversationIsOpenedAgainByUndo() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)
    for action in await AgentDesk.update(&state, .resolveTapped(next: false), context).actions() {
      _ = AgentDesk.update(&state, action, context)
    }

    let commands = await command(AgentDesk.update(&state, .undoTapped, context), session)

    #expect(
      commands == [
        .conversation(.resolve(ConversationID(1024), disposition: "complaint")),
        .conversation(.reopen(ConversationID(1024))),
      ])
  }

  @Test func anOfferRingsAndIsTaken() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)
    let offer = Offer(agent: DeskSample.me.id, until: .roomNow + .seconds(20))
    let event = Recorded(
      position: Position(50), at: .roomNow, by: "dispatcher",
      event: .conversation(.offered(ConversationID(1031), offer, DeskSample.route)))

    _ = AgentDesk.happened(event, &state, context)
    #expect(state.offer?.id == ConversationID(1031))
    #expect(AgentDesk.needsSeconds(state, now: .roomNow))

    let commands = await command(AgentDesk.update(&state, .nextTapped, context), session)
    #expect(commands == [.conversation(.accept(ConversationID(1031)))])
    _ = AgentDesk.update(&state, .done(.accept(ConversationID(1031)), []), context)
    #expect(state.offer == nil)
    #expect(state.open?.id == ConversationID(1031))
  }

  @Test func withoutAnOfferTheOldestInLineIsTaken() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)

    let commands = await command(AgentDesk.update(&state, .nextTapped, context), session)

    #expect(commands == [.conversation(.accept(ConversationID(1031)))])
  }

  @Test func aSuggestionIsInsertedWithItsSource() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)

    _ = AgentDesk.update(&state, .insertTapped(1), context)
    #expect(state.writing == .reply)
    let commands = await command(AgentDesk.update(&state, .sendTapped, context), session)

    guard case .conversation(.reply(_, let text, _, _, let source))? = commands.first else {
      Issue.record("nothing was sent")
      return
    }
    #expect(text == DeskSample.suggestions[1].text)
    #expect(source == ArticleID("K-031"))
  }

  @Test func escapeKeepsWhatWasWritten() throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    _ = AgentDesk.update(&state, .writeTapped(.reply), context)
    _ = AgentDesk.update(&state, .edited(.paste("马上处理")), context)

    for _ in 0..<5 { _ = AgentDesk.update(&state, .back, context) }
    _ = AgentDesk.open(ConversationID(1019), &state, context)
    #expect(state.draft.isEmpty)
    _ = AgentDesk.open(ConversationID(1024), &state, context)

    #expect(state.draft.reply.text == "马上处理")
  }

  @Test func aTransferTakesAQueueAndANote() async throws {
    let session = DeskSession()
    let context = try DeskSample.context(session: session)
    var state = DeskSample.state(context)
    _ = AgentDesk.update(&state, .transferTapped, context)
    _ = AgentDesk.update(&state, .menuEvent(.key(KeyPress(.down))), context)
    _ = AgentDesk.update(&state, .menuEvent(.key(KeyPress(.enter))), context)
    _ = AgentDesk.update(&state, .menuEvent(.paste("要发票")), context)

    let commands = await command(
      AgentDesk.update(&state, .menuEvent(.key(KeyPress(.enter))), context), session)

    let queue = FloorSnapshot.sample.queues[1].queue.id
    #expect(commands == [.conversation(.transfer(ConversationID(1024), to: queue, note: "要发票"))])
    #expect(state.menu == nil)
  }

  @Test func knowledgeFillsInWhatIsKnownOfTheCustomer() async throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    for action in await AgentDesk.update(&state, .knowledgeTapped, context).actions() {
      _ = AgentDesk.update(&state, action, context)
    }

    _ = AgentDesk.update(&state, .menuEvent(.key(KeyPress(.enter))), context)

    #expect(state.draft.reply.text == "订单 A20931188 已登记退款。")
    #expect(state.draft.source == ArticleID("K-207"))
  }

  @Test func manyEventsAskOnceAndAHiddenDeskAsksNothing() throws {
    var context = try DeskSample.context()
    var state = DeskSample.state(context)
    _ = AgentDesk.update(&state, .inboxPauseOver, context)
    _ = AgentDesk.update(&state, .detailPauseOver, context)
    let event = Recorded(
      position: Position(60), at: .roomNow, by: "bot",
      event: .conversation(.returnedToBot(ConversationID(7), at: .roomNow)))

    var asked = 0
    for _ in 0..<500 { asked += AgentDesk.happened(event, &state, context).tasks }
    #expect(asked == 1)

    var hidden = DeskSample.state(context)
    _ = AgentDesk.update(&hidden, .inboxPauseOver, context)
    context.isInFront = false
    #expect(AgentDesk.happened(event, &hidden, context).tasks == 0)
  }

  @Test func aListOfAHundredThousandAsksForAWindowAroundTheCursor() throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    _ = AgentDesk.update(&state, .turned(-1), context)
    let rows = (0..<400).map { DeskSample.row(.sample(Int64($0 + 1), emotion: 0.1, trend: 0.1), "客户") }
    let query = state.inbox.query(for: DeskSample.me.id)
    let page = InboxQuery.Page(tab: .all, rows: rows, offset: 0, total: 100_000, counts: [:])
    _ = AgentDesk.update(&state, .pageCame(query, page, waiting: nil), context)
    _ = AgentDesk.update(&state, .inboxPauseOver, context)

    #expect(AgentDesk.update(&state, .moved(1), context).tasks == 0)
    #expect(AgentDesk.update(&state, .last, context).tasks == 1)
    #expect(state.inbox.list.selected == 99_999)
    #expect(state.inbox.query(for: DeskSample.me.id).offset == 99_799)
  }
}
