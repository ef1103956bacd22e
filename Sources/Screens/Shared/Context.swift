import Domain
import Terminal

/// What a pane may look at besides its own state.
public struct Context: Sendable {
  public var session: any Session
  /// Who sits here.
  public var me: Agent
  public var strings: Strings
  public var locale: Locale
  public var now: Timestamp
  /// Seconds east of UTC, for clocks on the screen.
  public var utcOffset: Int
  /// The part of the screen that the pane paints: without the top bar and the last two rows.
  public var size: Size
  /// How long a reply is held so that it can be taken back; 0 sends at once.
  public var undoSeconds: Int
  /// Whether the person sees the pane; a hidden pane notes that it is stale and asks nothing.
  public var isInFront: Bool

  public init(
    session: any Session, me: Agent, strings: Strings, locale: Locale, now: Timestamp, utcOffset: Int = 8 * 3600,
    size: Size = Size(rows: 21, columns: 80), undoSeconds: Int = 5, isInFront: Bool = true
  ) {
    self.session = session
    self.me = me
    self.strings = strings
    self.locale = locale
    self.now = now
    self.utcOffset = utcOffset
    self.size = size
    self.undoSeconds = undoSeconds
    self.isInFront = isInFront
  }
}
