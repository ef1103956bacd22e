import Domain
import Terminal

extension AgentDesk {
  public static let bindings: [Binding<State, Action>] = normal + writing + anywhere

  public static func hints(_ state: State) -> [String] {
    if state.menu != nil { return [] }
    if state.writing != nil { return ["desk.send", "desk.back", "desk.sendSuggestion"] }
    if state.offer != nil {
      return ["desk.next", "desk.decline", "desk.open"] + (needsOwn(state) == nil ? ["desk.reply"] : [])
    }
    guard let open = state.open else {
      return ["desk.next", "desk.down", "desk.open", "desk.tabNext", "desk.knowledge", "desk.presence"]
    }
    if open.detail?.conversation.status == .resolved { return ["desk.undo", "desk.next", "desk.down", "desk.open"] }
    if needsOwn(state) != nil {
      return ["desk.next", "desk.down", "desk.open", "desk.note", "desk.tabNext", "desk.knowledge", "desk.brief"]
    }
    return [
      "desk.reply", "desk.resolveNext", "desk.next", "desk.insert", "desk.note", "desk.transfer", "desk.toBot",
      "desk.undo", "desk.knowledge", "desk.brief", "desk.tabNext", "desk.resolve", "desk.presence",
    ]
  }

  private static func bind(
    _ id: String, _ keys: [KeySequence], _ action: Action,
    unless unavailable: @escaping @Sendable (State) -> String? = { _ in nil }
  ) -> Binding<State, Action> {
    Binding(id: id, keys: keys, isActive: { $0.isNormal }, unavailable: unavailable, action: action)
  }

  private static let needsOpen: @Sendable (State) -> String? = { $0.open == nil ? "desk.noConversation" : nil }

  /// Why the open conversation cannot be answered from this seat; nil where it can.
  static let needsOwn: @Sendable (State) -> String? = { state in
    guard let conversation = state.open?.detail?.conversation else { return "desk.noConversation" }
    if conversation.status == .resolved { return "desk.closed" }
    switch conversation.owner {
    case .bot: return "desk.withBot"
    case .queue: return "desk.inLine"
    case .agent(let id): return state.me == nil || state.me == id ? nil : "desk.othersOwn"
    }
  }

  private static let needsOffer: @Sendable (State) -> String? = { $0.offer == nil ? "desk.noOffer" : nil }

  private static func needsOwnSuggestion(_ place: Int) -> @Sendable (State) -> String? {
    { needsSuggestion(place)($0) ?? needsOwn($0) }
  }

  private static func needsSuggestion(_ place: Int) -> @Sendable (State) -> String? {
    { $0.open?.suggestions.at(place) == nil ? "desk.noSuggestion" : nil }
  }

  private static let normal: [Binding<State, Action>] =
    [
      bind("desk.reply", ["i", "r"], .writeTapped(.reply), unless: needsOwn),
      bind("desk.note", ["o"], .writeTapped(.note), unless: needsOpen),
      bind("desk.insert", ["1"], .insertTapped(0), unless: needsOwnSuggestion(0)),
      bind("desk.insert", ["2"], .insertTapped(1), unless: needsOwnSuggestion(1)),
      bind("desk.insert", ["3"], .insertTapped(2), unless: needsOwnSuggestion(2)),
      bind("desk.dismiss", ["x"], .dismissTapped, unless: needsSuggestion(0)),
      bind("desk.next", ["a"], .nextTapped),
      bind("desk.decline", ["d"], .declineTapped, unless: needsOffer),
      bind("desk.open", ["Enter"], .openTapped),
      bind("desk.resolveNext", ["E"], .resolveTapped(next: true), unless: needsOwn),
      bind("desk.resolve", ["e"], .resolveTapped(next: false), unless: needsOwn),
      bind("desk.transfer", ["A"], .transferTapped, unless: needsOwn),
      bind("desk.toBot", ["H"], .returnTapped, unless: needsOwn),
      bind("desk.knowledge", ["K"], .knowledgeTapped),
      bind("desk.undo", ["u"], .undoTapped),
      bind("desk.brief", ["S"], .briefTapped, unless: needsOpen),
      bind("desk.presence", ["p"], .presenceTapped),
      bind("desk.zoom", ["z"], .zoomTapped),
      bind("desk.down", ["j", "Down"], .moved(1)),
      bind("desk.up", ["k", "Up"], .moved(-1)),
      bind("desk.first", ["g g", "Home"], .first),
      bind("desk.last", ["G", "End"], .last),
      bind("desk.halfDown", ["C-d"], .paged(0.5)),
      bind("desk.halfUp", ["C-u"], .paged(-0.5)),
      bind("desk.tabNext", ["]"], .turned(1)),
      bind("desk.tabPrevious", ["["], .turned(-1)),
      bind("desk.focusNext", ["Tab"], .focused(1)),
      bind("desk.focusPrevious", ["S-Tab"], .focused(-1)),
      bind("desk.scrollDown", ["J"], .scrolled(1)),
    ] + jumps

  private static let jumps: [Binding<State, Action>] = (1...9).map { place in
    bind("desk.jump", [KeySequence([KeyPress(.character("g")), digit(place)])], .jumped(place - 1))
  }

  private static func digit(_ number: Int) -> KeyPress { KeyPress(.character(Character("\(number)"))) }

  private static let writing: [Binding<State, Action>] = [
    Binding(
      id: "desk.send", keys: ["Enter"], isActive: { $0.writing != nil && $0.menu == nil }, action: .sendTapped)
  ]

  /// Keys that mean the same in normal mode and while writing.
  private static let anywhere: [Binding<State, Action>] =
    [
      Binding(id: "desk.back", keys: ["Esc"], isActive: { $0.menu == nil }, action: .back),
      Binding(id: "desk.scrollDown", keys: ["M-j"], isActive: { $0.menu == nil }, action: .scrolled(1)),
      Binding(id: "desk.scrollUp", keys: ["M-k"], isActive: { $0.menu == nil }, action: .scrolled(-1)),
      Binding(id: "desk.pageDown", keys: ["PageDown"], isActive: { $0.menu == nil }, action: .scrolledPages(1)),
      Binding(id: "desk.pageUp", keys: ["PageUp"], isActive: { $0.menu == nil }, action: .scrolledPages(-1)),
    ]
    + (1...3).map { place in
      Binding(
        id: "desk.sendSuggestion", keys: [KeySequence([KeyPress(.character(Character("\(place)")), .alt)])],
        isActive: { $0.menu == nil }, unavailable: needsOwnSuggestion(place - 1),
        action: .sendSuggestionTapped(place - 1))
    }
}
