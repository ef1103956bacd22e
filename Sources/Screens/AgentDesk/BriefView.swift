import Domain
import Terminal

/// What a person reads when taking over: at most six lines, each from what is recorded.
enum BriefView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let texts = context.strings.desk.brief
    guard let detail = state.open?.detail else {
      return canvas.frame(section, title: [Span(texts.title, .heading)]) { _ in }
    }
    let isFolded = section.rect.rows < 2
    let lines = detail.brief.lines
    var title = [Span(texts.title, .heading)]
    if isFolded, let first = lines.first {
      title.append(Span(" " + label(first.topic, texts) + " " + text(first, context), .muted))
    }
    let trailing = [Span("S " + (isFolded ? texts.unfold : texts.fold), .key)]
    canvas.frame(section, title: title, trailing: trailing) { canvas in
      // In the rail there is room to say a thing whole; elsewhere each line takes one row.
      let isRoomy = canvas.rows >= lines.count * 2
      var row = 0
      for line in lines where row < canvas.rows {
        let label = label(line.topic, texts)
        let margin = Width.of(label) + 1
        canvas.put(label, row: row, column: 0, style: .heading)
        let text = text(line, context)
        let evidence =
          line.evidence.flatMap { id in detail.messages.first { $0.id == id } }
          .map { " " + Figures.clock($0.at, context.utcOffset) } ?? ""
        let room = canvas.columns - margin
        let style: Style = line.topic == .emotion ? Marks.tone(detail.conversation.emotion) : .text
        guard isRoomy else {
          canvas.put(text, row: row, column: margin, style: style, width: max(0, room - evidence.utf8.count))
          canvas.put(evidence, row: row, endingAt: canvas.columns, style: .muted)
          row += 1
          continue
        }
        let wrapped = TextWrap.lines(text + evidence, width: max(4, room))
        for (index, piece) in wrapped.prefix(3).enumerated() where row < canvas.rows {
          let isCut = index == 2 && wrapped.count > 3
          canvas.put(isCut ? piece + ".." : piece, row: row, column: margin, style: style)
          row += 1
        }
      }
    }
  }

  private static func label(_ topic: Brief.Topic, _ texts: DeskStrings.BriefStrings) -> String {
    switch topic {
    case .wants: texts.wants
    case .emotion: texts.emotion
    case .tried: texts.tried
    case .facts: texts.facts
    case .promise: texts.promise
    case .next: texts.next
    }
  }

  private static func text(_ line: Brief.Line, _ context: Context) -> String {
    if line.topic == .facts, let space = line.text.lastIndex(of: " ") {
      // The last word is the code of an order's state.
      let word = String(line.text[line.text.index(after: space)...])
      return line.text[...space] + (context.strings.app.orderStatus[word] ?? word)
    }
    guard line.topic == .promise, let milliseconds = Int64(line.text) else { return line.text }
    let clock = Figures.clock(Timestamp(milliseconds: milliseconds), context.utcOffset)
    return context.strings.desk.brief.promiseAt.filled(["time": clock])
  }
}
