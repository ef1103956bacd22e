import Domain
import Terminal

/// Replies that fit, the best first, with their chance and where they come from.
enum SuggestionView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let texts = context.strings.desk.suggestions
    guard let open = state.open else { return }
    let isFocused = state.focus == .suggestions && state.isNormal
    let keys = AgentDesk.needsOwn(state) == nil ? [Span(texts.keys, .muted)] : []
    canvas.frame(section, title: [Span(texts.title, .heading)], trailing: keys, focused: isFocused) { canvas in
      let shown = Array(open.suggestions.prefix(3))
      guard !shown.isEmpty else {
        canvas.put(texts.empty, row: 0, column: 1, style: .muted)
        return
      }
      let height = max(1, min(3, canvas.rows / shown.count))
      for (place, suggestion) in shown.enumerated() {
        let row = place * height
        let head = [
          Span(isFocused && place == open.suggestion ? ">" : " ", .accent), Span("\(place + 1)", .key),
          Span(" " + Figures.score(suggestion.score), .muted), Span(" " + suggestion.source.value, .link), Span(" "),
        ]
        let used = canvas.put(head, row: row, column: 0)
        let room = max(4, canvas.columns - used)
        let lines = TextWrap.lines(suggestion.text, width: room)
        for (index, line) in lines.prefix(height).enumerated() {
          let isCut = index == height - 1 && lines.count > height
          let text = isCut ? Width.cut(line + " " + lines[index + 1], to: room) : line
          canvas.put(text, row: row + index, column: used, width: room)
        }
      }
    }
  }
}
