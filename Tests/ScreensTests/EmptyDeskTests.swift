import Domain
import Terminal
import Testing

@testable import Screens

/// A desk whose person has nothing to do yet.
@Suite struct EmptyDeskTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]
  private static let withBot = [
    DeskSample.row(.sample(1044, emotion: 0.66, trend: 0.4, owner: .bot, intent: "tracking", preview: "到哪了"), "周先生")
  ]

  private func state(_ context: Context, waiting: [InboxRow] = []) -> AgentDesk.State {
    var state = AgentDesk.State()
    _ = AgentDesk.opened(&state, context)
    let counts = ["waiting": waiting.count, "bot": 1, "all": 1 + waiting.count]
    let page = InboxQuery.Page(tab: .mine, rows: [], offset: 0, total: 0, counts: counts)
    let query = state.inbox.query(for: DeskSample.me.id)
    _ = AgentDesk.update(&state, .pageCame(query, page, waiting: waiting, withBot: Self.withBot), context)
    return state
  }

  @Test(arguments: Locale.allCases, sizes.indices.map { $0 }) func itLooksAsRecorded(
    locale: Screens.Locale, place: Int
  ) throws {
    let (columns, rows) = Self.sizes[place]
    let context = try DeskSample.context(locale, columns: columns, rows: rows)
    let state = state(context, waiting: DeskSample.waiting)
    try RoomGolden.check("AgentDeskEmpty", context) { AgentDesk.view(state, context, on: &$0) }
  }

  @Test func goingDownLeadsToThoseWhoWaitAndElseToTheBot() throws {
    let context = try DeskSample.context()
    var some = state(context, waiting: DeskSample.waiting)
    _ = AgentDesk.update(&some, .moved(1), context)
    #expect(some.inbox.tab == .waiting)

    var none = state(context)
    _ = AgentDesk.update(&none, .moved(1), context)
    #expect(none.inbox.tab == .bot)
  }

  @Test func enterOpensTheFirstShown() throws {
    let context = try DeskSample.context()
    var state = state(context)
    _ = AgentDesk.update(&state, .openTapped, context)
    #expect(state.open?.id == ConversationID(1044))
    #expect(state.inbox.tab == .bot)
  }

  @Test func theListIsAskedForAgainAfterAccepting() throws {
    let context = try DeskSample.context()
    var state = state(context, waiting: DeskSample.waiting)
    _ = AgentDesk.update(&state, .inboxPauseOver, context)

    let effect = AgentDesk.update(&state, .done(.accept(ConversationID(1031)), []), context)

    // The list, the conversation, and what is said of it.
    #expect(effect.tasks == 3)
    #expect(state.inbox.refresh.isFetching)
  }

  @Test func aConversationOfTheBotCanBeReadAndNotAnswered() throws {
    let context = try DeskSample.context()
    var state = DeskSample.state(context)
    state.open?.loaded?.detail.conversation.owner = .bot
    let reply = try #require(AgentDesk.bindings.first { $0.id == "desk.reply" })

    #expect(reply.unavailable(state) == "desk.withBot")
    #expect(!AgentDesk.hints(state).contains("desk.resolveNext"))
    state.open?.loaded?.detail.conversation.owner = .agent(DeskSample.me.id)
    #expect(reply.unavailable(state) == nil)
  }
}
