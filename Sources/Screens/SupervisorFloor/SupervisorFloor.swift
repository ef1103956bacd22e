import Domain
import Terminal

/// The supervisor's room: queues, people, and what needs an eye, all live.
public enum SupervisorFloor: Pane {
  public static let bindings: [Binding<State, Action>] = [
    Binding(id: "floor.down", keys: ["j", "Down"], action: .moved(1)),
    Binding(id: "floor.up", keys: ["k", "Up"], action: .moved(-1)),
    Binding(id: "floor.first", keys: ["g g", "Home"], action: .first),
    Binding(id: "floor.last", keys: ["G", "End"], action: .last),
    Binding(id: "floor.pageDown", keys: ["C-d", "PageDown"], action: .paged(0.5)),
    Binding(id: "floor.pageUp", keys: ["C-u", "PageUp"], action: .paged(-0.5)),
    Binding(id: "floor.choose", keys: ["Enter"], isActive: { $0.chooser != nil }, action: .opened),
    Binding(
      id: "floor.watch", keys: ["Enter"], isActive: { $0.focus == .attention },
      unavailable: { $0.selectedAttention == nil ? "floor.noConversation" : nil }, action: .opened),
    Binding(
      id: "floor.assign", keys: ["A"], isActive: { $0.chooser == nil },
      unavailable: { $0.conversation == nil ? "floor.noConversation" : nil }, action: .assignTapped),
    Binding(
      id: "floor.presence", keys: ["p"], isActive: { $0.chooser == nil },
      unavailable: { $0.focus == .agents && $0.selectedAgent != nil ? nil : "floor.noAgent" },
      action: .presenceTapped),
    Binding(
      id: "floor.studio", keys: ["J"], isActive: { $0.chooser == nil },
      unavailable: { $0.conversation == nil ? "floor.noConversation" : nil }, action: .studioTapped),
    Binding(id: "floor.next", keys: ["Tab"], isActive: { $0.chooser == nil }, action: .focusNext),
    Binding(id: "floor.previous", keys: ["S-Tab"], isActive: { $0.chooser == nil }, action: .focusPrevious),
    Binding(id: "floor.zoom", keys: ["z"], isActive: { $0.chooser == nil }, action: .zoomed),
    Binding(id: "floor.back", keys: ["Esc", "q"], action: .back),
  ]

  public static func isTyping(_ state: State) -> Bool { false }
  public static func typed(_ event: InputEvent, _ state: State) -> Action? { nil }

  public static func hints(_ state: State) -> [String] {
    if state.chooser != nil { return ["floor.choose", "floor.back", "floor.down", "floor.up"] }
    let ids =
      switch state.focus {
      case .queues: ["floor.next"]
      case .attention: ["floor.watch", "floor.assign", "floor.studio", "floor.next"]
      case .agents: ["floor.presence", "floor.next"]
      case .watch: ["floor.back", "floor.assign", "floor.studio", "floor.next"]
      }
    return ids + ["app.why", "floor.zoom", "app.help"]
  }

  public static func mode(_ state: State, _ context: Context) -> Mode {
    let texts = context.strings.floor
    return Mode(.normal, state.watch == nil ? texts.mode : texts.watchMode)
  }

  public static func status(_ state: State, _ context: Context) -> String {
    func place(_ list: ListWindow, _ count: Int) -> String {
      count == 0 ? "0/0" : "\(min(list.selected, count - 1) + 1)/\(count)"
    }
    let texts = context.strings.floor
    switch state.focus {
    case .queues: return texts.queues + " " + place(state.queueList, state.queues.count)
    case .attention: return texts.attention + " " + place(state.attentionList, state.attention.count)
    case .agents: return texts.agents + " " + place(state.agentList, state.agents.count)
    case .watch: return state.watch.map { texts.watch + " \($0.id)" } ?? texts.watch
    }
  }

  public static func intent(of action: Action) -> ShellIntent? {
    if case .shell(let intent) = action { intent } else { nil }
  }

  public static func action(for intent: ShellIntent) -> Action { .shell(intent) }

  public static func show(_ conversation: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action> {
    state.shownAt = context.now
    return watch(conversation, &state, context)
  }
}
