/// When to ask again for what events made stale: one question at a time, and a pause after each.
///
/// Five hundred events a second cost at most one question per pause, and the last event is never missed.
struct Refresh: Hashable, Sendable {
  private(set) var isFetching = false
  private(set) var isStale = true
  private(set) var isPausing = false

  /// Something happened that the last answer does not know.
  mutating func outdate() { isStale = true }

  /// Whether to ask now; a yes counts as asked.
  mutating func begin() -> Bool {
    guard isStale, !isFetching, !isPausing else { return false }
    isStale = false
    isFetching = true
    return true
  }

  /// The answer is here, or did not come; the pause begins.
  mutating func finish() {
    isFetching = false
    isPausing = true
  }

  /// The pause is over, or there is something that cannot wait for its end.
  mutating func resume() { isPausing = false }
}
