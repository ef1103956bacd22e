import Domain
import Terminal
import Testing

@testable import Screens

@Suite struct SupervisorFloorTests {
  private func loaded(_ context: Context) -> SupervisorFloor.State {
    var state = SupervisorFloor.State()
    _ = SupervisorFloor.opened(&state, context)
    _ = SupervisorFloor.update(&state, .fetched(.sample), context)
    return state
  }

  private func event(_ id: Int64) -> Recorded {
    Recorded(
      position: Position(9), at: .roomNow, by: "bot",
      event: .conversation(.returnedToBot(ConversationID(id), at: .roomNow)))
  }

  @Test(arguments: [Locale.zhCN, .en]) func everyCommandHasATitle(locale: Screens.Locale) throws {
    let strings = try Context.room(locale).strings
    for binding in SupervisorFloor.bindings { #expect(strings.floor.bindings[binding.id] != nil, "\(binding.id)") }
    let known = Set(FloorSnapshot.sample.attention.flatMap(\.why.terms).map(\.feature))
    #expect(known.isSubset(of: strings.floor.terms.keys))
  }

  @Test func theCursorStaysOnItsConversationWhenTheRanksChange() throws {
    let context = try Context.room()
    var state = loaded(context)
    _ = SupervisorFloor.update(&state, .moved(1), context)
    let id = state.selectedAttention?.row.conversation.id

    var next = FloorSnapshot.sample
    next.attention.reverse()
    _ = SupervisorFloor.update(&state, .fetched(next), context)

    #expect(state.selectedAttention?.row.conversation.id == id)
  }

  @Test func manyEventsAskOnceAndTheLastIsNotMissed() throws {
    let context = try Context.room()
    var state = loaded(context)
    let pause = SupervisorFloor.update(&state, .pauseOver, context)
    #expect(pause.isNothing)

    var asked = 0
    for _ in 0..<500 { asked += SupervisorFloor.happened(event(7), &state, context).tasks }
    #expect(asked == 1)
    let answered = SupervisorFloor.update(&state, .fetched(.sample), context)
    #expect(answered.timer("floor.pause") == .milliseconds(200))
    #expect(SupervisorFloor.happened(event(7), &state, context).tasks == 0)
    #expect(SupervisorFloor.update(&state, .pauseOver, context).tasks == 1)
  }

  @Test func aHiddenFloorAsksNothing() throws {
    var context = try Context.room()
    var state = loaded(context)
    _ = SupervisorFloor.update(&state, .pauseOver, context)
    context.now = context.now + .seconds(80)

    #expect(SupervisorFloor.happened(event(7), &state, context).tasks == 0)
    #expect(SupervisorFloor.opened(&state, context).tasks == 1)
  }

  @Test func enterWatchesInSilence() async throws {
    let session = RoomSession(answers: ["conversation": ConversationQuery.Detail.sample])
    let context = try Context.room(session: session)
    var state = loaded(context)

    let effect = SupervisorFloor.update(&state, .opened, context)
    for action in await effect.actions() { _ = SupervisorFloor.update(&state, action, context) }

    #expect(state.watch?.id == ConversationID(1031))
    #expect(state.focus == .watch)
    #expect(SupervisorFloor.mode(state, context).title == "侦听")
    #expect(await session.log.commands.isEmpty)
    #expect(SupervisorFloor.happened(event(1031), &state, context).tasks <= 1)
    _ = SupervisorFloor.update(&state, .back, context)
    #expect(state.watch == nil && state.focus == .attention)
  }

  @Test func assigningOffersThoseWhoCanServeTheFreestFirst() async throws {
    let session = RoomSession()
    let context = try Context.room(session: session)
    var state = loaded(context)

    _ = SupervisorFloor.update(&state, .assignTapped, context)
    let names = state.chooser?.items.map { item -> String in
      if case .agent(let status) = item { status.agent.name } else { "" }
    }
    #expect(names == ["赵蕾", "李娜", "Maria", "陈晨", "刘洋", "孙浩", "吴迪"])
    let effect = SupervisorFloor.update(&state, .opened, context)

    let actions = await effect.actions()
    #expect(await session.log.commands == [.conversation(.assign(ConversationID(1031), AgentID("zhaolei")))])
    guard case .shell(.toast(let toast)) = actions.first else { throw Failure.unavailable(part: "test", reason: "") }
    #expect(toast.text == "#1031 已改派给赵蕾")
    #expect(state.chooser == nil)
  }

  @Test func aSupervisorSetsAPresence() async throws {
    let session = RoomSession()
    let context = try Context.room(.en, session: session)
    var state = loaded(context)
    let binding = SupervisorFloor.bindings.first { $0.id == "floor.presence" }
    #expect(binding?.unavailable(state) == "floor.noAgent")

    _ = SupervisorFloor.update(&state, .focusNext, context)
    #expect(binding?.unavailable(state) == nil)
    _ = SupervisorFloor.update(&state, .presenceTapped, context)
    _ = SupervisorFloor.update(&state, .moved(2), context)
    _ = await SupervisorFloor.update(&state, .opened, context).actions()

    #expect(await session.log.commands == [.people(.setPresence(AgentID("chen"), .away))])
  }

  @Test func whyGivesTheTermsOfARankAndALevelInWords() throws {
    let context = try Context.room()
    var state = loaded(context)

    let rank = SupervisorFloor.why(state, context)
    #expect(rank?.reasons.first?.terms.first?.feature == "情绪")
    #expect(abs(rank?.reasons.first?.residual ?? 1) < 1e-9)
    state.focus = .queues
    let level = SupervisorFloor.why(state, context)
    #expect(level?.lines.contains { $0.contains("74%") } == true)
    #expect(level?.lines.contains { $0.contains("{") } == false)
  }

  @Test func aCalmFloorNeedsNoSeconds() throws {
    let context = try Context.room()
    var state = loaded(context)
    #expect(SupervisorFloor.needsSeconds(state, now: .roomNow))

    _ = SupervisorFloor.update(&state, .fetched(FloorSnapshot(at: .roomNow)), context)

    #expect(!SupervisorFloor.needsSeconds(state, now: .roomNow))
  }

  @Test(arguments: [Locale.zhCN, .en], [(80, 24), (120, 36), (200, 60)])
  func goldens(locale: Screens.Locale, size: (Int, Int)) throws {
    let context = try Context.room(locale, columns: size.0, rows: size.1)
    var state = loaded(context)
    try RoomGolden.check("Floor", context) { SupervisorFloor.view(state, context, on: &$0) }

    _ = SupervisorFloor.update(&state, .assignTapped, context)
    try RoomGolden.check("FloorAssign", context) { SupervisorFloor.view(state, context, on: &$0) }
    _ = SupervisorFloor.update(&state, .back, context)

    _ = SupervisorFloor.update(&state, .opened, context)
    _ = SupervisorFloor.update(&state, .watched(ConversationID(1031), .sample), context)
    try RoomGolden.check("FloorWatch", context) { SupervisorFloor.view(state, context, on: &$0) }
  }

  @Test func noSizeOrStateBreaksTheColumns() throws {
    var random = RoomRandom(7)
    for round in 0..<150 {
      var context = try Context.room(Bool.random(using: &random) ? .zhCN : .en)
      context.size = Size(rows: .random(in: 1...64, using: &random), columns: .random(in: 1...210, using: &random))
      var state = loaded(context)
      var snapshot = FloorSnapshot.sample
      snapshot.attention = Array(snapshot.attention.prefix(.random(in: 0...5, using: &random)))
      snapshot.agents = Array(snapshot.agents.shuffled(using: &random).prefix(.random(in: 0...8, using: &random)))
      snapshot.queues = Array(snapshot.queues.prefix(.random(in: 0...5, using: &random)))
      for place in snapshot.attention.indices {
        snapshot.attention[place].row.customerName =
          ["", "é́👩‍👩‍👧", "很长很长的名字很长很长", "a\u{7}b"].randomElement(using: &random) ?? ""
      }
      _ = SupervisorFloor.update(&state, .fetched(snapshot), context)
      for _ in 0..<12 {
        let action: SupervisorFloor.Action =
          [
            .moved(.random(in: -3...3, using: &random)), .paged(0.5), .first, .last, .focusNext, .focusPrevious,
            .opened,
            .back, .zoomed, .assignTapped, .presenceTapped, .watched(ConversationID(1031), .sample), .fetched(snapshot),
          ].randomElement(using: &random) ?? .first
        _ = SupervisorFloor.update(&state, action, context)
        var canvas = Canvas(columns: context.size.columns, rows: context.size.rows)
        SupervisorFloor.view(state, context, on: &canvas)
        #expect(canvas.text.allSatisfy { Width.of($0) == context.size.columns }, "round \(round)")
        _ = SupervisorFloor.status(state, context)
      }
    }
  }
}
