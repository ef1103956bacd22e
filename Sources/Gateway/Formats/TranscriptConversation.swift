import Domain

/// One conversation as a file tells it.
public struct TranscriptConversation: Hashable, Sendable {
  /// The file's own name of it.
  public var id: String
  public var channel: String
  public var queue: String?
  public var disposition: String?
  /// Line on which it begins.
  public var line: Int
  public var turns: [TranscriptTurn]

  public init(
    id: String, channel: String, queue: String? = nil, disposition: String? = nil, line: Int = 0,
    turns: [TranscriptTurn] = []
  ) {
    self.id = id
    self.channel = channel
    self.queue = queue
    self.disposition = disposition
    self.line = line
    self.turns = turns
  }
}

/// Who speaks in a transcript.
public enum TranscriptRole: String, Hashable, Codable, Sendable, CaseIterable {
  case customer, bot, agent, system
}

/// One message of a transcript.
public struct TranscriptTurn: Hashable, Sendable {
  public var role: TranscriptRole
  /// The file's name of who wrote it.
  public var author: String?
  /// Name of the customer, where the author is only an id.
  public var customerName: String?
  /// nil when the file tells no times.
  public var at: Timestamp?
  public var text: String
  public var kind: MessageKind
  /// Knowledge point that the words come from.
  public var source: String?

  public init(
    role: TranscriptRole, author: String? = nil, customerName: String? = nil, at: Timestamp? = nil, text: String,
    kind: MessageKind = .reply, source: String? = nil
  ) {
    self.role = role
    self.author = author
    self.customerName = customerName
    self.at = at
    self.text = text
    self.kind = kind
    self.source = source
  }
}
