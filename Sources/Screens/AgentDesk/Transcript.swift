import Domain
import Terminal

/// A conversation as lines of a given width; laid out when something changes, painted as often as needed.
struct Transcript: Equatable, Sendable {
  /// What the lines depend on beside the conversation.
  struct Terms: Equatable, Sendable {
    var width: Int
    var locale: Locale
    var utcOffset: Int
    var people: [AgentID: String]
    var queues: [QueueID: String]
    var me: AgentID
  }

  struct Line: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
      /// The first line of a message: time, author and marks stand beside it.
      case first
      case more
      /// Marks that found no room beside the text.
      case marks
      /// Something that happened between messages.
      case event
      /// A handover: drawn across.
      case divider
    }
    var kind: Kind
    var text: String
    /// Place in the fetched messages; nil for events.
    var message: Int?
  }

  private(set) var lines: [Line] = []
  /// Calibrated chance by answer of the bot.
  private(set) var confidence: [MessageID: Double] = [:]
  private var wrapped: [MessageID: [String]] = [:]
  private var width = 0

  /// Columns for time and author.
  static func margin(_ width: Int) -> Int { width >= 40 ? 15 : width >= 24 ? 6 : 0 }
  /// Columns for marks beside the text.
  static func marks(_ width: Int) -> Int { width >= 72 ? 17 : width >= 40 ? 6 : 0 }

  /// Lays the conversation out anew; texts that were wrapped for the same width are kept.
  mutating func lay(_ loaded: LoadedConversation, _ terms: Terms, _ strings: Strings) {
    let messages = loaded.detail.messages
    if width != terms.width { wrapped = [:] }
    width = terms.width
    lines = []
    confidence = [:]
    let places = Dictionary(messages.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var told = Set<MessageID>()
    let inHistory = Set(loaded.history.compactMap { $0.message?.id })
    // What came in as history has no events of its own and happened before everything else.
    for (place, message) in messages.enumerated() where !inHistory.contains(message.id) {
      append(message, place, terms)
    }
    var verdict: HandoffVerdict?
    for recorded in loaded.history {
      guard case .conversation(let event) = recorded.event else { continue }
      if case .botReplied(let message, let p) = event { confidence[message.id] = p }
      if let message = recorded.message, told.insert(message.id).inserted, let place = places[message.id] {
        verdict = messages[place].verdict ?? verdict
        if case .handedOff(_, let handoff, _) = event { handover(handoff, verdict, terms, strings) }
        append(messages[place], place, terms)
      } else if case .handedOff(_, let handoff, nil) = event {
        handover(handoff, verdict, terms, strings)
      } else if recorded.message == nil, let text = EventText.line(recorded, terms, strings) {
        for line in TextWrap.lines(text, width: max(8, terms.width - 3)) {
          lines.append(Line(kind: .event, text: line, message: nil))
        }
      }
    }
  }

  private mutating func append(_ message: Message, _ place: Int, _ terms: Terms) {
    let room = max(4, terms.width - Transcript.margin(terms.width) - Transcript.marks(terms.width))
    let texts = wrapped[message.id] ?? TextWrap.lines(message.text, width: room)
    wrapped[message.id] = texts
    for (index, text) in texts.enumerated() {
      lines.append(Line(kind: index == 0 ? .first : .more, text: text, message: place))
    }
    // Narrow columns have room for a number beside the text, not for a source or a delivery.
    if Transcript.marks(terms.width) < 17, message.author != .customer, message.kind != .note,
      message.source != nil || message.delivery != .none
    {
      lines.append(Line(kind: .marks, text: "", message: place))
    }
  }

  private mutating func handover(_ handoff: Handoff, _ verdict: HandoffVerdict?, _ terms: Terms, _ strings: Strings) {
    for line in EventText.handover(handoff, verdict, terms, strings, width: max(8, terms.width - 8)) {
      lines.append(Line(kind: .divider, text: line, message: nil))
    }
  }
}

extension Recorded {
  fileprivate var message: Message? {
    if case .conversation(let event) = event { event.message } else { nil }
  }
}
