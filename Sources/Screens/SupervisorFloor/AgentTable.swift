import Domain
import Terminal

/// The people on the floor: state, load, and how heated their conversations are.
struct AgentTable {
  let state: SupervisorFloor.State
  let context: Context

  init(_ state: SupervisorFloor.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: FloorStrings { context.strings.floor }

  func paint(on canvas: inout Canvas) {
    guard !state.agents.isEmpty else {
      canvas.put(state.floor == nil ? texts.loading : texts.nobody, row: 0, column: 1, style: .muted)
      return
    }
    canvas.header(table, row: 0)
    let height = canvas.rows - 1
    var window = state.agentList
    window.fit(count: state.agents.count, height: height)
    for place in window.visible(count: state.agents.count, height: height) {
      let isSelected = state.focus == .agents && place == window.selected
      canvas.tableRow(
        spans(state.agents[place], isSelected), of: table, row: 1 + place - window.offset, isSelected: isSelected)
    }
  }

  private var table: Table {
    let columns = texts.columns
    return Table([
      .init("", .fixed(2)), .init(columns.agent, .flexible(minimum: 8)), .init(columns.state, .fixed(10)),
      .init(columns.since, .fixed(5), .trailing), .init(columns.load, .fixed(10)),
      .init(columns.active, .fixed(4), .trailing), .init(columns.hottest, .fixed(4), .trailing),
      .init(columns.handled, .fixed(6), .trailing), .init(columns.skills, .flexible(minimum: 8, weight: 2)),
    ])
  }

  private func spans(_ status: AgentStatus, _ isSelected: Bool) -> [Span] {
    let isFull = status.presence == .online && status.free == 0
    let alarm: Alarm = status.hottest > 0.7 ? .danger : isFull ? .watch : .calm
    return [
      alarm.lead(isSelected: isSelected), Span(status.agent.name, .agent),
      Span(PresenceMark.text(status.presence, context), status.presence == .online ? .success : .muted),
      Span(Figures.minutes(context.now - status.presenceSince)),
      Span(AgentTable.load(status), isFull ? .warning : .text), Span("\(status.active)"),
      Span(status.active > 0 ? Figures.score(status.hottest) : "--", status.hottest > 0.7 ? .danger : .text),
      Span("\(status.handled)"), Span(skills(status.agent), .muted),
    ]
  }

  /// `##--- 2/5`: points taken of those there are.
  static func load(_ status: AgentStatus) -> String {
    let capacity = max(1, status.agent.capacity)
    return Width.pad(Chart.gauge(Double(status.load) / Double(capacity), width: min(5, capacity)), to: 5)
      + " \(status.load)/\(status.agent.capacity)"
  }

  private func skills(_ agent: Agent) -> String {
    let languages = agent.languages.map(\.rawValue).joined(separator: " ")
    let best = agent.skills.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return ([agent.tier, languages] + best.map { "\($0.key) \($0.value)" }).joined(separator: " ")
  }
}

/// A presence as a letter and a word.
enum PresenceMark {
  static func text(_ presence: Presence, _ context: Context) -> String {
    letter(presence) + " " + context.strings.app.presence[presence]
  }

  private static func letter(_ presence: Presence) -> String {
    switch presence {
    case .online: "O"
    case .busy: "B"
    case .away: "A"
    case .training: "T"
    case .offline: "-"
    }
  }
}
