import Domain
import Terminal

/// Words that stand at the head of a message.
struct Speakers {
  var customer: String
  var bot: String
  var system: String
  /// Marks what colleagues alone can see.
  var note: String
  var names: [AgentID: String]

  func name(_ author: Author) -> String {
    switch author {
    case .customer: customer
    case .bot: bot
    case .system: system
    case .agent(let id): names[id] ?? id.value
    }
  }
}

/// A message as lines of a transcript: time, who, and the words wrapped beside them.
struct TranscriptLines {
  static let nameWidth = 6
  /// Where the words begin.
  static let indent = 9 + nameWidth + 1

  var speakers: Speakers
  var utcOffset: Int

  func lines(_ message: Message, width: Int) -> [[Span]] {
    let style = style(message)
    let name = Width.pad(Width.cut(speakers.name(message.author), to: Self.nameWidth), to: Self.nameWidth)
    let emotion = message.reading.map { " e" + Figures.score($0.emotion) } ?? ""
    let room = max(4, width - Self.indent - Width.of(emotion))
    let text = message.kind == .note ? speakers.note + " " + message.text : message.text
    return TextWrap.lines(text, width: room).enumerated().map { index, line in
      guard index == 0 else { return [Span(String(repeating: " ", count: Self.indent)), Span(line, style.text)] }
      var spans = [
        Span(Figures.clock(message.at, utcOffset) + " ", .muted), Span(name + " ", style.name), Span(line, style.text),
      ]
      if let reading = message.reading {
        let gap = String(repeating: " ", count: max(0, room - Width.of(line)))
        spans.append(Span(gap + emotion, reading.emotion > 0.7 ? .danger : .muted))
      }
      return spans
    }
  }

  private func style(_ message: Message) -> (name: Style, text: Style) {
    if message.kind == .note { return (.note, .note) }
    return switch message.author {
    case .customer: (.customer, .text)
    case .bot: (.bot, .text)
    case .agent: (.agent, .text)
    case .system: (.system, .system)
    }
  }
}

extension Canvas {
  /// Paints entries from the last upwards until the region is full; lines above its top are not laid out.
  mutating func stack(_ count: Int, lines: (Int) -> [[Span]]) {
    var row = rows
    var entry = count - 1
    // Fewer lines than rows stand at the top, as on paper.
    var blocks: [[[Span]]] = []
    while entry >= 0, row > 0 {
      let block = lines(entry)
      row -= block.count
      blocks.append(block)
      entry -= 1
    }
    row = min(row, 0)
    for block in blocks.reversed() {
      for line in block {
        if row >= 0 { put(line, row: row, column: 0) }
        row += 1
      }
    }
  }
}

/// What the three layers said, on one line.
struct VerdictText {
  let context: Context

  func layers(_ verdict: HandoffVerdict) -> [Span] {
    verdict.layers.enumerated().flatMap { index, layer -> [Span] in
      let signal = context.strings.app.signals[layer.signal] ?? context.strings.intent(layer.signal)
      var text = "L\(layer.layer)\(layer.isHit ? "!" : "-") "
      text += layer.isHit || layer.value != nil ? signal : ""
      if let value = layer.value, let limit = layer.limit {
        text += " " + number(value, limit) + relation(value, limit) + number(limit, limit)
        // Over its limit and yet no hit: two of the last three messages must be.
        if value > limit, !layer.isHit { text += " " + context.strings.floor.notTwice }
      }
      return [Span(index == 0 ? "" : "  "), Span(text, layer.isHit ? .danger : .muted)]
    }
  }

  private func relation(_ value: Double, _ limit: Double) -> String {
    value > limit ? ">" : value < limit ? "<" : "="
  }

  /// Counts of turns are whole, all else is a share.
  private func number(_ value: Double, _ limit: Double) -> String {
    limit >= 1 ? "\(Int(value.rounded()))" : Figures.score(value)
  }
}
