/// Tells on standard error how far a command is, once it takes longer than a second.
final class Progress {
  private let what: String
  private let total: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var isShown = false

  /// - Parameter what: what is counted, as `messages read`.
  init(_ what: String, total: Int? = nil) {
    self.what = what
    self.total = total
    last = start
  }

  func update(_ done: Int) {
    let now = ContinuousClock.now
    // A terminal's line is replaced; a log should not fill with them.
    let pause: Duration = StandardError.isTerminal ? .milliseconds(200) : .seconds(5)
    guard now - start > .seconds(1), !isShown || now - last > pause else { return }
    last = now
    isShown = true
    let line = "\(done)\(total.map { " of \($0)" } ?? "") \(what)"
    if StandardError.isTerminal { StandardError.rewrite(line) } else { StandardError.write(line) }
  }

  /// Leaves the last line standing.
  func finish() { if isShown, StandardError.isTerminal { StandardError.write("") } }
}
