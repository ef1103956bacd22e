import Domain
import Terminal

/// What happened between messages, in words.
enum EventText {
  /// Nil for what the transcript shows otherwise or what is of no interest to a person.
  static func line(_ recorded: Recorded, _ terms: Transcript.Terms, _ strings: Strings) -> String? {
    guard case .conversation(let event) = recorded.event else { return nil }
    let texts = strings.desk.transcript
    func name(_ agent: AgentID) -> String { terms.people[agent] ?? agent.value }
    func queue(_ id: QueueID) -> String { terms.queues[id] ?? id.value }
    let text: String
    switch event {
    case .assigned(_, let agent, _, _): text = texts.assigned.filled(["agent": name(agent)])
    case .transferred(_, let to, _):
      text = texts.transferred.filled(["queue": queue(to), "agent": who(recorded, terms)])
    case .requeued(_, let agent, _): text = texts.requeued.filled(["agent": name(agent)])
    case .resolved(_, let disposition, _):
      text = texts.resolved.filled(["agent": who(recorded, terms), "disposition": strings.intent(disposition)])
    case .reopened: text = texts.reopened
    case .returnedToBot: text = texts.returnedToBot
    case .imported(_, let messages): text = texts.imported.filled(["count": "\(messages)"])
    default: return nil
    }
    return Figures.clock(recorded.at, terms.utcOffset) + " " + text
  }

  /// `15:01:20 机器人 -> 待人工  L1 监管词  L2 情绪 .82>.70`, on more lines where columns are few.
  static func handover(
    _ handoff: Handoff, _ verdict: HandoffVerdict?, _ terms: Transcript.Terms, _ strings: Strings, width: Int
  ) -> [String] {
    let texts = strings.desk.transcript
    var parts = [Figures.clock(handoff.at, terms.utcOffset) + " " + texts.handover]
    parts.append(strings.app.handoffReasons[handoff.reason])
    for layer in verdict?.layers ?? [] where layer.isHit {
      parts.append(layerText(layer, strings))
    }
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, Width.of(last) + 2 + Width.of(part) <= width {
        lines[lines.count - 1] = last + "  " + part
      } else {
        lines += TextWrap.lines(part, width: width)
      }
    }
    return lines
  }

  /// `L2 情绪 .82>.70`
  static func layerText(_ layer: LayerVerdict, _ strings: Strings) -> String {
    var text = "L\(layer.layer) " + (strings.app.signals[layer.signal] ?? strings.intent(layer.signal))
    if let value = layer.value, let limit = layer.limit {
      text += " " + number(value) + (layer.isHit ? ">" : "<") + number(limit)
    }
    return text
  }

  private static func who(_ recorded: Recorded, _ terms: Transcript.Terms) -> String {
    let agent = AgentID(recorded.by)
    return terms.people[agent] ?? recorded.by
  }

  private static func number(_ value: Double) -> String {
    value > 1 ? "\(Int(value.rounded()))" : Figures.score(value)
  }
}
