import Domain

/// One message of the generic format as written on a line.
struct GenericLine: Decodable {
  var v: Int?
  var conv: LooseName
  var id: LooseName?
  var ts: String?
  var role: String
  var author: String?
  var text: String
  var channel: String?
  var queue: String?
  var disposition: String?
  var attachments: [Attachment]?
  var meta: Meta?

  struct Attachment: Decodable {
    var type: String?
  }

  /// What has no key of its own; other keys are left alone.
  struct Meta: Decodable {
    var kind: String?
    var source: String?
    var customer: String?

    private enum Key: String, CodingKey { case kind, source, customer }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      // Others may keep anything under these names.
      kind = try? container.decode(String.self, forKey: .kind)
      source = try? container.decode(String.self, forKey: .source)
      customer = try? container.decode(String.self, forKey: .customer)
    }
  }
}

/// Writes messages in the generic format.
public enum GenericWriter {
  /// One message as a line without its end.
  ///
  /// - Parameter ordinal: place in the conversation, from 1; makes the message's id.
  public static func line(_ turn: TranscriptTurn, ordinal: Int, of conversation: TranscriptConversation) -> String {
    var meta: [(String, JSONValue)] = []
    if turn.kind != .reply { meta.append(("kind", .string(turn.kind.rawValue))) }
    if let source = turn.source { meta.append(("source", .string(source))) }
    if let name = turn.customerName { meta.append(("customer", .string(name))) }
    var fields: [(String, JSONValue)] = [
      ("v", 1), ("conv", .string(conversation.id)), ("id", .string("\(conversation.id)/\(ordinal)")),
    ]
    if let at = turn.at { fields.append(("ts", .string(EventTime.format(at)))) }
    fields.append(("role", .string(turn.role.rawValue)))
    if let author = turn.author { fields.append(("author", .string(author))) }
    fields += [("text", .string(turn.text)), ("channel", .string(conversation.channel))]
    if let queue = conversation.queue { fields.append(("queue", .string(queue))) }
    if let disposition = conversation.disposition { fields.append(("disposition", .string(disposition))) }
    fields.append(("meta", .object(meta)))
    return JSONValue.object(fields).line
  }
}
