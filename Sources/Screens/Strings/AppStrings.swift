import Domain

/// Texts of the shell, and words that every room uses.
public struct AppStrings: Hashable, Codable, Sendable {
  public var bindings: [String: String]
  public var reasons: [String: String]

  public var presence: Words<Presence>
  public var handoffReasons: Words<HandoffReason>
  public var entities: Words<EntityKind>
  public var languages: Words<Language>
  public var rooms: Words<Room>
  /// By class name of the model.
  public var emotions: [String: String]
  /// Membership tiers: `none`, `silver`, `gold`, `platinum`.
  public var tiers: [String: String]
  public var orderStatus: [String: String]
  /// Rules and signals that the layers of a handover name.
  public var signals: [String: String]
  public var refusals: RefusalStrings
  public var unavailable: UnavailableStrings
  public var bar: BarStrings
  public var overlay: OverlayStrings
  public var why: WhyStrings
  public var commands: CommandStrings

  /// The top bar and the last row.
  public struct BarStrings: Hashable, Codable, Sendable {
    public var product: String
    /// `{load}`, `{capacity}`.
    public var points: String
    /// `{waiting}`, `{longest}`.
    public var queue: String
    /// `{percent}`.
    public var serviceLevel: String
    /// `{count}` conversations with the bot.
    public var bot: String
    public var modeNormal: String
    public var modeSearch: String
    public var offline: String
  }

  /// Titles and hints of what lies over a room.
  public struct OverlayStrings: Hashable, Codable, Sendable {
    public var help: String
    public var palette: String
    public var typeToFilter: String
    public var nothingFound: String
    public var close: String
    public var scroll: String
    public var quitTitle: String
    public var quitQuestion: String
    /// `{count}` drafts are not sent.
    public var quitDrafts: String
    public var quitYes: String
    public var quitNo: String
    public var continueWith: String
  }

  /// The panel of `w`.
  public struct WhyStrings: Hashable, Codable, Sendable {
    public var title: String
    /// `{text}`.
    public var broughtPerson: String
    /// How a number is read from a line of given points.
    public var indexLine: String
    public var nothing: String
    public var loading: String
    public var intent: String
    public var emotion: String
    public var risk: String
    public var route: String
    public var attention: String
    public var layers: String
    /// `{layer}`.
    public var layer: String
    public var hit: String
    public var noHit: String
    public var bias: String
    public var rest: String
    public var sum: String
    /// `{count}` more terms.
    public var more: String
    public var flip: String
    public var runnersUp: String
  }

  /// The command line.
  public struct CommandStrings: Hashable, Codable, Sendable {
    public var quit: String
    public var language: String
    public var theme: String
    public var presence: String
    public var room: String
    public var open: String
    public var help: String
    public var redraw: String
    public var retry: String
    /// `{word}`.
    public var unknown: String
    /// `{word}`.
    public var badArgument: String
  }
}

/// One sentence for each `Refusal`; values in braces are filled in.
public struct RefusalStrings: Hashable, Codable, Sendable {
  public var conversationNotFound, agentNotFound, queueNotFound, messageNotFound: String
  public var alreadyResolved, notResolved, notYours, notYoursBot, notYoursQueue: String
  public var notWaiting, olderWaits, offeredToOther: String
  public var notEligible, noCapacity, emptyText, textTooLong, threadMoved, tooLateToRecall: String
  public var complaintStaysWithPerson, notPermitted, unfilledSlot: String
}

/// A machine's no.
public struct UnavailableStrings: Hashable, Codable, Sendable {
  /// `{part}`, `{reason}`.
  public var sentence: String
  public var retry: String
  public var lost: String
  /// Names of parts: `store`, `host`, `channel`, `model`.
  public var parts: [String: String]
}
