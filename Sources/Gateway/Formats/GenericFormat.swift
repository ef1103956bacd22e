import Domain

/// The generic format: one message a line, `{"v":1,"conv","id","ts","role","author","text","channel","queue","meta"}`.
///
/// `conv`, `role` and `text` are needed. Messages of one conversation may stand anywhere; they are put in the order of
/// their times, equal ones in the order of the file.
enum GenericFormat {
  /// Channel of messages that name none.
  static let defaultChannel = "import"

  static func read(
    _ lines: LineReader, report: BadLineReport, each: (TranscriptConversation) throws -> Void
  ) throws {
    let json = JSONLine(file: lines.name)
    var gathering = Gathering()
    while let line = try lines.next() {
      do {
        guard let text = line.text else { throw lines.tooLong(line) }
        if text.allSatisfy(\.isWhitespace) { continue }
        let message = try json.decode(GenericLine.self, text, line: line.number)
        if let (field, why) = gathering.add(message, line: line.number) {
          throw BadLine(file: lines.name, line: line.number, field: field, why: why)
        }
      } catch let bad as BadLine {
        try report(bad)
      }
    }
    for conversation in gathering.finished { try each(conversation) }
  }
}

/// Puts messages together to conversations in the order in which these begin.
private struct Gathering {
  private struct Key: Hashable {
    var channel: String
    var name: String
  }
  private var conversations: [TranscriptConversation] = []
  private var places: [Key: Int] = [:]
  private var channels: [String: String] = [:]
  private var seen: [Key: Int] = [:]

  /// Takes a message, or says which field is wrong and why.
  mutating func add(_ message: GenericLine, line: Int) -> (field: String, why: String)? {
    guard message.v == nil || message.v == 1 else { return ("v", "must be 1") }
    guard let role = TranscriptRole(rawValue: message.role) else {
      return ("role", "must be customer, bot, agent or system")
    }
    guard !message.text.isEmpty || message.attachments?.isEmpty == false else { return ("text", "empty") }
    var turn = TranscriptTurn(
      role: role, author: message.author.flatMap { $0.isEmpty ? nil : $0 }, customerName: message.meta?.customer,
      text: message.text, kind: message.meta?.kind.flatMap(MessageKind.init) ?? .reply, source: message.meta?.source)
    if let ts = message.ts {
      guard let (at, _) = EventTime.parse(ts) else { return ("ts", "not a time such as 2026-11-24T15:01:20+08:00") }
      turn.at = at
    }
    let named = message.channel.flatMap { $0.isEmpty ? nil : $0 }
    // A message that names no channel goes on where its conversation began.
    let channel = named ?? channels[message.conv.value] ?? GenericFormat.defaultChannel
    let key = Key(channel: channel, name: message.conv.value)
    if let id = message.id?.value {
      let known = Key(channel: channel + "\u{0}" + message.conv.value, name: id)
      if let first = seen[known] { return ("id", "the same as on line \(first)") }
      seen[known] = line
    }
    let place = places[key] ?? conversations.count
    if place == conversations.count {
      places[key] = place
      channels[key.name] = channel
      conversations.append(TranscriptConversation(id: key.name, channel: channel, line: line))
    }
    conversations[place].turns.append(turn)
    conversations[place].queue = message.queue ?? conversations[place].queue
    conversations[place].disposition = message.disposition ?? conversations[place].disposition
    return nil
  }

  /// The conversations with their messages in order of time. Messages without a time follow the one before them.
  var finished: [TranscriptConversation] {
    conversations.map { conversation in
      var ordered = conversation
      var last: Timestamp?
      let timed = conversation.turns.enumerated().map { place, turn in
        last = turn.at ?? last
        return (at: last?.milliseconds ?? Int64.min, place: place, turn: turn)
      }
      ordered.turns = timed.sorted { ($0.at, $0.place) < ($1.at, $1.place) }.map(\.turn)
      return ordered
    }
  }
}
