import Domain
import Terminal

/// Everything that is stored about the present turn, beside the replay.
struct ReadingRail {
  let replay: Replay
  let context: Context

  init(_ replay: Replay, _ context: Context) {
    self.replay = replay
    self.context = context
  }

  private var texts: StudioStrings { context.strings.studio }

  func paint(on canvas: inout Canvas) {
    // Between two customer messages the last one read stays: it is what the bot answered.
    guard let message = replay.turns.prefix(replay.turn + 1).last(where: { $0.message.reading != nil })?.message,
      let reading = message.reading
    else {
      canvas.put(texts.noReading, row: 0, column: 1, style: .muted)
      return
    }
    var row = 0
    let width = canvas.columns
    for line in TextWrap.lines(message.text, width: max(4, width - 2)).prefix(3) {
      canvas.put(line, row: row, column: 1, style: .customer)
      row += 1
    }
    row += 1
    for score in reading.intents { bar(context.strings.intent(score.name), score.p, &row, on: &canvas) }
    let sure = reading.abstained ? "  " + texts.abstained : ""
    canvas.put(texts.margin + " " + Figures.score(reading.margin) + sure, row: row, column: 1, style: .muted)
    row += 2
    for (name, p) in reading.strongestEmotions.prefix(5) { bar(context.strings.emotion(name), p, &row, on: &canvas) }
    row += 1
    reasons(texts.emotion, reading.emotionWhy, message.text, &row, on: &canvas)
    reasons(texts.intent, reading.intentWhy, message.text, &row, on: &canvas)
    for entity in reading.entities {
      canvas.put(context.strings.app.entities[entity.kind] + " ", row: row, column: 1, style: .muted)
      canvas.put(entity.value, row: row, column: 16, style: .link)
      row += 1
    }
    canvas.put(texts.model + " " + reading.model, row: canvas.rows - 1, column: 1, style: .muted)
  }

  private func bar(_ name: String, _ p: Double, _ row: inout Int, on canvas: inout Canvas) {
    canvas.put(name, row: row, column: 1, width: 24)
    canvas.put(Figures.score(p), row: row, endingAt: 29)
    canvas.gauge(p, row: row, column: 31, width: max(0, min(22, canvas.columns - 32)))
    row += 1
  }

  /// The stored terms are the strongest and their sum; `w` brings all of them.
  private func reasons(
    _ title: String, _ why: Explanation?, _ text: String, _ row: inout Int, on canvas: inout Canvas
  ) {
    guard let why else { return }
    canvas.put(title + " " + Figures.score(why.shown), row: row, column: 1, style: .heading)
    row += 1
    for term in why.strongest(6).terms {
      canvas.put(Figures.weight(term.weight), row: row, endingAt: 8)
      canvas.put(term.words(in: text) ?? term.feature, row: row, column: 10)
      row += 1
    }
    let sum = texts.sum.filled([
      "bias": Figures.weight(why.bias), "rest": Figures.weight(why.strongest(6).rest),
      "score": Figures.weight(why.score), "shown": Figures.score(why.shown),
    ])
    canvas.put(sum, row: row, column: 1, style: .muted)
    row += 2
  }
}

extension Term {
  /// The words it comes from, where it has a span.
  func words(in text: String) -> String? {
    guard start >= 0, end > start else { return nil }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: text.unicodeScalars.dropFirst(start).prefix(end - start))
    return words.isEmpty ? nil : String(words)
  }
}
