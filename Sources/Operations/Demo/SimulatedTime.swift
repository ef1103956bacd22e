import Domain
import Synchronization

/// The clock of a demo: stands still until it is set, or runs along with another clock at a multiple of its speed.
public final class SimulatedTime: TimeSource {
  private struct Course: Sendable {
    var origin: Timestamp
    /// The clock it follows, what that showed at `origin`, and how much faster this one runs.
    var leader: (clock: any TimeSource, start: Timestamp, speed: Double)?
  }

  private let course: Mutex<Course>

  public init(_ start: Timestamp) { course = Mutex(Course(origin: start, leader: nil)) }

  public func now() -> Timestamp {
    course.withLock { course in
      guard let leader = course.leader else { return course.origin }
      let passed = Double((leader.clock.now() - leader.start).wholeMilliseconds) * leader.speed
      return course.origin + .milliseconds(Int64(passed))
    }
  }

  /// Stops the clock at a moment.
  public func set(_ moment: Timestamp) {
    course.withLock { $0 = Course(origin: moment, leader: nil) }
  }

  /// From what it shows now, goes on with `clock`, `speed` times as fast.
  public func follow(_ clock: any TimeSource, speed: Double = 1) {
    let moment = now()
    course.withLock { $0 = Course(origin: moment, leader: (clock, clock.now(), speed)) }
  }
}
