import Domain
import Terminal

/// The review list: the most heated conversations first.
struct ReviewTable {
  let state: TrainerStudio.State
  let context: Context

  init(_ state: TrainerStudio.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: StudioStrings { context.strings.studio }

  func paint(on canvas: inout Canvas) {
    let list = state.list
    guard list.total > 0 else {
      canvas.put(list.refresh.isFetching ? texts.loading : texts.nothing, row: 0, column: 1, style: .muted)
      return
    }
    canvas.header(table, row: 0)
    let height = canvas.rows - 1
    var window = list.cursor
    window.fit(count: list.total, height: height)
    for place in window.visible(count: list.total, height: height) {
      let isCursor = place == window.selected
      canvas.tableRow(
        spans(place, isCursor), of: table, row: 1 + place - window.offset,
        isSelected: isCursor && state.focus == .list)
    }
  }

  private var table: Table {
    let columns = texts.columns
    return Table([
      .init("", .fixed(2)), .init(columns.conversation, .fixed(6)), .init(columns.customer, .flexible(minimum: 6)),
      .init(columns.emotion, .fixed(4)), .init(columns.messages, .fixed(4), .trailing),
      .init(columns.intent, .flexible(minimum: 8, weight: 2)), .init(columns.reason, .flexible(minimum: 8, weight: 2)),
      .init(columns.latest, .fixed(11)),
    ])
  }

  private func spans(_ place: Int, _ isCursor: Bool) -> [Span] {
    guard let row = state.list.row(place) else {
      return [Span(isCursor ? "> " : "  "), Span(".."), Span("..", .muted)]
    }
    let conversation = row.conversation
    let alarm: Alarm = conversation.emotion > 0.7 ? .danger : conversation.handoffReason != nil ? .watch : .calm
    return [
      alarm.lead(isSelected: isCursor), Span("\(conversation.id)"), Span(row.customerName, .customer),
      Span(Figures.score(conversation.emotion), alarm == .danger ? .danger : .text),
      Span("\(conversation.messageCount)"), Span(conversation.intent.map(context.strings.intent) ?? "--"),
      Span(conversation.handoffReason.map { context.strings.app.handoffReasons[$0] } ?? "--"),
      Span(Figures.day(conversation.lastActivityAt, context.utcOffset), .muted),
    ]
  }
}
