import Domain
import Terminal

extension AgentDesk {
  /// What an agent sees and where they are in it.
  public struct State: Equatable, Sendable {
    enum Focus: Int, CaseIterable, Sendable { case list, transcript, suggestions }
    public enum Writing: Hashable, Sendable { case reply, note }

    var inbox = Inbox()
    /// The first conversations in line, shown below one's own.
    var waiting: [InboxRow] = []
    /// Conversations with the bot, shown where there is room below one's own.
    var withBot: [InboxRow] = []
    /// Who sits here; nil before the first look.
    var me: AgentID?
    var offers: [PendingOffer] = []
    var open: OpenConversation?
    /// Conversations that were open or are offered, the latest last: opening one again shows it at once.
    var recent: [LoadedConversation] = []
    /// Nil in normal mode.
    var writing: Writing?
    var drafts: [ConversationID: Draft] = [:]
    var focus: Focus = .list
    var menu: DeskMenu?
    /// Nil folds the brief where rows are few.
    var isBriefFolded: Bool?
    var isZoomed = false
    var undo: [UndoStep] = []
    var people: [AgentID: String] = [:]
    var queues: [QueueStatus] = []
    /// Terms of the transcript on the screen: laid out again when one of them changes.
    var transcriptTerms: Transcript.Terms?

    public init() {}

    /// The draft of the open conversation.
    var draft: Draft {
      get { open.flatMap { drafts[$0.id] } ?? Draft() }
      set { if let id = open?.id { drafts[id] = newValue.isEmpty ? nil : newValue } }
    }

    /// Texts that nobody has sent yet.
    var unsentDrafts: Int { drafts.values.count { !$0.isEmpty } }

    var isNormal: Bool { writing == nil && menu == nil }

    /// The offer to show first: the one that ends first.
    var offer: PendingOffer? { offers.min { $0.until < $1.until } }

    /// What stands in the list under its head of one's own conversations while there are none.
    var below: [InboxRow] { inbox.isEmptyMine ? waiting + withBot : [] }

    mutating func remember(_ loaded: LoadedConversation) {
      recent.removeAll { $0.id == loaded.id }
      recent.append(loaded)
      if recent.count > 8 { recent.removeFirst() }
    }
  }
}

/// A conversation offered to this seat.
struct PendingOffer: Hashable, Sendable {
  var id: ConversationID
  var until: Timestamp
}

/// What has been written in a conversation and not sent.
struct Draft: Equatable, Sendable {
  var reply = TextEditor()
  var note = TextEditor()
  /// Where the words of the reply come from, when they were inserted.
  var source: ArticleID?

  var isEmpty: Bool { reply.isEmpty && note.isEmpty }

  subscript(kind: AgentDesk.State.Writing) -> TextEditor {
    get { kind == .reply ? reply : note }
    set {
      if kind == .reply { reply = newValue } else { note = newValue }
      if reply.isEmpty { source = nil }
    }
  }

  /// Puts text that came back in front of what was written since.
  mutating func restore(_ text: String, as kind: AgentDesk.State.Writing) {
    let rest = self[kind].text
    self[kind] = TextEditor(rest.isEmpty ? text : text + "\n" + rest)
  }
}

/// Something that `u` takes back.
enum UndoStep: Hashable, Sendable {
  case reply(MessageID, ConversationID, text: String, until: Timestamp)
  case resolve(ConversationID)

  /// Whether it can still be taken back.
  func isOpen(_ now: Timestamp) -> Bool {
    switch self {
    case .reply(_, _, _, let until): now < until
    case .resolve: true
    }
  }
}

/// A conversation as fetched: its present state and what happened in it.
public struct LoadedConversation: Hashable, Sendable {
  var detail: ConversationQuery.Detail
  var history: [Recorded]

  var id: ConversationID { detail.conversation.id }
  /// The newest message of the customer that was fetched.
  var lastSeen: MessageID? { detail.messages.last { $0.author == .customer }?.id }
}

/// The conversation in the middle of the desk.
struct OpenConversation: Equatable, Sendable {
  var id: ConversationID
  var loaded: LoadedConversation?
  var isGone = false
  var refresh = Refresh()
  var transcript = Transcript()
  /// Lines below the last one shown; 0 follows the conversation.
  var back = 0
  /// The message that `w` explains; nil means the customer's last.
  var chosen: MessageID?
  /// Suggestions that were put away.
  var dismissed: Set<ArticleID> = []
  var suggestion = 0

  init(_ id: ConversationID) { self.id = id }

  var detail: ConversationQuery.Detail? { loaded?.detail }

  var suggestions: [Suggestion] { (detail?.suggestions ?? []).filter { !dismissed.contains($0.source) } }

  /// The chosen message, or the customer's last one that was read.
  var explained: Message? {
    let messages = detail?.messages ?? []
    if let chosen, let message = messages.first(where: { $0.id == chosen }) { return message }
    return messages.last { $0.author == .customer && $0.reading != nil }
  }
}
