import Domain
import Terminal

extension AgentDesk {
  public static func update(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    let effect = react(&state, action, context)
    if let open = state.open, open.loaded != nil { lay(&state, context, onlyIfNew: true) }
    return effect
  }

  private static func react(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .moved, .paged, .first, .last, .turned, .focused, .scrolled, .scrolledPages, .briefTapped, .zoomTapped,
      .pointed:
      return move(&state, action, context)
    case .openTapped, .jumped, .nextTapped, .declineTapped, .resolveTapped, .returnTapped, .undoTapped,
      .transferTapped, .knowledgeTapped, .presenceTapped, .dismissTapped:
      return act(&state, action, context)
    case .writeTapped, .edited, .sendTapped, .insertTapped, .sendSuggestionTapped, .back:
      return write(&state, action, context)
    case .menuEvent(let event): return menu(&state, event, context)
    default: return take(&state, action, context)
    }
  }

  /// Takes what was asked for or done.
  private static func take(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .pageCame(let query, let page, let waiting, let withBot):
      if query.tab == .mine { state.withBot = withBot }
      return take(&state, query, page, waiting, context)
    case .pageFailed(let query, let failure):
      guard query.tab == state.inbox.tab else { return .none }
      state.inbox.refresh.finish()
      return .batch([pause("desk.inbox", .inboxPauseOver), ask(.failed(failure))])
    case .inboxPauseOver:
      state.inbox.refresh.resume()
      return context.isInFront ? fetchInbox(&state, context) : .none
    case .detailCame(let id, let loaded): return take(&state, id, loaded, context)
    case .detailFailed(let id, let failure):
      guard state.open?.id == id else { return ask(.failed(failure)) }
      state.open?.refresh.finish()
      return .batch([pause("desk.detail", .detailPauseOver), ask(.failed(failure))])
    case .detailPauseOver:
      state.open?.refresh.resume()
      return context.isInFront ? fetchOpen(&state, context) : .none
    case .floorCame(let floor):
      state.queues = floor.queues
      state.people = Dictionary(floor.agents.map { ($0.agent.id, $0.agent.name) }) { first, _ in first }
      if case .transfer(var menu) = state.menu {
        menu.queues = floor.queues
        state.menu = .transfer(menu)
      }
      lay(&state, context)
      return .none
    case .knowledgeCame, .knowledgeFailed, .knowledgePauseOver: return takeKnowledge(&state, action, context)
    case .urgentFound(let id):
      guard let id else { return toast(.info, context.strings.desk.toast.nothingWaits) }
      return open(id, &state, context)
    case .done(let deed, let events): return done(&state, deed, events, context)
    case .denied(let deed, let failure): return denied(&state, deed, failure, context)
    default: return .none
    }
  }

  private static func take(
    _ state: inout State, _ query: InboxQuery, _ page: InboxQuery.Page, _ waiting: [InboxRow]?, _ context: Context
  ) -> Effect<Action> {
    guard query.tab == state.inbox.tab else { return .none }
    state.inbox.refresh.finish()
    state.inbox.take(page, height: DeskLayout(state, size: context.size).listRows)
    if let waiting {
      state.waiting = waiting
      // Offers made before this seat began to listen.
      for row in waiting {
        guard let offer = row.conversation.offer, offer.agent == context.me.id, offer.until > context.now,
          !state.offers.contains(where: { $0.id == row.conversation.id })
        else { continue }
        state.offers.append(PendingOffer(id: row.conversation.id, until: offer.until))
      }
    }
    let later = pause("desk.inbox", .inboxPauseOver)
    if state.inbox.needsWindow { state.inbox.refresh.outdate() }
    if state.open == nil, query.tab == .mine, let first = state.inbox.selected {
      return .batch([later, open(first.conversation.id, &state, context)])
    }
    return later
  }

  private static func take(
    _ state: inout State, _ id: ConversationID, _ loaded: LoadedConversation?, _ context: Context
  ) -> Effect<Action> {
    if let loaded { state.remember(loaded) }
    guard state.open?.id == id else { return .none }
    // An answer to a question asked before the conversation was opened brings no pause of its own.
    let isAwaited = state.open?.refresh.isFetching == true
    if isAwaited { state.open?.refresh.finish() }
    if let loaded {
      state.open?.loaded = loaded
      state.transcriptTerms = nil
    } else {
      state.open?.isGone = true
    }
    return isAwaited ? pause("desk.detail", .detailPauseOver) : .none
  }

  /// Shows a conversation: what is remembered of it at once, what happened since as soon as it is there.
  static func open(_ id: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    if state.open?.id != id {
      state.open = OpenConversation(id)
      state.open?.loaded = state.recent.last { $0.id == id }
      state.transcriptTerms = nil
      state.writing = nil
    } else {
      state.open?.refresh.outdate()
    }
    state.inbox.select(id, height: DeskLayout(state, size: context.size).listRows)
    return fetchOpen(&state, context)
  }

  static func pause(_ name: String, _ action: Action) -> Effect<Action> { .timer(name, after: pause, action) }

  static func toast(_ kind: Toast.Kind, _ text: String) -> Effect<Action> { ask(.toast(Toast(kind, text))) }

  /// Lays the transcript out for the present width and language.
  static func lay(_ state: inout State, _ context: Context, onlyIfNew: Bool = false) {
    guard let loaded = state.open?.loaded else { return }
    let width = DeskLayout(state, size: context.size).transcript?.inside.columns ?? context.size.columns
    if onlyIfNew, let terms = state.transcriptTerms, terms.width == width, terms.locale == context.locale { return }
    let titles = state.queues.map { ($0.queue.id, $0.queue.title[context.locale.rawValue] ?? $0.queue.id.value) }
    let terms = Transcript.Terms(
      width: width, locale: context.locale, utcOffset: context.utcOffset, people: state.people,
      queues: Dictionary(titles) { first, _ in first }, me: context.me.id)
    state.transcriptTerms = terms
    state.open?.transcript.lay(loaded, terms, context.strings)
  }

  static func fit(_ state: inout State, _ context: Context) {
    state.inbox.list.fit(
      count: state.inbox.total, height: DeskLayout(state, size: context.size).listRows)
  }
}
