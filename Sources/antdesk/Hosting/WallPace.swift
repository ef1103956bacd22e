import Domain
import Operations

extension Pace {
  /// The machine's clock, at its own speed.
  static let wall = Pace(time: WallClock()) { span in
    // Cancelled early means that the alarm is no longer wanted.
    try? await Task.sleep(for: span)
  }
}
