import Domain
import Terminal

/// The conversations that need an eye, the most urgent first, each with its two strongest reasons.
struct AttentionList {
  let state: SupervisorFloor.State
  let context: Context

  init(_ state: SupervisorFloor.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: FloorStrings { context.strings.floor }

  func paint(on canvas: inout Canvas) {
    let rows = state.attention
    guard !rows.isEmpty else {
      canvas.put(state.floor == nil ? texts.loading : texts.allCalm, row: 0, column: 1, style: .muted)
      return
    }
    var window = state.attentionList
    window.fit(count: rows.count, height: canvas.rows)
    for place in window.visible(count: rows.count, height: canvas.rows) {
      let isCursor = place == window.selected
      canvas.tableRow(
        spans(rows[place], isCursor), of: table, row: place - window.offset,
        isSelected: isCursor && state.focus == .attention)
    }
  }

  private let table = Table([
    .init("", .fixed(2)), .init("", .fixed(3)), .init("", .fixed(6)), .init("", .flexible(minimum: 10, weight: 2)),
    .init("", .fixed(6)), .init("", .flexible(minimum: 8, weight: 2)), .init("", .fixed(5), .trailing),
    .init("", .flexible(minimum: 10, weight: 5)),
  ])

  private func spans(_ attention: Attention, _ isCursor: Bool) -> [Span] {
    let conversation = attention.row.conversation
    let alarm: Alarm = attention.score >= 0.7 ? .danger : attention.score >= 0.5 ? .watch : .calm
    let isVIP = attention.row.customerTier == "gold" || attention.row.customerTier == "platinum"
    let waited = conversation.owner == .bot ? nil : conversation.unansweredSince.map { context.now - $0 }
    return [
      alarm.lead(isSelected: isCursor), Span(Figures.score(attention.score), alarm.style), Span("\(conversation.id)"),
      Span(attention.row.customerName + (isVIP ? " " + texts.valued : ""), .customer),
      Span(
        "e" + Figures.score(conversation.emotion) + Figures.trend(conversation.emotion, conversation.emotionTrend),
        conversation.emotion > 0.7 ? .danger : .text),
      owner(conversation), Span(waited.map(Figures.wait) ?? "--"), Span(reasons(attention), .muted),
    ]
  }

  private func owner(_ conversation: Conversation) -> Span {
    switch conversation.owner {
    case .bot: Span(texts.botOwner, .bot)
    case .agent(let id): Span(state.names[id] ?? id.value, .agent)
    case .queue: Span(texts.unassigned, .warning)
    }
  }

  private func reasons(_ attention: Attention) -> String {
    attention.why.strongest(2).terms.filter { $0.weight != 0 }
      .map { (texts.terms[$0.feature] ?? $0.feature) + Figures.weight($0.weight) }.joined(separator: " ")
  }
}
