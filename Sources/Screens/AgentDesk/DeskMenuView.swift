import Domain
import Terminal

/// Menus and the knowledge search, in a box over the desk.
enum DeskMenuView {
  static func paint(_ menu: DeskMenu, _ state: AgentDesk.State, _ context: Context, on canvas: inout Canvas) {
    switch menu {
    case .presence(let list): presence(list, context, on: &canvas)
    case .transfer(let menu): transfer(menu, context, on: &canvas)
    case .knowledge(let search): knowledge(search, state, context, on: &canvas)
    }
  }

  private static func presence(_ list: ListWindow, _ context: Context, on canvas: inout Canvas) {
    let texts = context.strings.desk.overlay
    let all = Presence.allCases
    choices(
      title: texts.presence, rows: all.enumerated().map { ("\($0 + 1) " + context.strings.app.presence[$1], "") },
      list, context, on: &canvas)
  }

  private static func transfer(_ menu: TransferMenu, _ context: Context, on canvas: inout Canvas) {
    let texts = context.strings.desk.overlay
    guard let chosen = menu.chosen else {
      let rows = menu.queues.map { status in
        (
          title(status.queue, context),
          texts.waitingCount.filled(["count": "\(status.waiting)", "online": "\(status.online)"])
        )
      }
      return choices(
        title: texts.transfer + " " + menu.conversation.description, rows: rows, menu.list, context, on: &canvas)
    }
    let name = menu.queues.first { $0.queue.id == chosen }.map { title($0.queue, context) } ?? chosen.value
    let inside = panel(
      texts.transferNote.filled(["queue": name]), rows: 5,
      [HelpBar.Item("Enter", texts.send), HelpBar.Item("Esc", texts.back)], on: &canvas)
    canvas.editor(
      menu.note, in: Rect(row: inside.row, column: inside.column + 1, rows: 1, columns: inside.columns - 2),
      placeholder: texts.transferHint)
  }

  private static func knowledge(
    _ search: KnowledgeSearch, _ state: AgentDesk.State, _ context: Context, on canvas: inout Canvas
  ) {
    let texts = context.strings.desk.overlay
    let rows = AgentDesk.menuRows(context)
    let inside = panel(
      texts.knowledge, rows: rows + 5, [HelpBar.Item("Enter", texts.insert), HelpBar.Item("Esc", texts.back)],
      columns: 100, on: &canvas)
    let field = Rect(row: inside.row, column: inside.column + 1, rows: 1, columns: inside.columns - 2)
    let listRows = rows / 2
    if search.hits.isEmpty, search.answered != nil, !search.query.isEmpty {
      canvas.put(texts.knowledgeEmpty, row: inside.row + 1, column: inside.column + 1, style: .muted)
    }
    for place in search.list.visible(count: search.hits.count, height: listRows) {
      let hit = search.hits[place]
      let row = inside.row + 1 + place - search.list.offset
      let isSelected = place == search.list.selected
      let name = hit.article.title.isEmpty ? hit.article.question : hit.article.title
      canvas.put(
        [
          Span(isSelected ? "> " : "  ", .accent), Span(hit.article.id.value, .link),
          Span(" " + Width.pad(twoDecimals(hit.score), to: 5, trailing: true) + " ", .muted), Span(name),
        ], row: row, column: inside.column, width: inside.columns)
      if isSelected {
        canvas.paint(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns), style: .selected)
      }
    }
    if let article = search.selected?.article {
      let top = inside.row + 1 + listRows
      canvas.horizontalRule(row: top, column: inside.column, width: inside.columns)
      let lines = TextWrap.lines(AgentDesk.answer(article, state), width: max(4, inside.columns - 2))
      for (offset, line) in lines.prefix(max(0, inside.bottom - 1 - top - 1)).enumerated() {
        canvas.put(line, row: top + 1 + offset, column: inside.column + 1, width: inside.columns - 2)
      }
    }
    canvas.editor(search.query, in: field, placeholder: texts.knowledgeHint)
  }

  private static func choices(
    title: String, rows: [(text: String, trailing: String)], _ list: ListWindow, _ context: Context,
    on canvas: inout Canvas
  ) {
    let texts = context.strings.desk.overlay
    let height = min(rows.count, AgentDesk.menuRows(context))
    let inside = panel(
      title, rows: height + 3, [HelpBar.Item("Enter", texts.choose), HelpBar.Item("Esc", texts.back)], on: &canvas)
    for place in list.visible(count: rows.count, height: height) {
      let row = inside.row + place - list.offset
      let isSelected = place == list.selected
      canvas.put(
        (isSelected ? "> " : "  ") + rows[place].text, row: row, column: inside.column,
        width: inside.columns - Width.of(rows[place].trailing) - 1)
      canvas.put(rows[place].trailing, row: row, endingAt: inside.right, style: .muted)
      if isSelected {
        canvas.paint(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns), style: .selected)
      }
    }
  }

  /// A box in the middle with its keys on the last row; answers its inside.
  private static func panel(
    _ title: String, rows: Int, _ keys: [HelpBar.Item], columns: Int = 56, on canvas: inout Canvas
  ) -> Rect {
    let rect = Dialog.centered(rows: rows, columns: min(columns, canvas.columns - 4), in: canvas.bounds)
    canvas.cursor = nil
    canvas.fill(rect)
    canvas.box(rect, title: title, focused: true)
    let inside = rect.inside
    if inside.rows > 1 {
      let spans = HelpBar(keys).spans(width: inside.columns - 2)
      canvas.put(spans, row: inside.bottom - 1, column: inside.column + 1, width: inside.columns - 2)
    }
    return inside
  }

  private static func title(_ queue: Queue, _ context: Context) -> String {
    queue.title[context.locale.rawValue] ?? queue.id.value
  }
}
