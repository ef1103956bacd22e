/// Tells the time.
public protocol TimeSource: Sendable {
  func now() -> Timestamp
}
