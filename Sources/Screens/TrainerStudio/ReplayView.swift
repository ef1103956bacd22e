import Domain
import Terminal

/// The replay: progress, the transcript up to the present turn with what was read in it, and the course of emotion.
struct ReplayView {
  let replay: Replay
  let state: TrainerStudio.State
  let context: Context

  init(_ replay: Replay, _ state: TrainerStudio.State, _ context: Context) {
    self.replay = replay
    self.state = state
    self.context = context
  }

  private var texts: StudioStrings { context.strings.studio }

  func paint(on canvas: inout Canvas) {
    guard !replay.turns.isEmpty else {
      let text = replay.isGone ? texts.gone : replay.detail == nil ? texts.loading : texts.noMessages
      canvas.put(text, row: 0, column: 1, style: .muted)
      return
    }
    ProgressBar(replay).paint(row: 0, on: &canvas)
    canvas.put(note, row: 1, column: 0)
    var rest = canvas.bounds.split(top: 2).rest
    if rest.rows >= 16 {
      let parts = rest.split(bottom: rest.rows >= 26 ? 14 : 7)
      rest = parts.rest
      canvas.region(parts.bottom) { canvas in paintCourse(on: &canvas) }
    }
    let turns = TurnLines(replay, state, context)
    canvas.region(rest) { canvas in
      let width = canvas.columns
      canvas.stack(replay.turn + 1) { turns.lines($0, width: width) }
    }
  }

  /// What the player does, and what it leaves out.
  private var note: [Span] {
    var spans = [
      Span((replay.isPlaying ? texts.playing : texts.paused) + " \(replay.speed)x", replay.isPlaying ? .accent : .muted)
    ]
    if replay.isShortened, let pause = replay.pause {
      let values = ["gap": Figures.wait(pause.real), "seconds": "\(Replay.longestPause.components.seconds)"]
      spans.append(Span("  " + texts.shortened.filled(values), .warning))
    }
    if let count = replay.detail?.conversation.messageCount, count > replay.turns.count {
      spans.append(
        Span("  " + texts.latestOnly.filled(["shown": "\(replay.turns.count)", "all": "\(count)"]), .warning))
    }
    spans.append(Span("  " + texts.legend, .muted))
    return spans
  }

  private func paintCourse(on canvas: inout Canvas) {
    canvas.horizontalRule(row: 0, column: 0, width: canvas.columns)
    canvas.put(texts.course, row: 0, column: 2, style: .heading)
    let isRoomy = canvas.rows > 7
    let parts = canvas.bounds.split(top: 1).rest.split(bottom: isRoomy ? 6 : 1)
    let turns = replay.turns.indices.filter { replay.turns[$0].message.reading != nil }
    let values = turns.map { replay.turns[$0].message.reading?.emotion ?? 0 }
    let curve = EmotionCurve(values: values, shown: turns.count { $0 <= replay.turn })
    canvas.region(parts.rest) { curve.paint(on: &$0) }
    guard let whatIf = replay.whatIf else {
      canvas.put(texts.noWhatIf, row: parts.bottom.row, column: 0, style: .muted)
      return
    }
    canvas.region(parts.bottom) { canvas in
      if isRoomy {
        paintTable(whatIf, on: &canvas)
      } else {
        canvas.put([Span(texts.whatIf + "  ", .muted)] + whatIf.rows.map { brief($0, whatIf) }, row: 0, column: 0)
      }
    }
  }

  private func paintTable(_ whatIf: WhatIf, on canvas: inout Canvas) {
    canvas.put(texts.whatIfTitle, row: 0, column: 0, style: .muted)
    for (index, row) in whatIf.rows.enumerated() {
      let isPresent = row.threshold == whatIf.present
      canvas.put(
        [
          Span(isPresent ? "> " : "  "), Span(Figures.score(row.threshold), isPresent ? .heading : .text),
          Span("  " + outcome(row, whatIf)),
        ], row: index + 1, column: 0)
    }
  }

  /// `.65 #3 -22s`
  private func brief(_ row: WhatIf.Row, _ whatIf: WhatIf) -> Span {
    let turn = row.turn.map { "\($0 + 1)" } ?? "--"
    let mark = row.threshold == whatIf.present ? "*" : ""
    return Span(mark + Figures.score(row.threshold) + ":" + turn + "  ", mark.isEmpty ? .text : .heading)
  }

  private func outcome(_ row: WhatIf.Row, _ whatIf: WhatIf) -> String {
    guard let turn = row.turn, let at = replay.turns.at(turn)?.message.at else { return texts.neverHere }
    var values = ["turn": "\(turn + 1)", "clock": Figures.clock(at, context.utcOffset)]
    guard let recorded = whatIf.recorded, let then = replay.turns.at(recorded)?.message.at else {
      return texts.atTurn.filled(values)
    }
    if turn == recorded { return texts.sameTurn.filled(values) }
    let isEarlier = turn < recorded
    values["time"] = Figures.wait(isEarlier ? then - at : at - then)
    return (isEarlier ? texts.earlier : texts.later).filled(values)
  }
}

/// `[====>--!--r---] 00:39/02:10`
struct ProgressBar {
  private let replay: Replay

  init(_ replay: Replay) { self.replay = replay }

  func paint(row: Int, on canvas: inout Canvas) {
    let elapsed = replay.elapsed
    let clock = " " + Figures.wait(elapsed.now) + "/" + Figures.wait(elapsed.all)
    let width = canvas.columns - Width.of(clock) - 2
    guard width > 4 else { return }
    let last = max(1, replay.turns.count - 1)
    func place(_ turn: Int) -> Int { turn * (width - 1) / last }
    let now = place(replay.turn)
    canvas.put("[" + String(repeating: "=", count: now) + ">", row: row, column: 0, style: .accent)
    canvas.put(String(repeating: "-", count: width - now - 1) + "]", row: row, column: now + 2, style: .muted)
    for (turn, entry) in replay.turns.enumerated() {
      guard let mark = entry.mark, place(turn) != now else { continue }
      canvas.put(mark.rawValue, row: row, column: 1 + place(turn), style: mark == .handoff ? .danger : .heading)
    }
    canvas.put(clock, row: row, column: width + 2)
  }
}
