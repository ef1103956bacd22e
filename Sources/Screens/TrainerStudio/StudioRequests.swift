import Domain
import Terminal

/// What the studio asks of the session.
extension TrainerStudio {
  public static func opened(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    state.list.refresh.outdate()
    return .batch([fetchNames(state, context), fetchList(&state, context), fetchReplay(&state, context)])
  }

  public static func happened(_ recorded: Recorded, _ state: inout State, _ context: Context) -> Effect<Action> {
    guard case .conversation(let event) = recorded.event else { return .none }
    // Deliveries change no row of the review list.
    if case .settled = event { return .none }
    state.list.refresh.outdate()
    var effects = [fetchList(&state, context)]
    if event.conversation == state.replay?.id {
      state.replay?.refresh.outdate()
      effects.append(fetchReplay(&state, context))
    }
    return .batch(effects)
  }

  public static func tick(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    return .batch([fetchList(&state, context), fetchReplay(&state, context)])
  }

  public static func needsSeconds(_ state: State, now: Timestamp) -> Bool { false }

  public static func show(_ conversation: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    return replay(conversation, &state, context)
  }

  static func replay(_ id: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    state.focus = .replay
    guard state.replay?.id != id else { return .none }
    state.replay = Replay(id)
    return .batch([.cancel("studio.play"), fetchReplay(&state, context)])
  }

  static func fetchList(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard isShown(state, context), state.list.refresh.begin() else { return .none }
    let session = context.session
    let query = InboxQuery(tab: .review, agent: nil, offset: state.list.wantedOffset, limit: ReviewList.window)
    return .task {
      do throws(Failure) { return .listed(try await session.fetch(query)) } catch { return .listFailed(error) }
    }
  }

  /// Rows that the cursor needs do not wait for the pause between two refreshes.
  static func fetchRows(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.list.refresh.outdate()
    state.list.refresh.resume()
    return fetchList(&state, context)
  }

  static func fetchReplay(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard isShown(state, context), let id = state.replay?.id, state.replay?.refresh.begin() == true else {
      return .none
    }
    let session = context.session
    return .task {
      do throws(Failure) {
        let detail = try await session.fetch(ConversationQuery(id: id, limit: Replay.limit))
        return .replayed(id, detail, try await session.fetch(HistoryQuery(id: id)))
      } catch { return .replayFailed(id, error) }
    }
  }

  private static func fetchNames(_ state: State, _ context: Context) -> Effect<Action> {
    guard !state.hasNames else { return .none }
    let session = context.session
    return .task {
      // Without names the transcript shows ids; whatever is wrong, the list says it.
      do throws(Failure) { return .named(try await session.fetch(FloorQuery())) } catch { return nil }
    }
  }

  /// A pane in front ticks at least once a minute; one that has not is behind another and needs nothing.
  private static func isShown(_ state: State, _ context: Context) -> Bool {
    guard let shownAt = state.shownAt else { return false }
    return context.now - shownAt < .seconds(70)
  }
}
