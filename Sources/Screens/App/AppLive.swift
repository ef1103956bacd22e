import Domain
import Terminal

/// The start, the events of the log, the clock, and the numbers in the top bar.
extension App {
  /// Pause between two questions for the top bar.
  static let barPause = Duration.seconds(2)

  func live(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .resized(let size):
      state.size = size
      guard !state.isStarted else { return open(&state) }
      state.isStarted = true
      let title = strings(state.locale).app.bar.product + " " + setup.me.name
      return .batch([.title(title), start(), open(&state)])
    case .started(let floor):
      take(floor, &state)
      state.seen = floor.lastPosition
      // What happened between the first questions and now has no event any more: ask again.
      return .batch([listen(&state), open(&state)])
    case .startFailed(let failure):
      return .batch([fail(failure, &state), .timer("app.start", after: .seconds(2), .startAgain)])
    case .startAgain: return state.isListening ? .none : start()
    case .happened(let recorded): return happened(recorded, &state)
    case .streamEnded:
      state.isListening = false
      let lost = Toast(.danger, strings(state.locale).app.unavailable.lost)
      return .batch([show(lost, &state), .timer("app.listen", after: .seconds(1), .listenAgain)])
    case .listenAgain: return state.isListening ? .none : listen(&state)
    case .ticked:
      let context = context(state, for: state.room)
      return .batch([door(state.room).tick(&state, context), nextTick(state)])
    case .barCame(let floor):
      take(floor, &state)
      state.bar.finish()
      return .timer("app.bar", after: App.barPause, .barPauseOver)
    case .barFailed:
      state.bar.finish()
      return .timer("app.bar", after: App.barPause, .barPauseOver)
    case .barPauseOver:
      state.bar.resume()
      return fetchBar(&state)
    default: return .none
    }
  }

  /// Asks where the log ends; events are heard from there on.
  func start() -> Effect<Action> {
    let session = setup.session
    return .task {
      do throws(Failure) {
        return .started(try await session.fetch(FloorQuery()))
      } catch {
        return .startFailed(error)
      }
    }
  }

  private func listen(_ state: inout State) -> Effect<Action> {
    state.isListening = true
    let session = setup.session
    let seen = state.seen
    return .stream("app.events") {
      let events = await session.events(after: seen)
      return AsyncStream { continuation in
        let relay = Task {
          for await event in events { continuation.yield(.happened(event)) }
          continuation.yield(.streamEnded)
          continuation.finish()
        }
        continuation.onTermination = { _ in relay.cancel() }
      }
    }
  }

  private func happened(_ recorded: Recorded, _ state: inout State) -> Effect<Action> {
    state.seen = max(state.seen, recorded.position)
    state.failed = nil
    if case .people(.presenceChanged(let id, let presence, _)) = recorded.event, id == setup.me.id {
      state.presence = presence
    }
    var effects: [Effect<Action>] = []
    for room in Room.allCases {
      let context = context(state, for: room)
      effects.append(door(room).happened(recorded, &state, context))
    }
    state.bar.outdate()
    effects.append(fetchBar(&state))
    return .batch(effects)
  }

  private func fetchBar(_ state: inout State) -> Effect<Action> {
    guard state.bar.begin() else { return .none }
    let session = setup.session
    return .task {
      do throws(Failure) {
        return .barCame(try await session.fetch(FloorQuery()))
      } catch {
        return .barFailed(error)
      }
    }
  }

  private func take(_ floor: FloorSnapshot, _ state: inout State) {
    state.snapshot = floor
    if let status = floor.agents.first(where: { $0.agent.id == setup.me.id }) { state.presence = status.presence }
  }
}
