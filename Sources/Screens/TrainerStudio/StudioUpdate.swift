import Domain
import Terminal

extension TrainerStudio {
  public static func update(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .moved(let rows): return move(&state, context, turns: rows) { $0.move(by: rows, count: $1, height: $2) }
    case .paged(let pages):
      return move(&state, context, turns: pages < 0 ? -5 : 5) { $0.page(pages, count: $1, height: $2) }
    case .first: return move(&state, context, turns: .min / 2) { $0.selectFirst(count: $1, height: $2) }
    case .last: return move(&state, context, turns: .max / 2) { $0.selectLast(count: $1, height: $2) }
    case .opened:
      guard state.focus == .list, let id = state.list.selected?.conversation.id else { return .none }
      return replay(id, &state, context)
    case .back: return stepBack(&state)
    case .zoomed: state.isZoomed.toggle()
    case .focusTurned: if state.replay != nil { state.focus = state.focus == .list ? .replay : .list }
    case .playTapped, .advanced, .stepped, .speedChanged, .jumped: return play(&state, action)
    case .named(let floor):
      state.names = Dictionary(floor.agents.map { ($0.agent.id, $0.agent.name) }) { first, _ in first }
      state.queues = Dictionary(floor.queues.map { ($0.queue.id, $0.queue) }) { first, _ in first }
      state.hasNames = true
    case .listed(let page):
      let isFirst = state.list.total == 0
      state.list.take(page, height: StudioLayout(state, size: context.size).listHeight)
      state.list.refresh.finish()
      // The first look: beside the list stands what is on its top, not an empty pane.
      if isFirst, state.replay == nil, let id = state.list.selected?.conversation.id {
        state.replay = Replay(id)
        return .batch([
          fetchReplay(&state, context), .timer("studio.list.pause", after: .seconds(2), .listPauseOver),
        ])
      }
      if state.list.needsRows { return fetchRows(&state, context) }
      return .timer("studio.list.pause", after: .seconds(2), .listPauseOver)
    case .listFailed(let failure):
      state.list.refresh.finish()
      state.list.refresh.outdate()
      return .batch([ask(.failed(failure)), .timer("studio.list.pause", after: .seconds(5), .listPauseOver)])
    case .listPauseOver:
      state.list.refresh.resume()
      return fetchList(&state, context)
    case .replayed(let id, let detail, let history):
      guard state.replay?.id == id else { return .none }
      state.replay?.take(detail, history: history)
      state.replay?.refresh.finish()
      return .timer("studio.replay.pause", after: .milliseconds(500), .replayPauseOver)
    case .replayFailed(let id, let failure):
      guard state.replay?.id == id else { return .none }
      state.replay?.refresh.finish()
      state.replay?.refresh.outdate()
      return .batch([ask(.failed(failure)), .timer("studio.replay.pause", after: .seconds(5), .replayPauseOver)])
    case .replayPauseOver:
      state.replay?.refresh.resume()
      return fetchReplay(&state, context)
    case .shell: break
    }
    return .none
  }

  /// Moves in the list, or by turns in the replay, whichever is looked at.
  private static func move(
    _ state: inout State, _ context: Context, turns: Int, _ change: (inout ListWindow, Int, Int) -> Void
  ) -> Effect<Action> {
    if state.focus == .replay, state.replay != nil { return play(&state, .stepped(turns)) }
    change(&state.list.cursor, state.list.total, StudioLayout(state, size: context.size).listHeight)
    return state.list.needsRows ? fetchRows(&state, context) : .none
  }

  private static func stepBack(_ state: inout State) -> Effect<Action> {
    if state.focus == .replay, state.replay != nil {
      state.replay = nil
      state.focus = .list
      return .cancel("studio.play")
    }
    state.isZoomed = false
    return .none
  }

  /// What the keys of the player and its clock do.
  private static func play(_ state: inout State, _ action: Action) -> Effect<Action> {
    guard var replay = state.replay else { return .none }
    switch action {
    case .playTapped:
      replay.isPlaying.toggle()
      if replay.isPlaying, replay.isAtEnd { replay.turn = 0 }
    case .advanced:
      guard replay.isPlaying else { return .none }
      replay.step(1)
    // A person who steps wants to look, not to be carried on.
    case .stepped(let turns):
      replay.isPlaying = false
      replay.step(turns)
    case .jumped(let direction):
      replay.isPlaying = false
      replay.jump(direction)
    case .speedChanged(let steps): replay.faster(steps)
    default: break
    }
    if replay.isAtEnd { replay.isPlaying = false }
    state.replay = replay
    guard replay.isPlaying, let pause = replay.pause else { return .cancel("studio.play") }
    return .timer("studio.play", after: pause.shown, .advanced)
  }
}
