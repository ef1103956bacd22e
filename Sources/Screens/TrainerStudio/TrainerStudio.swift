import Domain
import Terminal

/// The trainer's room: the review list, and replays of conversations with what the engine read in them.
public enum TrainerStudio: Pane {
  public static let bindings: [Binding<State, Action>] = [
    Binding(id: "studio.down", keys: ["j", "Down"], action: .moved(1)),
    Binding(id: "studio.up", keys: ["k", "Up"], action: .moved(-1)),
    Binding(id: "studio.first", keys: ["g g", "Home"], action: .first),
    Binding(id: "studio.last", keys: ["G", "End"], action: .last),
    Binding(id: "studio.pageDown", keys: ["C-d", "PageDown"], action: .paged(0.5)),
    Binding(id: "studio.pageUp", keys: ["C-u", "PageUp"], action: .paged(-0.5)),
    Binding(
      id: "studio.open", keys: ["Enter"], isActive: { $0.focus == .list },
      unavailable: { $0.list.selected == nil ? "studio.noConversation" : nil }, action: .opened),
    Binding(id: "studio.play", keys: ["Space"], unavailable: needsReplay, action: .playTapped),
    Binding(id: "studio.stepForward", keys: [".", "Right", "l"], unavailable: needsReplay, action: .stepped(1)),
    Binding(id: "studio.stepBack", keys: [",", "Left", "h"], unavailable: needsReplay, action: .stepped(-1)),
    Binding(id: "studio.faster", keys: [">"], unavailable: needsReplay, action: .speedChanged(1)),
    Binding(id: "studio.slower", keys: ["<"], unavailable: needsReplay, action: .speedChanged(-1)),
    Binding(id: "studio.nextMark", keys: ["n"], unavailable: needsReplay, action: .jumped(1)),
    Binding(id: "studio.previousMark", keys: ["N"], unavailable: needsReplay, action: .jumped(-1)),
    Binding(id: "studio.focus", keys: ["Tab", "S-Tab"], unavailable: needsReplay, action: .focusTurned),
    Binding(id: "studio.zoom", keys: ["z"], action: .zoomed),
    Binding(id: "studio.back", keys: ["Esc", "q"], action: .back),
  ]

  private static let needsReplay: @Sendable (State) -> String? = { $0.replay == nil ? "studio.noReplay" : nil }

  public static func isTyping(_ state: State) -> Bool { false }
  public static func typed(_ event: InputEvent, _ state: State) -> Action? { nil }

  public static func hints(_ state: State) -> [String] {
    let ids =
      state.focus == .replay && state.replay != nil
      ? [
        "studio.play", "studio.stepBack", "studio.stepForward", "studio.slower", "studio.faster", "studio.nextMark",
        "app.why", "studio.back", "studio.focus",
      ]
      : ["studio.open", "studio.down", "studio.up", "app.why", "studio.focus"]
    return ids + ["studio.zoom", "app.help"]
  }

  public static func mode(_ state: State, _ context: Context) -> Mode {
    let texts = context.strings.studio
    return Mode(.normal, state.replay != nil && state.focus == .replay ? texts.replayMode : texts.mode)
  }

  public static func status(_ state: State, _ context: Context) -> String {
    if state.focus == .replay, let replay = state.replay {
      return "\(replay.id) \(min(replay.turn + 1, replay.turns.count))/\(replay.turns.count) \(replay.speed)x"
    }
    let total = state.list.total
    return context.strings.studio.list + " "
      + (total == 0 ? "0/0" : "\(min(state.list.cursor.selected, total - 1) + 1)/\(total)")
  }

  /// The message whose intent and emotion are recomputed with every term: the present turn's, or the row's latest.
  public static func why(_ state: State, _ context: Context) -> WhyRequest? {
    guard state.focus == .replay, let replay = state.replay else {
      guard let row = state.list.selected, let message = row.conversation.lastCustomerMessage else { return nil }
      return WhyRequest(
        title: "\(row.conversation.id) \(row.customerName)", text: row.conversation.preview, message: message)
    }
    guard let turn = replay.current else { return nil }
    let title = "\(replay.id) " + Figures.clock(turn.message.at, context.utcOffset)
    if turn.message.reading != nil {
      return WhyRequest(title: title, text: turn.message.text, message: turn.message.id, verdict: turn.message.verdict)
    }
    guard turn.message.source != nil || turn.confidence != nil else { return nil }
    let texts = context.strings.studio
    let lines = [
      texts.source + " " + (turn.message.source?.value ?? "--"),
      texts.confidence + " " + (turn.confidence.map(Figures.score) ?? "--"),
    ]
    return WhyRequest(title: title, lines: lines)
  }

  public static func intent(of action: Action) -> ShellIntent? {
    if case .shell(let intent) = action { intent } else { nil }
  }

  public static func action(for intent: ShellIntent) -> Action { .shell(intent) }
}
