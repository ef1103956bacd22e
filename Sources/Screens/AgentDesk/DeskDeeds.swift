import Domain
import Terminal

/// Commands on conversations, and what follows when they were done or refused.
extension AgentDesk {
  static func act(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .openTapped:
      guard let id = state.inbox.selected?.conversation.id ?? state.below.first?.conversation.id else { return .none }
      leaveEmptyTab(&state)
      if state.offers.contains(where: { $0.id == id }) { return perform(.accept(id), context) }
      state.focus = .transcript
      return .batch([fetchInbox(&state, context), open(id, &state, context)])
    case .jumped(let place):
      guard let row = state.inbox.row(at: place) else { return .none }
      return open(row.conversation.id, &state, context)
    case .nextTapped:
      if let offer = state.offer { return perform(.accept(offer.id), context) }
      return acceptOldest(state, context)
    case .declineTapped: return state.offer.map { perform(.decline($0.id), context) } ?? .none
    case .resolveTapped(let next):
      guard let open = state.open else { return .none }
      let disposition = open.detail?.conversation.intent ?? "other"
      return perform(.resolve(open.id, disposition: disposition, next: next), context)
    case .returnTapped: return state.open.map { perform(.returnToBot($0.id), context) } ?? .none
    case .undoTapped: return undo(&state, context)
    case .transferTapped:
      guard let open = state.open else { return .none }
      state.menu = .transfer(TransferMenu(open.id, queues: state.queues))
      return fetchFloor(context)
    case .presenceTapped: state.menu = .presence(ListWindow())
    case .knowledgeTapped:
      var search = KnowledgeSearch(state.open?.explained?.text ?? "")
      let effect = search.query.isEmpty ? Effect.none : fetchKnowledge(&search, context)
      state.menu = .knowledge(search)
      return effect
    case .dismissTapped:
      guard let open = state.open, let suggestion = open.suggestions.at(open.suggestion) else { return .none }
      state.open?.dismissed.insert(suggestion.source)
      state.open?.suggestion = max(0, min(open.suggestion, open.suggestions.count - 2))
      if state.open?.suggestions.isEmpty ?? true, state.focus == .suggestions { state.focus = .list }
    default: break
    }
    return .none
  }

  private static func undo(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.undo.removeAll { !$0.isOpen(context.now) }
    guard let step = state.undo.popLast() else {
      return toast(.info, context.strings.desk.toast.nothingToUndo)
    }
    switch step {
    case .reply(let message, let id, let text, _): return perform(.recall(message, id, text: text), context)
    case .resolve(let id): return perform(.reopen(id), context)
    }
  }

  static func done(
    _ state: inout State, _ deed: Deed, _ events: [Recorded], _ context: Context
  ) -> Effect<Action> {
    // Before the list is asked for: turning to another tab begins its questions anew.
    if case .accept = deed { state.inbox.turn(to: .mine) }
    state.inbox.refresh.outdate()
    let texts = context.strings.desk.toast
    var effects = [fetchInbox(&state, context)]
    switch deed {
    case .reply(let id, let text, _, _):
      if context.undoSeconds > 0, let message = sent(events) {
        let until = message.holdUntil ?? context.now
        state.undo.append(.reply(message.id, id, text: text, until: until))
        if state.undo.count > 20 { state.undo.removeFirst() }
      }
      effects.append(toast(.success, texts.sent.filled(["id": id.description])))
      effects.append(reload(id, &state, context))
    case .note(let id, _):
      effects.append(toast(.success, texts.noted.filled(["id": id.description])))
      effects.append(reload(id, &state, context))
    case .accept(let id):
      state.offers.removeAll { $0.id == id }
      state.focus = .transcript
      effects.append(open(id, &state, context))
      effects.append(toast(.success, texts.accepted.filled(["id": id.description])))
    case .decline(let id):
      state.offers.removeAll { $0.id == id }
      effects.append(toast(.info, texts.declined.filled(["id": id.description])))
    case .resolve(let id, let disposition, let next):
      state.undo.append(.resolve(id))
      let reason = context.strings.intent(disposition)
      effects.append(toast(.success, texts.resolved.filled(["id": id.description, "disposition": reason])))
      effects.append(next ? findUrgent(state, context) : reload(id, &state, context))
    case .reopen(let id):
      effects.append(toast(.success, texts.reopened.filled(["id": id.description])))
      effects.append(open(id, &state, context))
    case .transfer(let id, let queue, _):
      let title = state.queues.first { $0.queue.id == queue }?.queue.title[context.locale.rawValue] ?? queue.value
      effects.append(toast(.success, texts.transferred.filled(["id": id.description, "queue": title])))
      effects.append(reload(id, &state, context))
    case .returnToBot(let id):
      effects.append(toast(.success, texts.returned.filled(["id": id.description])))
      effects.append(reload(id, &state, context))
    case .recall(_, let id, let text):
      var draft = state.drafts[id] ?? Draft()
      draft.restore(text, as: .reply)
      state.drafts[id] = draft
      effects.append(toast(.success, texts.recalled.filled(["id": id.description])))
      effects.append(reload(id, &state, context))
    case .presence(_, let presence):
      effects.append(ask(.presence(presence)))
      effects.append(
        toast(.success, texts.presence.filled(["presence": context.strings.app.presence[presence]])))
    }
    return .batch(effects)
  }

  /// Says why, and brings back what the person wrote.
  static func denied(
    _ state: inout State, _ deed: Deed, _ failure: Failure, _ context: Context
  ) -> Effect<Action> {
    var effects = [ask(.failed(failure))]
    switch deed {
    case .reply(let id, let text, _, let source):
      // A suggestion that was sent as it stands becomes a draft too: the person meant to say it.
      var draft = state.drafts[id] ?? Draft()
      draft.restore(text, as: .reply)
      draft.source = draft.source ?? source
      state.drafts[id] = draft
      if failure == .refused(.threadMoved(id)) {
        effects = [toast(.warning, context.strings.desk.toast.threadMoved), reload(id, &state, context)]
      }
    case .note(let id, let text): state.drafts[id, default: Draft()].restore(text, as: .note)
    case .accept(let id), .decline(let id): state.offers.removeAll { $0.id == id }
    default: break
    }
    return .batch(effects)
  }

  private static func reload(_ id: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    guard state.open?.id == id else { return .none }
    state.open?.refresh.outdate()
    return fetchOpen(&state, context)
  }

  private static func sent(_ events: [Recorded]) -> Message? {
    events.lazy.compactMap { recorded -> Message? in
      if case .conversation(.replied(let message)) = recorded.event { message } else { nil }
    }.first
  }
}
