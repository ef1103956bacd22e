/// What a person reads when taking over: at most six lines, each with the message it rests on.
public struct Brief: Hashable, Codable, Sendable {
  public enum Topic: String, Hashable, Codable, Sendable {
    case wants, emotion, tried, facts, promise, next
  }
  public struct Line: Hashable, Codable, Sendable {
    public var topic: Topic
    public var text: String
    public var evidence: MessageID?
    public init(topic: Topic, text: String, evidence: MessageID? = nil) {
      self.topic = topic
      self.text = text
      self.evidence = evidence
    }
  }
  public var lines: [Line]
  public init(lines: [Line]) { self.lines = lines }

  /// Puts the brief together from what is recorded; nothing is made up, and a line without facts is left out.
  public static func make(
    conversation: Conversation, messages: [Message], orders: [Order], suggestion: Suggestion?
  ) -> Brief {
    let customer = messages.filter { $0.author == .customer }
    let longest = customer.filter { $0.reading?.intent != nil }.max { $0.text.count < $1.text.count } ?? customer.last
    var lines: [Line] = []
    if let longest { lines.append(Line(topic: .wants, text: longest.text, evidence: longest.id)) }

    let arc = customer.compactMap(\.reading?.emotion).suffix(5)
    if !arc.isEmpty {
      let hottest = customer.max { ($0.reading?.emotion ?? 0) < ($1.reading?.emotion ?? 0) }
      lines.append(Line(topic: .emotion, text: arc.map(twoDecimals).joined(separator: " > "), evidence: hottest?.id))
    }
    let tried = messages.filter { $0.author == .bot && $0.kind == .reply && $0.source != nil }
    if let last = tried.last {
      let sources = tried.compactMap(\.source?.value).joined(separator: ", ")
      lines.append(Line(topic: .tried, text: sources, evidence: last.id))
    }
    let named = Set(customer.flatMap { $0.reading?.entities ?? [] }.map(\.value))
    let order = orders.first { named.contains($0.number) } ?? orders.first
    if let order {
      let text = "\(order.number) \(order.product) \(yuan(order.amount)) \(order.status)"
      lines.append(Line(topic: .facts, text: text))
    }
    if let due = conversation.promiseDue {
      lines.append(Line(topic: .promise, text: "\(due.milliseconds)"))
    }
    if let suggestion {
      lines.append(Line(topic: .next, text: suggestion.title + " " + suggestion.source.value))
    }
    return Brief(lines: lines)
  }
}

/// A number 0…1 as `0.82`.
public func twoDecimals(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let rest = abs(hundredths % 100)
  return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// Fen as yuan, `199` or `19.90`.
public func yuan(_ fen: Int64) -> String {
  let rest = abs(fen % 100)
  if rest == 0 { return "\(fen / 100)" }
  return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
}
