import Domain
import Terminal
import Testing

@testable import Screens

@Suite struct TrainerStudioTests {
  private func loaded(_ context: Context) -> TrainerStudio.State {
    var state = TrainerStudio.State()
    _ = TrainerStudio.opened(&state, context)
    _ = TrainerStudio.update(&state, .named(.sample), context)
    _ = TrainerStudio.update(&state, .listed(StudioSample.page()), context)
    return state
  }

  private func replaying(_ context: Context) -> TrainerStudio.State {
    var state = loaded(context)
    _ = TrainerStudio.update(&state, .opened, context)
    _ = TrainerStudio.update(
      &state, .replayed(ConversationID(1024), .sample, StudioSample.history), context)
    return state
  }

  @Test(arguments: [Locale.zhCN, .en]) func everyCommandHasATitle(locale: Screens.Locale) throws {
    let strings = try Context.room(locale).strings
    for binding in TrainerStudio.bindings { #expect(strings.studio.bindings[binding.id] != nil, "\(binding.id)") }
  }

  @Test func playingGoesTurnByTurnAndShortensSilences() throws {
    let context = try Context.room()
    var state = replaying(context)

    let play = TrainerStudio.update(&state, .playTapped, context)
    #expect(play.timer("studio.play") == .seconds(2))
    let next = TrainerStudio.update(&state, .advanced, context)
    #expect(state.replay?.turn == 1)
    #expect(next.timer("studio.play") == .seconds(3))
    #expect(state.replay?.isShortened == true)
    let faster = TrainerStudio.update(&state, .speedChanged(2), context)
    #expect(faster.timer("studio.play") == .milliseconds(750))

    _ = TrainerStudio.update(&state, .playTapped, context)
    _ = TrainerStudio.update(&state, .advanced, context)
    #expect(state.replay?.turn == 1)
  }

  @Test func theReplayStopsAtItsEndAndBeginsAgain() throws {
    let context = try Context.room()
    var state = replaying(context)
    _ = TrainerStudio.update(&state, .playTapped, context)
    for _ in 0..<20 { _ = TrainerStudio.update(&state, .advanced, context) }
    #expect(state.replay?.isPlaying == false)
    #expect(state.replay?.turn == 9)

    let again = TrainerStudio.update(&state, .playTapped, context)
    #expect(state.replay?.turn == 0)
    #expect(again.timer("studio.play") != nil)
  }

  @Test func steppingPausesAndMarksAreFound() throws {
    let context = try Context.room()
    var state = replaying(context)
    _ = TrainerStudio.update(&state, .playTapped, context)

    _ = TrainerStudio.update(&state, .stepped(1), context)
    #expect(state.replay?.isPlaying == false)
    var seen: [Int] = []
    for _ in 0..<6 {
      _ = TrainerStudio.update(&state, .jumped(1), context)
      seen.append(state.replay?.turn ?? -1)
    }
    #expect(seen == [4, 5, 6, 7, 8, 8])
    #expect(state.replay?.turns.compactMap(\.mark) == [.handoff, .note, .reply])
    #expect(state.replay?.turns[1].confidence == 0.77)
  }

  @Test func otherThresholdsWouldHaveHandedOverEarlierOrNot() throws {
    var replay = Replay(ConversationID(1024))
    replay.take(.sample, history: StudioSample.history)

    #expect(replay.whatIf?.present == 0.7)
    #expect(replay.whatIf?.recorded == 4)
    // .64 on the second customer message; the regulator's number holds at every threshold.
    #expect(replay.whatIf?.rows.map(\.turn) == [2, 4, 4, 4, 4])
  }

  @Test func whatAnotherPolicyDecidedIsNotRecomputed() throws {
    var detail = ConversationQuery.Detail.sample
    detail.messages[0].verdict?.layers[1].isHit = true
    var replay = Replay(ConversationID(1024))

    replay.take(detail, history: StudioSample.history)

    #expect(replay.whatIf == nil)
  }

  @Test func aLongListKeepsAWindowAroundTheCursor() async throws {
    let session = RoomSession(answers: ["inbox": StudioSample.page(offset: 99_600, count: 400, total: 100_000)])
    let context = try Context.room(session: session)
    var state = loaded(context)
    _ = TrainerStudio.update(&state, .listed(StudioSample.page(count: 400, total: 100_000)), context)

    let effect = TrainerStudio.update(&state, .last, context)
    #expect(state.list.cursor.selected == 99_999)
    #expect(state.list.selected == nil)
    #expect(effect.tasks == 1)
    #expect(state.list.wantedOffset == 99_600)
    for action in await effect.actions() { _ = TrainerStudio.update(&state, action, context) }

    #expect(state.list.selected?.conversation.id == ConversationID(1024 + 99_999))
    #expect(!state.list.needsRows)
  }

  @Test func whyNamesTheMessageOfTheTurn() throws {
    let context = try Context.room()
    var state = replaying(context)

    let why = TrainerStudio.why(state, context)
    #expect(why?.message == MessageID(100))
    #expect(why?.verdict != nil)
    _ = TrainerStudio.update(&state, .stepped(1), context)
    #expect(TrainerStudio.why(state, context)?.lines.first == "来源 K-207")
  }

  @Test func escapeStepsBackToTheListAndEndsThePlayer() throws {
    let context = try Context.room()
    var state = replaying(context)
    _ = TrainerStudio.update(&state, .playTapped, context)

    let effect = TrainerStudio.update(&state, .back, context)

    #expect(state.replay == nil && state.focus == .list)
    guard case .cancel("studio.play") = effect else { throw Failure.unavailable(part: "test", reason: "No cancel.") }
  }

  @Test func newMessagesReachAnOpenReplay() throws {
    let context = try Context.room()
    var state = replaying(context)
    _ = TrainerStudio.update(&state, .replayPauseOver, context)
    _ = TrainerStudio.update(&state, .listPauseOver, context)
    let event = Recorded(
      position: Position(9), at: .roomNow, by: "lina",
      event: .conversation(.reopened(ConversationID(1024), at: .roomNow)))

    #expect(TrainerStudio.happened(event, &state, context).tasks == 2)
    #expect(TrainerStudio.happened(event, &state, context).tasks == 0)
  }

  @Test(arguments: [Locale.zhCN, .en], [(80, 24), (120, 36), (200, 60)])
  func goldens(locale: Screens.Locale, size: (Int, Int)) throws {
    let context = try Context.room(locale, columns: size.0, rows: size.1)
    try RoomGolden.check("StudioList", context) { TrainerStudio.view(loaded(context), context, on: &$0) }

    var state = replaying(context)
    _ = TrainerStudio.update(&state, .stepped(5), context)
    try RoomGolden.check("StudioReplay", context) { TrainerStudio.view(state, context, on: &$0) }
  }

  @Test func noSizeOrStateBreaksTheColumns() throws {
    var random = RoomRandom(11)
    for round in 0..<150 {
      var context = try Context.room(Bool.random(using: &random) ? .zhCN : .en)
      context.size = Size(rows: .random(in: 1...64, using: &random), columns: .random(in: 1...210, using: &random))
      var state = loaded(context)
      for _ in 0..<12 {
        let action: TrainerStudio.Action =
          [
            .moved(.random(in: -3...3, using: &random)), .paged(0.5), .paged(-0.5), .first, .last, .opened, .back,
            .zoomed, .focusTurned, .playTapped, .advanced, .stepped(1), .speedChanged(1), .jumped(1), .jumped(-1),
            .replayed(ConversationID(1024), .sample, StudioSample.history),
            .listed(StudioSample.page(offset: 40, count: 20, total: .random(in: 0...100, using: &random))),
          ].randomElement(using: &random) ?? .first
        _ = TrainerStudio.update(&state, action, context)
        var canvas = Canvas(columns: context.size.columns, rows: context.size.rows)
        TrainerStudio.view(state, context, on: &canvas)
        #expect(canvas.text.allSatisfy { Width.of($0) == context.size.columns }, "round \(round)")
        _ = TrainerStudio.status(state, context)
      }
    }
  }
}
