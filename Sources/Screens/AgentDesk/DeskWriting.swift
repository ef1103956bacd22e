import Domain
import Terminal

/// The composer: a draft for each conversation, kept until it is sent.
extension AgentDesk {
  static func write(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .writeTapped(let kind):
      guard state.open != nil else { return .none }
      state.writing = kind
      state.open?.back = 0
    case .edited(let event):
      guard let kind = state.writing else { return .none }
      let width = DeskLayout(state, size: context.size).composerWidth
      var draft = state.draft
      draft[kind].handle(event, width: width)
      state.draft = draft
    case .sendTapped: return send(&state, context)
    case .insertTapped(let place):
      guard let suggestion = state.open?.suggestions.at(place) else { return .none }
      insert(suggestion.text, from: suggestion.source, &state)
    case .sendSuggestionTapped(let place):
      guard let open = state.open, let suggestion = open.suggestions.at(place) else { return .none }
      return perform(
        .reply(open.id, text: suggestion.text, seen: open.loaded?.lastSeen, source: suggestion.source), context)
    case .back: back(&state)
    default: break
    }
    return .none
  }

  /// Puts text at the caret of the reply and begins to write.
  static func insert(_ text: String, from source: ArticleID, _ state: inout State) {
    guard state.open != nil else { return }
    var draft = state.draft
    draft.reply.insert(text)
    draft.source = source
    state.draft = draft
    state.writing = .reply
  }

  private static func send(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard let kind = state.writing, let open = state.open else { return .none }
    let draft = state.draft
    let text = draft[kind].text
    guard text.contains(where: { !$0.isWhitespace }) else { return ask(.failed(.refused(.emptyText))) }
    // The field is free at once; a refusal brings the text back.
    var rest = draft
    rest[kind].clear()
    state.draft = rest
    state.writing = nil
    state.open?.back = 0
    switch kind {
    case .reply:
      return perform(.reply(open.id, text: text, seen: open.loaded?.lastSeen, source: draft.source), context)
    case .note: return perform(.note(open.id, text: text), context)
    }
  }

  /// One step back; nothing written is lost.
  private static func back(_ state: inout State) {
    if state.writing != nil {
      state.writing = nil
    } else if state.isZoomed {
      state.isZoomed = false
    } else if state.focus != .list {
      state.focus = .list
      state.open?.chosen = nil
    } else {
      state.open?.back = 0
    }
  }
}
