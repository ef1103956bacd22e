import Domain
import Terminal

/// What stands in the middle while no conversation is open: how things are, and what one can do.
enum StartView {
  static func paint(_ state: AgentDesk.State, _ context: Context, on canvas: inout Canvas) {
    var row = canvas.rows > 12 ? 1 : 0
    for line in lines(state, context) where row < canvas.rows {
      canvas.put(line, row: row, column: 2, width: canvas.columns - 3)
      row += 1
    }
  }

  private static func lines(_ state: AgentDesk.State, _ context: Context) -> [[Span]] {
    let texts = context.strings.desk.start
    guard state.inbox.isLoaded else { return [[Span(context.strings.desk.list.loading, .muted)]] }
    let title = state.inbox.count(.mine) == 0 ? texts.nothingYours : texts.chooseOne
    let waiting = state.inbox.count(.waiting)
    let line =
      waiting == 0
      ? Span(texts.nobodyWaits, .muted) : Span(texts.waiting.filled(["count": "\(waiting)"]), .warning)
    let bot = Span(texts.withBot.filled(["count": "\(state.inbox.count(.bot))"]), .bot)
    let keys: [(key: String, text: String)] = [
      ("a", texts.accept), ("j k Enter", texts.look), ("]", texts.tabs), ("K", texts.knowledge), ("p", texts.presence),
      ("F3 F4", texts.rooms), ("?", texts.help),
    ]
    let width = keys.reduce(0) { max($0, Width.of($1.key)) } + 2
    return [[Span(title, .title)], [], [line], [bot], [Span(texts.offers, .muted)], []]
      + keys.map { [Span(Width.pad($0.key, to: width), .key), Span($0.text)] }
  }
}
