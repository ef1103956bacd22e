/// Texts of the studio.
public struct StudioStrings: Hashable, Codable, Sendable {
  public var bindings: [String: String]
  public var reasons: [String: String]

  public var mode, replayMode, loading, nothing, gone, noMessages, noReading: String
  public var list, order, replay, keys, rail, enterOpens: String
  /// `{turn}` of `{turns}`.
  public var turn: String
  public var playing, paused, legend: String
  /// `{gap}` shortened to `{seconds}`.
  public var shortened: String
  /// `{shown}` of `{all}`.
  public var latestOnly: String
  public var intent, margin, abstained, emotion, risk, source, confidence, model: String
  public var toPerson, botGoesOn: String
  /// `{clock}`, `{queue}`, `{reason}`, `{layer}`.
  public var handedOff: String
  /// `{bias}`, `{rest}`, `{score}`, `{shown}`.
  public var sum: String
  public var course, whatIf, whatIfTitle, noWhatIf, neverHere: String
  /// `{turn}`, `{clock}`; the last two also `{time}`.
  public var atTurn, sameTurn, earlier, later: String
  public var columns: Columns

  /// Heads of the review list.
  public struct Columns: Hashable, Codable, Sendable {
    public var conversation, customer, emotion, messages, intent, reason, latest: String
  }
}
