import Domain
import Terminal

extension App {
  public func update(_ state: inout State, _ action: Action) -> Effect<Action> {
    state.now = setup.time.now()
    let effect = react(&state, action)
    guard state.isStarted else { return effect }
    // A timer runs only as fast as something on the screen changes by itself.
    let wants = door(state.room).needsSeconds(state)
    guard wants != state.ticksSeconds else { return effect }
    state.ticksSeconds = wants
    return .batch([effect, nextTick(state)])
  }

  private func react(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .desk(let action):
      return deliver(AgentDesk.self, action, to: .desk, \.desk, &state, Action.desk)
    case .floor(let action):
      return deliver(SupervisorFloor.self, action, to: .floor, \.floor, &state, Action.floor)
    case .studio(let action):
      return deliver(TrainerStudio.self, action, to: .studio, \.studio, &state, Action.studio)
    case .intent(let intent): return follow(intent, &state)
    case .resized, .started, .startFailed, .startAgain, .happened, .streamEnded, .listenAgain, .ticked, .barCame,
      .barFailed, .barPauseOver:
      return live(&state, action)
    case .overlay, .explained, .explainFailed, .helpTapped, .paletteTapped, .commandTapped, .whyTapped, .quitTapped:
      return overlay(&state, action)
    case .pendingChanged(let keys):
      state.pending = keys
      state.showsKeys = false
      return keys.isEmpty ? .cancel("app.keys") : .timer("app.keys", after: .milliseconds(300), .whichKeyDue)
    case .whichKeyDue:
      state.showsKeys = !state.pending.isEmpty
      return .none
    case .refused(let reason):
      return show(Toast(.info, strings(state.locale).reasons[reason] ?? reason), &state)
    case .toastOver(let toast):
      if state.toast == toast { state.toast = nil }
      return .none
    case .roomTapped(let room): return enter(room, &state)
    case .languageTapped: return speak(state.locale == .zhCN ? .en : .zhCN, &state)
    case .suspendTapped: return .suspend
    case .redrawTapped, .themed: return .redraw
    case .retryTapped:
      state.failed = nil
      state.toast = nil
      return .batch([state.isListening ? .none : start(), open(&state)])
    }
  }

  /// Hands an action to its pane, or follows it when it is meant for the shell.
  private func deliver<P: Pane>(
    _ pane: P.Type, _ action: P.Action, to room: Room, _ path: WritableKeyPath<State, P.State>, _ state: inout State,
    _ wrap: @escaping @Sendable (P.Action) -> Action
  ) -> Effect<Action> {
    if let intent = P.intent(of: action) { return follow(intent, &state) }
    let context = context(state, for: room)
    return P.update(&state[keyPath: path], action, context).map(wrap)
  }

  func enter(_ room: Room, _ state: inout State) -> Effect<Action> {
    state.room = room
    return open(&state)
  }

  func speak(_ locale: Locale, _ state: inout State) -> Effect<Action> {
    state.locale = locale
    return open(&state)
  }

  func open(_ state: inout State) -> Effect<Action> {
    let context = context(state, for: state.room)
    return door(state.room).opened(&state, context)
  }

  /// Shows a toast for as long as it takes to read it.
  func show(_ toast: Toast, _ state: inout State) -> Effect<Action> {
    state.toast = toast
    let seconds = toast.kind == .danger ? 12 : 4
    return .timer("app.toast", after: .seconds(seconds), .toastOver(toast))
  }

  private func follow(_ intent: ShellIntent, _ state: inout State) -> Effect<Action> {
    switch intent {
    case .toast(let toast): return show(toast, &state)
    case .failed(let failure): return fail(failure, &state)
    case .show(let room, let id):
      state.room = room
      let context = context(state, for: room)
      return .batch([open(&state), door(room).show(id, &state, context)])
    case .why(let request): return explain(request, &state)
    case .presence(let presence):
      state.presence = presence
      return .none
    }
  }

  func fail(_ failure: Failure, _ state: inout State) -> Effect<Action> {
    let text = FailureText.sentence(failure, strings(state.locale), names: state.desk.people)
    switch failure {
    case .refused: return show(Toast(.warning, text), &state)
    case .unavailable:
      state.failed = failure
      return show(Toast(.danger, text), &state)
    }
  }

  func nextTick(_ state: State) -> Effect<Action> {
    let wanted: Int64 = state.ticksSeconds == true ? 1000 : 60_000
    // On the full second or minute, when clocks change.
    let left = wanted - state.now.milliseconds % wanted
    return .timer("app.tick", after: .milliseconds(max(50, min(left, wanted))), .ticked)
  }
}
