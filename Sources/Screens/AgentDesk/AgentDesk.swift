import Domain
import Terminal

/// The room where an agent answers customers.
public enum AgentDesk: Pane {
  public static func isTyping(_ state: State) -> Bool { state.writing != nil || state.menu != nil }

  public static func typed(_ event: InputEvent, _ state: State) -> Action? {
    if state.menu != nil {
      // Text, keys and pastes all go to what lies on top.
      if case .mouse = event { return nil }
      return .menuEvent(event)
    }
    if case .mouse(let mouse) = event { return .pointed(mouse) }
    return state.writing == nil ? nil : .edited(event)
  }

  public static func opened(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.me = context.me.id
    lay(&state, context)
    fit(&state, context)
    state.inbox.refresh.outdate()
    state.open?.refresh.outdate()
    return .batch([fetchFloor(context), fetchInbox(&state, context), fetchOpen(&state, context)])
  }

  public static func happened(_ recorded: Recorded, _ state: inout State, _ context: Context) -> Effect<Action> {
    guard case .conversation(let event) = recorded.event else { return .none }
    let bell = noteOffer(event, &state, context)
    state.inbox.refresh.outdate()
    if event.conversation == state.open?.id { state.open?.refresh.outdate() }
    guard context.isInFront else { return bell }
    return .batch([bell, fetchInbox(&state, context), fetchOpen(&state, context)])
  }

  public static func tick(_ state: inout State, _ context: Context) -> Effect<Action> {
    state.offers.removeAll { $0.until <= context.now }
    state.undo.removeAll { !$0.isOpen(context.now) }
    return .none
  }

  public static func needsSeconds(_ state: State, now: Timestamp) -> Bool {
    if !state.offers.isEmpty || !state.undo.isEmpty { return true }
    func runs(_ conversation: Conversation) -> Bool {
      guard conversation.status == .open, let since = conversation.unansweredSince ?? conversation.promiseDue else {
        return false
      }
      // After an hour the clock shows minutes only.
      return (now - since).inSeconds < 3600
    }
    if let conversation = state.open?.detail?.conversation, runs(conversation) { return true }
    let first = state.inbox.list.offset
    return (first..<first + 30).contains { state.inbox.row(at: $0).map { runs($0.conversation) } ?? false }
  }

  public static func mode(_ state: State, _ context: Context) -> Mode {
    let composer = context.strings.desk.composer
    if state.menu != nil { return Mode(.insert, context.strings.app.bar.modeSearch) }
    switch state.writing {
    case .reply: return Mode(.insert, composer.reply)
    case .note: return Mode(.insert, composer.note)
    case nil: return Mode(.normal, context.strings.app.bar.modeNormal)
    }
  }

  public static func status(_ state: State, _ context: Context) -> String {
    var parts: [String] = []
    if case .reply(_, let id, _, let until)? = state.undo.last, until > context.now {
      let seconds = Int(((until - context.now).inSeconds).rounded(.up))
      parts.append(
        context.strings.desk.toast.statusUndo.filled(["id": id.description, "seconds": "\(seconds)"]))
    }
    if let open = state.open { parts.append(open.id.description) }
    if state.inbox.total > 0 { parts.append("\(state.inbox.list.selected + 1)/\(state.inbox.total)") }
    return parts.joined(separator: "  ")
  }

  public static func intent(of action: Action) -> ShellIntent? {
    if case .shell(let intent) = action { intent } else { nil }
  }

  public static func action(for intent: ShellIntent) -> Action { .shell(intent) }

  public static func show(
    _ conversation: ConversationID, _ state: inout State, _ context: Context
  ) -> Effect<Action> {
    state.focus = .transcript
    return open(conversation, &state, context)
  }

  /// Rings for an offer to this seat and prepares its conversation; forgets offers that are over.
  private static func noteOffer(
    _ event: ConversationEvent, _ state: inout State, _ context: Context
  ) -> Effect<Action> {
    switch event {
    case .offered(let id, let offer, _) where offer.agent == context.me.id:
      state.offers.removeAll { $0.id == id }
      state.offers.append(PendingOffer(id: id, until: offer.until))
      return .batch([.bell, load(id, context)])
    case .offered(let id, _, _), .offerEnded(let id, _), .assigned(let id, _, _, _), .resolved(let id, _, _),
      .transferred(let id, _, _), .returnedToBot(let id, _):
      state.offers.removeAll { $0.id == id }
    default: break
    }
    return .none
  }
}
