/// The ways in which conversations are written down that can be read. A new one is a case here and a file beside this.
public enum TranscriptFormat: String, CaseIterable, Sendable {
  /// One message a line.
  case generic
  /// CrossWOZ: one dialogue a line, `{id, turns: [{role: usr|sys, text}]}`.
  case crosswoz
  /// User satisfaction simulation: one dialogue a line, `{id, turns: [[customer, reply or null, rating, act], …]}`.
  case uss

  /// Hands over each conversation in file order.
  ///
  /// - Parameters:
  ///   - report: told of each bad line; the good ones go on unless it throws.
  ///   - each: `generic` may tell a conversation's messages anywhere in the file, so it calls this at the end only.
  /// - Throws: `InputError` when the input as a whole cannot be read, and what the closures throw.
  public func read(
    _ lines: LineReader, report: BadLineReport, each: (TranscriptConversation) throws -> Void
  ) throws {
    switch self {
    case .generic: try GenericFormat.read(lines, report: report, each: each)
    case .crosswoz: try readDialogues(lines, CrossWOZDialogue.self, report, each)
    case .uss: try readDialogues(lines, USSDialogue.self, report, each)
    }
  }

  private func readDialogues<Dialogue: TranscriptDialogue>(
    _ lines: LineReader, _ type: Dialogue.Type, _ report: BadLineReport, _ each: (TranscriptConversation) throws -> Void
  ) throws {
    let json = JSONLine(file: lines.name)
    while let line = try lines.next() {
      do {
        guard let text = line.text else { throw lines.tooLong(line) }
        if text.allSatisfy(\.isWhitespace) { continue }
        let dialogue = try json.decode(type, text, line: line.number)
        guard !dialogue.transcript.isEmpty else {
          throw BadLine(file: lines.name, line: line.number, field: "turns", why: "empty")
        }
        try each(
          TranscriptConversation(id: dialogue.name, channel: rawValue, line: line.number, turns: dialogue.transcript))
      } catch let bad as BadLine {
        try report(bad)
      }
    }
  }
}

/// One line that holds a whole dialogue.
protocol TranscriptDialogue: Decodable {
  var name: String { get }
  var transcript: [TranscriptTurn] { get }
}
