import Terminal

extension Canvas {
  /// A section whose title is made of pieces in several styles; see `section` for a plain one.
  mutating func frame(
    _ section: Section, title: [Span], trailing: [Span] = [], focused: Bool = false, content: (inout Canvas) -> Void
  ) {
    self.section(section, title: "", focused: focused) { _ in }
    let rect = section.rect
    if rect.rows > 0, rect.columns > 6, !(section.isBoxed && rect.rows < 2) {
      let needed = trailing.reduce(0) { $0 + Width.of($1.text) }
      let isWhole = needed > 0 && needed + 12 < rect.columns
      let room = rect.columns - 2 - (isWhole ? needed + 4 : 0)
      if !title.isEmpty { bracketed(title, row: rect.row, column: rect.column + 1, width: room) }
      if isWhole { bracketed(trailing, row: rect.row, column: rect.right - needed - 3, width: needed + 2) }
    }
    guard !section.inside.isEmpty else { return }
    region(section.inside, content)
  }

  private mutating func bracketed(_ spans: [Span], row: Int, column: Int, width: Int) {
    guard width > 3 else { return }
    // What comes later matters less: it goes whole rather than in part.
    var spans = spans
    while spans.count > 2, spans.reduce(0, { $0 + Width.of($1.text) }) > width - 2 { spans.removeLast() }
    put("[", row: row, column: column, style: .border)
    let used = put(spans, row: row, column: column + 1, width: width - 2)
    put("]", row: row, column: column + 1 + used, style: .border)
  }
}
