import Domain
import Terminal

/// The conversation that is watched in silence; without one, the reasons for the selected row's rank.
struct WatchView {
  /// Rows below the transcript: state, layers, route.
  static let footerRows = 3

  let state: SupervisorFloor.State
  let context: Context

  init(_ state: SupervisorFloor.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: FloorStrings { context.strings.floor }

  func paint(on canvas: inout Canvas) {
    guard let watch = state.watch else { return paintReasons(on: &canvas) }
    guard let detail = watch.detail else {
      canvas.put(watch.isGone ? texts.gone : texts.loading, row: 0, column: 1, style: .muted)
      return
    }
    let footer = canvas.rows >= 8 ? Self.footerRows : 0
    let parts = canvas.bounds.split(bottom: footer)
    let lines = TranscriptLines(speakers: texts.speakers(state.names), utcOffset: context.utcOffset)
    let shown = detail.messages.dropLast(watch.back)
    canvas.region(parts.rest) { canvas in
      let width = canvas.columns
      canvas.stack(shown.count) { lines.lines(shown[$0], width: width) }
    }
    guard footer > 0 else { return }
    canvas.region(parts.bottom) { canvas in
      canvas.put(present(detail), row: 0, column: 0)
      if let verdict = shown.last(where: { $0.verdict != nil })?.verdict {
        canvas.put(VerdictText(context: context).layers(verdict), row: 1, column: 0)
      }
      if let route = detail.route { canvas.put(self.route(route), row: 2, column: 0) }
    }
  }

  private func present(_ detail: ConversationQuery.Detail) -> [Span] {
    let conversation = detail.conversation
    var spans = [
      Span(detail.customer.name + "  ", .customer),
      Span(texts.emotion + " " + Figures.score(conversation.emotion), conversation.emotion > 0.7 ? .danger : .text),
      Span(Figures.trend(conversation.emotion, conversation.emotionTrend)),
    ]
    if conversation.status == .resolved {
      spans.append(Span("  " + texts.resolved, .success))
    } else if let since = conversation.unansweredSince {
      spans.append(Span("  " + texts.unanswered + " " + Figures.wait(context.now - since), .warning))
    }
    if let due = conversation.promiseDue {
      let isBroken = due < context.now
      spans.append(
        Span(
          "  " + (isBroken ? texts.promiseBroken : texts.promise + " " + Figures.wait(due - context.now)),
          isBroken ? .danger : .warning))
    }
    if let intent = conversation.intent {
      spans.append(Span("  " + context.strings.intent(intent) + " " + Figures.score(conversation.intentConfidence)))
    }
    return spans
  }

  private func route(_ route: RouteDecision) -> [Span] {
    let runners = route.runnersUp.prefix(3).map { "  " + name($0.agent) + " " + Figures.score($0.score) }
    return [
      Span(texts.route + " ", .muted), Span(name(route.agent), .agent), Span(" " + Figures.score(route.why.shown)),
      Span(runners.joined(), .muted),
    ]
  }

  private func name(_ id: AgentID) -> String { state.names[id] ?? id.value }

  private func paintReasons(on canvas: inout Canvas) {
    guard let attention = state.selectedAttention else { return }
    canvas.put(
      [
        Span("\(attention.row.conversation.id) ", .heading), Span(attention.row.customerName, .customer),
        Span("  " + texts.attention + " " + Figures.score(attention.score)),
      ], row: 0, column: 1)
    canvas.put(attention.row.conversation.preview, row: 1, column: 1)
    var row = 3
    for term in attention.why.strongest(attention.why.terms.count).terms {
      canvas.put(Figures.weight(term.weight), row: row, endingAt: 7)
      canvas.put(texts.terms[term.feature] ?? term.feature, row: row, column: 9)
      row += 1
    }
    canvas.put([Span(texts.enterWatches, .muted)], row: canvas.rows - 1, column: 1)
  }
}

extension FloorStrings {
  func speakers(_ names: [AgentID: String]) -> Speakers {
    Speakers(customer: customer, bot: botOwner, system: system, note: note, names: names)
  }
}
