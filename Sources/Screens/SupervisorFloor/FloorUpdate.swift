import Domain
import Terminal

extension SupervisorFloor {
  public static func update(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .moved(let rows): return move(&state, context) { $0.move(by: rows, count: $1, height: $2) }
    case .paged(let pages): return move(&state, context) { $0.page(pages, count: $1, height: $2) }
    case .first: return move(&state, context) { $0.selectFirst(count: $1, height: $2) }
    case .last: return move(&state, context) { $0.selectLast(count: $1, height: $2) }
    case .focusNext: turnFocus(&state, by: 1)
    case .focusPrevious: turnFocus(&state, by: -1)
    case .zoomed: state.isZoomed.toggle()
    case .back: stepBack(&state)
    case .opened: return open(&state, context)
    case .assignTapped: return chooseAgent(&state, context)
    case .presenceTapped: choosePresence(&state)
    case .studioTapped:
      if let id = state.conversation?.id { return ask(.show(.studio, id)) }
    case .fetched(let snapshot):
      state.take(snapshot, size: context.size)
      state.refresh.finish()
      return .timer("floor.pause", after: .milliseconds(200), .pauseOver)
    case .fetchFailed(let failure):
      state.refresh.finish()
      state.refresh.outdate()
      return .batch([ask(.failed(failure)), .timer("floor.pause", after: .seconds(5), .pauseOver)])
    case .pauseOver:
      state.refresh.resume()
      return fetch(&state, context)
    case .watched(let id, let detail): return take(detail, of: id, &state)
    case .watchFailed(let id, let failure):
      guard state.watch?.id == id else { return .none }
      state.watch?.refresh.finish()
      state.watch?.refresh.outdate()
      return .batch([ask(.failed(failure)), .timer("floor.watch.pause", after: .seconds(5), .watchPauseOver)])
    case .watchPauseOver:
      state.watch?.refresh.resume()
      return fetchWatch(&state, context)
    case .shell: break
    }
    return .none
  }

  private static func move(
    _ state: inout State, _ context: Context, _ change: (inout ListWindow, Int, Int) -> Void
  ) -> Effect<Action> {
    if var chooser = state.chooser {
      let count = chooser.items.count
      change(&chooser.list, count, ChooserView.height(count, size: context.size))
      state.chooser = chooser
      return .none
    }
    let height = FloorLayout(state, size: context.size).height(of: state.focus)
    switch state.focus {
    case .queues: change(&state.queueList, state.queues.count, height)
    case .attention: change(&state.attentionList, state.attention.count, height)
    case .agents: change(&state.agentList, state.agents.count, height)
    case .watch: scrollWatch(&state, change)
    }
    return .none
  }

  /// The watched transcript scrolls by messages; its last one is row `count - 1`.
  private static func scrollWatch(_ state: inout State, _ change: (inout ListWindow, Int, Int) -> Void) {
    guard var watch = state.watch, let count = watch.detail?.messages.count, count > 0 else { return }
    var place = ListWindow(selected: count - 1 - watch.back)
    change(&place, count, 8)
    watch.back = count - 1 - place.selected
    state.watch = watch
  }

  private static func turnFocus(_ state: inout State, by step: Int) {
    guard state.chooser == nil else { return }
    let all: [State.Focus] = state.watch == nil ? [.queues, .attention, .agents] : State.Focus.allCases
    let place = all.firstIndex(of: state.focus) ?? 1
    state.focus = all[(place + step + all.count) % all.count]
  }

  private static func stepBack(_ state: inout State) {
    if state.chooser != nil {
      state.chooser = nil
    } else if state.focus == .watch {
      state.watch = nil
      state.focus = .attention
    } else if state.isZoomed {
      state.isZoomed = false
    } else if state.watch != nil {
      state.watch = nil
    } else {
      state.focus = .attention
    }
  }

  private static func open(_ state: inout State, _ context: Context) -> Effect<Action> {
    if let chooser = state.chooser {
      state.chooser = nil
      return choose(chooser, state, context)
    }
    guard state.focus == .attention, let id = state.selectedAttention?.row.conversation.id else { return .none }
    return watch(id, &state, context)
  }

  static func watch(_ id: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    if state.watch?.id != id { state.watch = Watch(id) }
    state.focus = .watch
    return fetchWatch(&state, context)
  }

  private static func take(
    _ detail: ConversationQuery.Detail?, of id: ConversationID, _ state: inout State
  ) -> Effect<Action> {
    guard var watch = state.watch, watch.id == id else { return .none }
    // Someone who reads further up stays at what they read while messages arrive below.
    if watch.back > 0, let old = watch.detail?.messages.last?.id, let new = detail?.messages {
      watch.back += new.reversed().prefix { $0.id > old }.count
      watch.back = min(watch.back, max(0, new.count - 1))
    }
    watch.detail = detail
    watch.isGone = detail == nil
    watch.refresh.finish()
    state.watch = watch
    return .timer("floor.watch.pause", after: .milliseconds(100), .watchPauseOver)
  }
}
