import Domain

/// How time passes: what the clock says, and how to wait for it. A demo's clock may run faster than the wall's.
public struct Pace: Sendable {
  public let time: any TimeSource
  /// Waits for a span of this pace's own time. Returns early when cancelled.
  public let sleep: @Sendable (Duration) async -> Void

  public init(time: any TimeSource, sleep: @escaping @Sendable (Duration) async -> Void) {
    self.time = time
    self.sleep = sleep
  }
}
