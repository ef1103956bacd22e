import Domain
import Terminal

extension AppView {
  static func menuRows(_ size: Size) -> Int { min(20, max(1, size.rows - 8)) }
  static func whyRows(_ size: Size) -> Int { max(1, size.rows - 7) }
  static func whyWidth(_ size: Size) -> Int { max(4, min(84, size.columns - 4) - 4) }

  static func paint(_ overlay: Overlay, _ state: App.State, _ context: Context, on canvas: inout Canvas) {
    let texts = context.strings.app.overlay
    switch overlay {
    case .help(let menu): list(menu, title: texts.help, context, on: &canvas)
    case .palette(let menu): list(menu, title: texts.palette, context, on: &canvas)
    case .line(let line): self.line(line, context, on: &canvas)
    case .why(let panel): why(panel, context, on: &canvas)
    case .quit(let drafts):
      var lines = [texts.quitQuestion]
      if drafts > 0 { lines.append(texts.quitDrafts.filled(["count": "\(drafts)"])) }
      canvas.dialog(
        Dialog(
          title: texts.quitTitle, lines: lines,
          choices: [HelpBar.Item("y", texts.quitYes), HelpBar.Item("n", texts.quitNo)]), columns: 50)
    }
  }

  private static func list(
    _ menu: Menu<CommandItem>, title: String, _ context: Context, on canvas: inout Canvas
  ) {
    let texts = context.strings.app.overlay
    let rows = menuRows(canvas.size)
    let inside = box(title, rows: rows + 4, columns: 72, on: &canvas)
    canvas.put("/", row: inside.row, column: inside.column, style: .key)
    canvas.horizontalRule(row: inside.row + 1, column: inside.column, width: inside.columns)
    let area = Rect(row: inside.row + 2, column: inside.column, rows: inside.rows - 2, columns: inside.columns)
    if menu.results.isEmpty { canvas.put(texts.nothingFound, row: area.row, column: area.column + 1, style: .muted) }
    canvas.menu(menu, in: area) { item in
      (item.reason.map { item.title + " (" + $0 + ")" } ?? item.title, item.keys)
    }
    let field = Rect(row: inside.row, column: inside.column + 2, rows: 1, columns: inside.columns - 3)
    canvas.editor(menu.query, in: field, placeholder: texts.typeToFilter)
  }

  /// The command line on the last row, what could follow above it.
  private static func line(_ line: CommandLine, _ context: Context, on canvas: inout Canvas) {
    let row = canvas.rows - 1
    let shown = line.shown
    let height = min(shown.count, max(0, canvas.rows - 4), 11)
    let isCommand = !(line.editor.text.contains(" "))
    for (offset, candidate) in shown.prefix(height).enumerated() {
      let area = Rect(row: row - height + offset, column: 0, rows: 1, columns: canvas.columns)
      canvas.fill(area, style: .bar)
      var spans = [Span(" " + Width.pad(candidate, to: 12), .key)]
      if isCommand, let command = CommandLine.Command(rawValue: candidate) {
        spans.append(Span(command.summary(context.strings.app), .bar))
      }
      canvas.put(spans, row: area.row, column: 0, width: area.columns)
      if line.shownPlace == offset { canvas.paint(area, style: .selected) }
    }
    canvas.fill(Rect(row: row, column: 0, rows: 1, columns: canvas.columns), style: .input)
    canvas.put(":", row: row, column: 0, style: .key)
    canvas.editor(line.editor, in: Rect(row: row, column: 1, rows: 1, columns: canvas.columns - 1))
  }

  private static func why(_ panel: WhyPanel, _ context: Context, on canvas: inout Canvas) {
    let texts = context.strings.app
    let lines = panel.lines(context.strings, width: whyWidth(canvas.size))
    let rows = min(lines.count, whyRows(canvas.size))
    let inside = box(texts.why.title + " " + panel.request.title, rows: rows + 3, columns: 84, on: &canvas)
    for (offset, line) in lines.dropFirst(panel.scroll).prefix(max(0, inside.rows - 1)).enumerated() {
      canvas.put(line, row: inside.row + offset, column: inside.column + 1, width: inside.columns - 2)
    }
    guard inside.rows > 1 else { return }
    var items = [HelpBar.Item("Esc", texts.overlay.close)]
    if lines.count > rows { items.append(HelpBar.Item("j k", texts.overlay.scroll)) }
    canvas.put(
      HelpBar(items).spans(width: inside.columns - 2), row: inside.bottom - 1, column: inside.column + 1,
      width: inside.columns - 2)
  }

  static func keyList(_ lines: [(String, String)], title: String, on canvas: inout Canvas) {
    guard !lines.isEmpty, canvas.rows > 6 else { return }
    let height = min(lines.count + 2, canvas.rows - 3)
    let columns = min(44, canvas.columns)
    let rect = Rect(
      row: canvas.rows - 2 - height, column: canvas.columns - columns, rows: height, columns: columns)
    canvas.fill(rect)
    canvas.box(rect, title: title, focused: true)
    for (offset, line) in lines.prefix(rect.inside.rows).enumerated() {
      canvas.put(
        [Span(Width.pad(line.0, to: 8), .key), Span(line.1)], row: rect.row + 1 + offset, column: rect.column + 2,
        width: columns - 4)
    }
  }

  private static func box(_ title: String, rows: Int, columns: Int, on canvas: inout Canvas) -> Rect {
    let rect = Dialog.centered(rows: rows, columns: min(columns, canvas.columns - 4), in: canvas.bounds)
    canvas.cursor = nil
    canvas.fill(rect)
    canvas.box(rect, title: title, focused: true)
    return rect.inside
  }
}
