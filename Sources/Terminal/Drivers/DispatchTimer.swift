import Dispatch

/// One shot on the main queue. It keeps itself alive until it fired or was cancelled.
@MainActor
final class DispatchTimer: DriverTimer {
  private let source: any DispatchSourceTimer
  private var action: (@MainActor () -> Void)?
  private var itself: DispatchTimer?

  init(_ delay: Duration, _ action: @escaping @MainActor () -> Void) {
    source = DispatchSource.makeTimerSource(queue: .main)
    self.action = action
    itself = self
    let (seconds, attoseconds) = delay.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    source.schedule(deadline: .now() + .nanoseconds(max(0, nanoseconds)), leeway: .milliseconds(1))
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.fire() } }
    source.resume()
  }

  func cancel() {
    source.cancel()
    action = nil
    itself = nil
  }

  private func fire() {
    // Cancelled after it was queued: then there is no action any more.
    let action = action
    cancel()
    action?()
  }
}
