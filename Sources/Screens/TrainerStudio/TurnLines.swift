import Domain
import Terminal

/// A turn of the replay as lines: its words, and under them what was read and decided.
struct TurnLines {
  private static let indent = "   "

  private let replay: Replay
  private let state: TrainerStudio.State
  private let context: Context
  private let transcript: TranscriptLines

  init(_ replay: Replay, _ state: TrainerStudio.State, _ context: Context) {
    self.replay = replay
    self.state = state
    self.context = context
    transcript = TranscriptLines(
      speakers: context.strings.floor.speakers(state.names), utcOffset: context.utcOffset)
  }

  private var texts: StudioStrings { context.strings.studio }

  func lines(_ place: Int, width: Int) -> [[Span]] {
    let turn = replay.turns[place]
    var lines: [[Span]] = []
    if let handoff = turn.handoff { lines.append(divider(handoff)) }
    let words = transcript.lines(turn.message, width: max(8, width - 1))
    lines += words.enumerated().map { index, line in
      [Span(index == 0 && place == replay.turn ? ">" : " ", .accent)] + line
    }
    if let reading = turn.message.reading {
      lines.append(intents(reading))
      lines.append(emotions(reading))
    }
    if let verdict = turn.message.verdict { lines.append(decision(verdict)) }
    if let source = source(turn) { lines.append(source) }
    return lines
  }

  /// `-- 15:01:20 -> 售后  情绪  L2 ----`
  private func divider(_ handoff: Handoff) -> [Span] {
    let queue = state.queues[handoff.queue]?.name(context.locale) ?? handoff.queue.value
    let values = [
      "clock": Figures.clock(handoff.at, context.utcOffset), "queue": queue, "layer": "\(handoff.layer)",
      "reason": context.strings.app.handoffReasons[handoff.reason],
    ]
    return [Span("-- " + texts.handedOff.filled(values) + " --", .danger)]
  }

  private func intents(_ reading: Reading) -> [Span] {
    var spans = [Span(Self.indent + texts.intent + " ", .muted)]
    for (index, score) in reading.intents.prefix(3).enumerated() {
      spans.append(
        Span(context.strings.intent(score.name) + " " + Figures.score(score.p) + "  ", index == 0 ? .text : .muted))
    }
    if reading.intents.isEmpty { spans.append(Span("--  ", .muted)) }
    if reading.intents.count > 1 {
      spans.append(Span(texts.margin + " " + Figures.score(reading.margin), reading.margin < 0.1 ? .warning : .muted))
    }
    if reading.abstained { spans.append(Span("  " + texts.abstained, .warning)) }
    return spans
  }

  private func emotions(_ reading: Reading) -> [Span] {
    var spans = [
      Span(Self.indent + texts.emotion + " ", .muted),
      Span(Figures.score(reading.emotion), reading.emotion > 0.7 ? .danger : .text),
    ]
    for (name, p) in reading.strongestEmotions.prefix(2) {
      spans.append(Span("  " + context.strings.emotion(name) + " " + Figures.score(p), .muted))
    }
    for entity in reading.entities.prefix(4) {
      spans.append(Span("  " + context.strings.app.entities[entity.kind] + "=", .muted))
      spans.append(Span(entity.value, .link))
    }
    return spans
  }

  private func decision(_ verdict: HandoffVerdict) -> [Span] {
    var spans = [Span(Self.indent)] + VerdictText(context: context).layers(verdict)
    spans.append(Span("  " + texts.risk + " " + Figures.score(verdict.smoothedRisk), .muted))
    let outcome =
      verdict.reason.map { texts.toPerson + " " + context.strings.app.handoffReasons[$0] } ?? texts.botGoesOn
    spans.append(Span("  " + outcome, verdict.isHandoff ? .danger : .muted))
    return spans
  }

  private func source(_ turn: Replay.Turn) -> [Span]? {
    guard turn.message.source != nil || turn.confidence != nil else { return nil }
    var spans = [Span(Self.indent + texts.source + " ", .muted), Span(turn.message.source?.value ?? "--", .link)]
    if let confidence = turn.confidence {
      spans.append(Span("  " + texts.confidence + " " + Figures.score(confidence), .muted))
    }
    return spans
  }
}

extension Reading {
  /// Emotion classes, the most probable first.
  var strongestEmotions: [(name: String, p: Double)] {
    emotions.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map { ($0.key, $0.value) }
  }
}
