import Domain
import Terminal

/// What lies over the desk and takes every key.
enum DeskMenu: Equatable, Sendable {
  case presence(ListWindow)
  case transfer(TransferMenu)
  case knowledge(KnowledgeSearch)
}

/// Chooses a queue, then takes a note for whoever serves it.
struct TransferMenu: Equatable, Sendable {
  var conversation: ConversationID
  var queues: [QueueStatus] = []
  var list = ListWindow()
  /// Set when the note is being written.
  var chosen: QueueID?
  var note = TextEditor(isMultiline: false)

  init(_ conversation: ConversationID, queues: [QueueStatus]) {
    self.conversation = conversation
    self.queues = queues
  }
}

/// Looks for knowledge while one types.
struct KnowledgeSearch: Equatable, Sendable {
  static let limit = 20

  var query: TextEditor
  var hits: [KnowledgeHit] = []
  var list = ListWindow()
  var refresh = Refresh()
  /// The text that the hits answer.
  var answered: String?

  init(_ text: String = "") { query = TextEditor(text, isMultiline: false) }

  var selected: KnowledgeHit? { hits.at(list.selected) }
}
