import Domain
import Terminal

extension AgentDesk {
  public static func view(_ state: State, _ context: Context, on canvas: inout Canvas) {
    let layout = DeskLayout(state, size: context.size)
    for column in layout.rules { canvas.verticalRule(row: 0, column: column, height: canvas.rows) }
    if let section = layout.list { InboxView.paint(state, context, section, on: &canvas) }
    if let section = layout.customer { CustomerView.paint(state, context, section, on: &canvas) }
    if let row = layout.offer { HeaderView.offer(state, context, row, on: &canvas) }
    if let section = layout.transcript { TranscriptView.paint(state, context, section, on: &canvas) }
    if let section = layout.brief { BriefView.paint(state, context, section, on: &canvas) }
    if let section = layout.suggestions { SuggestionView.paint(state, context, section, on: &canvas) }
    if let section = layout.composer { ComposerView.paint(state, context, section, on: &canvas) }
    if let menu = state.menu { DeskMenuView.paint(menu, state, context, on: &canvas) }
  }

  public static func why(_ state: State, _ context: Context) -> WhyRequest? {
    guard let open = state.open, let detail = open.detail else { return nil }
    if state.focus == .suggestions, let suggestion = open.suggestions.at(open.suggestion) {
      return WhyRequest(
        title: context.strings.desk.suggestions.title + " " + suggestion.source.value, reasons: [suggestion.why],
        text: open.explained?.text ?? "")
    }
    guard let message = open.explained else { return nil }
    let name = detail.customer.name
    // The message that brought a person is often not the last one; its verdict is what explains why one is here.
    let verdict =
      message.verdict?.isHandoff == true || open.chosen != nil
      ? message.verdict : detail.messages.last { $0.verdict?.isHandoff == true }?.verdict
    let judged = detail.messages.first { $0.verdict == verdict && verdict != nil }
    let words = context.strings.app.why.broughtPerson
    return WhyRequest(
      title: open.id.description + " " + name, reasons: [], text: message.text, message: message.id,
      verdict: verdict ?? message.verdict, route: detail.route,
      lines: judged.map { $0.id == message.id ? [] : [words.filled(["text": $0.text])] } ?? [])
  }
}
