/// Texts of the floor.
public struct FloorStrings: Hashable, Codable, Sendable {
  public var bindings: [String: String]
  public var reasons: [String: String]

  public var mode, watchMode, loading: String
  public var queues, queueRule, attention, attentionRule, agents, agentRule: String
  public var watch, watchBadge, details, enterWatches, gone: String
  public var allCalm, nobody, nobodyCanServe: String
  public var customer, botOwner, system, note: String
  public var unassigned, valued: String
  public var emotion, resolved, unanswered, promise, promiseBroken, route, notTwice: String
  /// `{count}` conversations.
  public var bot: String
  /// `{share}` of `{opened}`, which is `{handed}`.
  public var handoff: String
  /// `{due}` and `{broken}`.
  public var promisesDue, promisesBroken: String
  /// `{conversation}` and `{agent}`; `{presence}`.
  public var assignTitle, assigned, presenceTitle, presenceSet: String
  /// Names of the terms of a rank.
  public var terms: [String: String]
  /// `{limit}`, `{level}`, `{goal}`, `{mean}`, `{waiting}`, `{online}`, `{arrivals}`.
  public var levelInWords: [String]
  /// `{load}`, `{capacity}`, `{free}`, `{active}`, `{hottest}`, `{presence}`.
  public var loadInWords: [String]
  public var columns: Columns
  public var tiles: Tiles

  /// Heads of the tables.
  public struct Columns: Hashable, Codable, Sendable {
    public var queue, waiting, longest, meanAnswer, serviceLevel, online, lastHour: String
    public var agent, state, since, load, active, hottest, handled, skills: String
  }

  /// The wall's first row.
  public struct Tiles: Hashable, Codable, Sendable {
    public var level, longest, waiting, emotion, promises, online: String
    /// `{queue}`, `{goal}`; `{queue}`, `{limit}`; `{count}`; `{free}`, `{all}`.
    public var levelDetail, longestDetail, emotionDetail, onlineDetail: String
    public var noLevel, nobodyWaits: String
  }
}
