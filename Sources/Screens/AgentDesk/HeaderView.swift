import Domain
import Terminal

/// The line over the conversation: who, what about, how they feel, how long they wait.
enum HeaderView {
  static func title(_ state: AgentDesk.State, _ context: Context, width: Int) -> [Span] {
    guard let open = state.open else { return [Span(context.strings.desk.header.none, .muted)] }
    var spans = [Span(open.id.description, .title)]
    guard let detail = open.detail else { return spans }
    let conversation = detail.conversation
    spans.append(Span(" " + detail.customer.name, .title))
    let tone = Marks.tone(conversation.emotion)
    let label = width >= 60 ? context.strings.desk.header.emotion : ""
    spans.append(Span(" " + label + Marks.emotion(conversation), tone))
    if let tier = context.strings.app.tiers[detail.customer.tier], detail.customer.tier != "none" {
      spans.append(Span(" " + tier, detail.customer.isVIP ? .accent : .muted))
    }
    if let intent = conversation.intent {
      spans.append(Span(" " + context.strings.intent(intent), .info))
      if width >= 70 { spans.append(Span(" " + Figures.score(conversation.intentConfidence), .muted)) }
    }
    if width >= 60 {
      let curve = detail.messages.compactMap { $0.author == .customer ? $0.reading?.emotion : nil }
      if curve.count > 1 { spans.append(Span(" " + Chart.sparkline(curve, width: 12, scale: 0...1), tone)) }
    }
    return spans
  }

  /// The clock that matters most: a promise, else the wait; or the state of a conversation that needs no one.
  static func trailing(_ state: AgentDesk.State, _ context: Context) -> [Span] {
    guard let conversation = state.open?.detail?.conversation else { return [] }
    let texts = context.strings.desk.header
    if conversation.status == .resolved { return [Span(texts.resolved, .success)] }
    if let due = conversation.promiseDue {
      let left = due - context.now
      return left < .zero
        ? [Span(texts.promiseBroken + Marks.clock(context.now - due), .danger)]
        : [Span(texts.promise + Marks.clock(left), left < .seconds(30) ? .danger : .warning)]
    }
    if conversation.unansweredSince != nil, conversation.owner != .bot {
      return [Span(texts.waiting + Marks.clock(conversation, context.now), .warning)]
    }
    switch conversation.owner {
    case .bot: return [Span(texts.withBot, .bot)]
    case .queue: return [Span(texts.inQueue, .warning)]
    case .agent(let id) where id == context.me.id: return [Span(texts.mine, .agent)]
    case .agent(let id): return [Span(texts.owner.filled(["agent": state.people[id] ?? id.value]), .muted)]
    }
  }

  /// `邀约 #1024 王先生 剩14s  [a] 接入  [d] 拒绝`
  static func offer(_ state: AgentDesk.State, _ context: Context, _ row: Rect, on canvas: inout Canvas) {
    guard let offer = state.offer else { return }
    let texts = context.strings.desk.header
    let seconds = max(0, Int((offer.until - context.now).inSeconds.rounded(.up)))
    let detail = state.recent.last { $0.id == offer.id }?.detail
    let known = detail.map { " " + $0.customer.name } ?? ""
    let text = texts.offer.filled(["id": offer.id.description, "name": known, "seconds": "\(seconds)"])
    canvas.fill(row, style: .highlight)
    var spans = [Span(" " + text, .highlight)]
    if let conversation = detail?.conversation {
      spans.append(Span(" " + Marks.emotion(conversation), .highlight))
      if let intent = conversation.intent { spans.append(Span(" " + context.strings.intent(intent), .highlight)) }
    }
    let keys = " a " + texts.accept + "  d " + texts.decline + " "
    let tail = min(Width.of(keys), row.columns)
    canvas.put(spans, row: row.row, column: row.column, width: max(0, row.columns - tail - 1))
    canvas.put(keys, row: row.row, endingAt: row.right, style: Style.highlight.bold, width: tail)
  }
}
