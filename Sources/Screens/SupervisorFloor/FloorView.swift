import Domain
import Terminal

extension SupervisorFloor {
  public static func view(_ state: State, _ context: Context, on canvas: inout Canvas) {
    let layout = FloorLayout(state, size: context.size)
    let texts = context.strings.floor
    if let tiles = layout.tiles { FloorTiles(state, context).paint(tiles, on: &canvas) }
    if let section = layout.queues {
      canvas.section(
        section, title: texts.queues, trailing: texts.queueRule, focused: state.focus == .queues
      ) { QueueTable(state, context).paint(on: &$0) }
    }
    if let section = layout.attention {
      canvas.section(
        section, title: "\(texts.attention) \(state.attention.count)", trailing: texts.attentionRule,
        focused: state.focus == .attention
      ) { AttentionList(state, context).paint(on: &$0) }
    }
    if let section = layout.agents {
      let online = state.agents.count { $0.presence == .online }
      canvas.section(
        section, title: "\(texts.agents) \(online)/\(state.agents.count)", trailing: texts.agentRule,
        focused: state.focus == .agents
      ) { AgentTable(state, context).paint(on: &$0) }
    }
    if let section = layout.watch {
      let badge = state.watch == nil ? "" : texts.watchBadge
      canvas.section(
        section, title: state.watch.map { "\(texts.watch) \($0.id)" } ?? texts.details, trailing: badge,
        focused: state.focus == .watch
      ) { WatchView(state, context).paint(on: &$0) }
    }
    if let chooser = state.chooser { ChooserView(chooser, state, context).paint(on: &canvas) }
  }
}

/// How urgent a row is, by letter first and colour second.
enum Alarm: Int, Comparable {
  case calm, watch, danger

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  var mark: String {
    switch self {
    case .calm: " "
    case .watch: "*"
    case .danger: "!"
    }
  }

  var style: Style {
    switch self {
    case .calm: .text
    case .watch: .warning
    case .danger: .danger
    }
  }

  /// The first two columns of a row: cursor and mark.
  func lead(isSelected: Bool) -> Span { Span((isSelected ? ">" : " ") + mark, style) }
}
