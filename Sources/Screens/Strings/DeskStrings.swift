import Domain

/// Texts of the agent's desk.
public struct DeskStrings: Hashable, Codable, Sendable {
  public var bindings: [String: String]
  public var reasons: [String: String]
  public var tabs: Words<InboxTab>
  /// For narrow lists.
  public var shortTabs: Words<InboxTab>
  public var list: ListStrings
  public var start: StartStrings
  public var header: HeaderStrings
  public var transcript: TranscriptStrings
  public var brief: BriefStrings
  public var suggestions: SuggestionStrings
  public var composer: ComposerStrings
  public var customer: CustomerStrings
  public var overlay: DeskOverlayStrings
  public var toast: DeskToastStrings

  /// The list of conversations.
  public struct ListStrings: Hashable, Codable, Sendable {
    public var empty: String
    public var emptyMine: String
    public var loading: String
    public var waitingBelow: String
    public var botBelow: String
  }

  /// The middle of the desk while no conversation is open.
  public struct StartStrings: Hashable, Codable, Sendable {
    public var nothingYours, chooseOne: String
    public var nobodyWaits: String
    /// `{count}`.
    public var waiting, withBot: String
    public var offers: String
    public var accept, look, tabs, knowledge, presence, rooms, help: String
  }

  /// The line over a conversation, and the bar of an offer.
  public struct HeaderStrings: Hashable, Codable, Sendable {
    public var none: String
    public var emotion: String
    public var waiting: String
    public var promise: String
    public var promiseBroken: String
    public var resolved: String
    public var withBot: String
    public var inQueue: String
    public var mine: String
    public var owner: String
    /// `{id}`, `{name}`, `{seconds}`.
    public var offer: String
    public var accept: String
    public var decline: String
  }

  /// Who speaks, and what happened between the messages.
  public struct TranscriptStrings: Hashable, Codable, Sendable {
    public var customer, bot, me, system, note: String
    public var handover: String
    public var assigned: String
    public var transferred: String
    public var requeued: String
    public var resolved: String
    public var reopened: String
    public var returnedToBot: String
    public var imported: String
    public var pending, delivered, failed, recalled: String
    /// `{seconds}`.
    public var undo: String
    public var earlier: String
  }

  /// The brief of a handover.
  public struct BriefStrings: Hashable, Codable, Sendable {
    public var title: String
    public var unfold: String
    public var fold: String
    public var wants, emotion, tried, facts, promise, next: String
    public var promiseAt: String
  }

  /// Replies that can be inserted.
  public struct SuggestionStrings: Hashable, Codable, Sendable {
    public var title: String
    public var empty: String
    public var keys: String
  }

  /// The field in which a person writes.
  public struct ComposerStrings: Hashable, Codable, Sendable {
    public var reply: String
    public var note: String
    public var placeholder: String
    public var placeholderNote: String
    public var replyKeys: String
    public var noteKeys: String
    public var idleKeys: String
    public var draft: String
    public var closed: String
  }

  /// What is known of the customer.
  public struct CustomerStrings: Hashable, Codable, Sendable {
    public var title: String
    public var tier, phone, city, tags, orders, bills, none: String
    public var paid, unpaid: String
    /// `{date}`.
    public var due: String
    public var emotionCurve: String
  }

  /// Menus and the knowledge search.
  public struct DeskOverlayStrings: Hashable, Codable, Sendable {
    public var presence: String
    public var transfer: String
    /// `{queue}`.
    public var transferNote: String
    public var transferHint: String
    public var knowledge: String
    public var knowledgeHint: String
    public var knowledgeEmpty: String
    public var choose: String
    public var insert: String
    public var send: String
    public var back: String
    public var waitingCount: String
  }

  /// What a command brought about.
  public struct DeskToastStrings: Hashable, Codable, Sendable {
    public var sent: String
    public var noted: String
    public var resolved: String
    public var reopened: String
    public var transferred: String
    public var returned: String
    public var declined: String
    public var accepted: String
    public var recalled: String
    public var nothingToUndo: String
    public var nothingWaits: String
    public var threadMoved: String
    public var presence: String
    public var statusUndo: String
  }
}
