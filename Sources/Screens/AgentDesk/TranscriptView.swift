import Domain
import Terminal

/// The conversation, newest at the bottom; only the lines on the screen are painted.
enum TranscriptView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let title = HeaderView.title(state, context, width: section.rect.columns)
    let trailing = HeaderView.trailing(state, context)
    canvas.frame(section, title: title, trailing: trailing, focused: state.focus == .transcript && state.isNormal) {
      canvas in
      guard let open = state.open else { return StartView.paint(state, context, on: &canvas) }
      guard let detail = open.detail else {
        let texts = context.strings
        let text = open.isGone ? texts.app.refusals.conversationNotFound : texts.desk.list.loading
        canvas.put(text.filled(["conversation": open.id.description]), row: 0, column: 1, style: .muted)
        return
      }
      let lines = open.transcript.lines
      let back = min(open.back, max(0, lines.count - canvas.rows))
      let last = lines.count - back
      let first = max(0, last - canvas.rows)
      for (row, line) in lines[first..<last].enumerated() {
        paint(line, row: row, detail, state, context, on: &canvas)
      }
      if back > 0 {
        let text = context.strings.desk.transcript.earlier.filled(["count": "\(back)"])
        canvas.put(text, row: canvas.rows - 1, endingAt: canvas.columns, style: Style.info.reverse)
      }
    }
  }

  private static func paint(
    _ line: Transcript.Line, row: Int, _ detail: ConversationQuery.Detail, _ state: AgentDesk.State,
    _ context: Context, on canvas: inout Canvas
  ) {
    switch line.kind {
    case .event:
      canvas.put("- " + line.text, row: row, column: 1, style: .system)
    case .divider:
      canvas.horizontalRule(row: row, column: 0, width: canvas.columns, style: .warning, heavy: true)
      let text = " " + line.text + " "
      canvas.put(text, row: row, column: max(0, (canvas.columns - Width.of(text)) / 2), style: .warning)
    case .first, .more, .marks:
      guard let place = line.message, let message = detail.messages.at(place) else { return }
      let style = style(message)
      let margin = Transcript.margin(canvas.columns)
      if message.kind == .note {
        canvas.fill(Rect(row: row, column: margin, rows: 1, columns: canvas.columns - margin), style: .note)
      }
      if line.kind == .marks {
        canvas.put(marks(message, state, context), row: row, column: margin, width: canvas.columns - margin)
        return
      }
      canvas.put(line.text, row: row, column: margin, style: style)
      guard line.kind == .first else { return }
      if margin > 0 { opening(message, row: row, margin: margin, state, context, on: &canvas) }
      let room = Transcript.marks(canvas.columns)
      let spans = room >= 17 || message.author == .customer ? marks(message, state, context) : []
      let width = spans.reduce(0) { $0 + Width.of($1.text) }
      guard width > 0, room > 0 else { return }
      canvas.put(spans, row: row, column: canvas.columns - min(width, room - 1), width: room - 1)
    }
  }

  /// Time and author at the left; a `>` stands by the message that `w` explains.
  private static func opening(
    _ message: Message, row: Int, margin: Int, _ state: AgentDesk.State, _ context: Context, on canvas: inout Canvas
  ) {
    let isChosen = state.focus == .transcript && state.open?.explained?.id == message.id
    if isChosen { canvas.put(">", row: row, column: 0, style: .accent) }
    var column = 1
    if margin >= 15 {
      canvas.put(Figures.clock(message.at, context.utcOffset), row: row, column: 1, style: .muted)
      column = 10
    }
    canvas.put(
      who(message, state, context), row: row, column: column, style: style(message).bold,
      width: max(0, margin - column - 1))
  }

  private static func who(_ message: Message, _ state: AgentDesk.State, _ context: Context) -> String {
    let texts = context.strings.desk.transcript
    if message.kind == .note { return texts.note }
    switch message.author {
    case .customer: return texts.customer
    case .bot: return texts.bot
    case .system: return texts.system
    case .agent(let id): return id == context.me.id ? texts.me : state.people[id] ?? id.value
    }
  }

  private static func style(_ message: Message) -> Style {
    if message.delivery == .recalled { return .ghost }
    if message.kind == .note { return .note }
    switch message.author {
    case .customer: return .customer
    case .bot: return .bot
    case .agent: return .agent
    case .system: return .system
    }
  }

  /// What stands beside a message: the emotion of a customer, the source of an answer, the way of a reply.
  private static func marks(_ message: Message, _ state: AgentDesk.State, _ context: Context) -> [Span] {
    let texts = context.strings.desk.transcript
    if message.author == .customer {
      guard let reading = message.reading else { return [] }
      let mark = reading.emotion >= Marks.hot ? "!" : ""
      return [Span(mark + Figures.score(reading.emotion), Marks.tone(reading.emotion))]
    }
    var spans: [Span] = []
    if let source = message.source {
      spans.append(Span(source.value, .link))
      if let p = state.open?.transcript.confidence[message.id] { spans.append(Span(" " + Figures.score(p), .muted)) }
    }
    switch message.delivery {
    case .none: break
    // Of an answer of the bot only trouble on the way is of interest.
    case .delivered where message.author == .bot: break
    case .delivered: spans.append(Span((spans.isEmpty ? "" : " ") + texts.delivered, .muted))
    case .failed: spans.append(Span((spans.isEmpty ? "" : " ") + texts.failed, .danger))
    case .recalled: spans.append(Span((spans.isEmpty ? "" : " ") + texts.recalled, .muted))
    case .pending:
      if let until = message.holdUntil, until > context.now, case .agent = message.author {
        let seconds = Int((until - context.now).inSeconds.rounded(.up))
        return [Span(texts.undo.filled(["seconds": "\(seconds)"]), .warning)]
      }
      spans.append(Span((spans.isEmpty ? "" : " ") + texts.pending, .muted))
    }
    return spans
  }
}
