import Domain
import Synchronization

/// A clock that moves only when a test moves it.
public final class FixedClock: TimeSource {
  private let moment: Mutex<Timestamp>

  public init(_ start: Timestamp = Timestamp(milliseconds: 1_795_000_000_000)) { moment = Mutex(start) }

  public func now() -> Timestamp { moment.withLock { $0 } }
  public func advance(_ span: Duration) { moment.withLock { $0 = $0 + span } }
}
