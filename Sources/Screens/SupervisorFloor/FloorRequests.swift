import Domain
import Terminal

/// What the floor asks of the session.
extension SupervisorFloor {
  public static func opened(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    state.refresh.outdate()
    state.watch?.refresh.outdate()
    return .batch([fetch(&state, context), fetchWatch(&state, context)])
  }

  public static func happened(_ recorded: Recorded, _ state: inout State, _ context: Context) -> Effect<Action> {
    state.refresh.outdate()
    var effects = [fetch(&state, context)]
    if case .conversation(let event) = recorded.event, event.conversation == state.watch?.id {
      state.watch?.refresh.outdate()
      effects.append(fetchWatch(&state, context))
    }
    return .batch(effects)
  }

  /// Levels, promises and ranks change with time alone.
  public static func tick(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    if let floor = state.floor, context.now - floor.at >= .seconds(5) { state.refresh.outdate() }
    return fetch(&state, context)
  }

  public static func needsSeconds(_ state: State, now: Timestamp) -> Bool {
    state.queues.contains { $0.waiting > 0 }
      || state.attention.contains {
        $0.row.conversation.promiseDue != nil
          || ($0.row.conversation.owner != .bot && $0.row.conversation.unansweredSince != nil)
      }
  }

  static func fetch(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard isShown(state, context), state.refresh.begin() else { return .none }
    let session = context.session
    return .task {
      do throws(Failure) { return .fetched(try await session.fetch(FloorQuery())) } catch { return .fetchFailed(error) }
    }
  }

  static func fetchWatch(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard isShown(state, context), let id = state.watch?.id, state.watch?.refresh.begin() == true else { return .none }
    let session = context.session
    return .task {
      do throws(Failure) { return .watched(id, try await session.fetch(ConversationQuery(id: id))) } catch {
        return .watchFailed(id, error)
      }
    }
  }

  /// A pane in front ticks at least once a minute; one that has not is behind another and needs nothing.
  private static func isShown(_ state: State, _ context: Context) -> Bool {
    guard let shownAt = state.shownAt else { return false }
    return context.now - shownAt < .seconds(70)
  }

  /// Offers those who can serve the selected conversation, the freest who are online first.
  static func chooseAgent(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard let conversation = state.conversation else { return .none }
    let able = state.agents.filter { $0.canServe(conversation) && conversation.owner != .agent($0.agent.id) }
    guard !able.isEmpty else {
      return ask(.toast(Toast(.warning, context.strings.floor.nobodyCanServe)))
    }
    let sorted = able.sorted { a, b in
      let isOnline = (a.presence.takesOffers, b.presence.takesOffers)
      if isOnline.0 != isOnline.1 { return isOnline.0 }
      return a.free == b.free ? a.agent.id < b.agent.id : a.free > b.free
    }
    state.chooser = Chooser(purpose: .assign(conversation.id), items: sorted.map(Chooser.Item.agent))
    return .none
  }

  static func choosePresence(_ state: inout State) {
    guard state.focus == .agents, let status = state.selectedAgent else { return }
    var chooser = Chooser(purpose: .presence(status.agent.id), items: Presence.allCases.map(Chooser.Item.presence))
    chooser.list.select(
      Presence.allCases.firstIndex(of: status.presence) ?? 0, count: chooser.items.count, height: chooser.items.count)
    state.chooser = chooser
  }

  static func choose(_ chooser: Chooser, _ state: State, _ context: Context) -> Effect<Action> {
    let texts = context.strings.floor
    switch (chooser.purpose, chooser.selected) {
    case (.assign(let id), .agent(let status)):
      let done = texts.assigned.filled(["conversation": "\(id)", "agent": status.agent.name])
      return perform(.conversation(.assign(id, status.agent.id)), done: done, context)
    case (.presence(let id), .presence(let presence)):
      let done = texts.presenceSet.filled([
        "agent": state.names[id] ?? id.value, "presence": context.strings.app.presence[presence],
      ])
      return perform(.people(.setPresence(id, presence)), done: done, context)
    default: return .none
    }
  }

  private static func perform(_ command: Command, done: String, _ context: Context) -> Effect<Action> {
    let session = context.session
    return .task {
      do throws(Failure) {
        _ = try await session.perform(command)
        return .shell(.toast(Toast(.success, done)))
      } catch { return .shell(.failed(error)) }
    }
  }
}
