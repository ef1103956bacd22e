import Gateway

/// Prints the bad lines of an input and counts them; a strict run stops at the first.
final class BadLines {
  static let printed = 20
  private let isStrict: Bool
  private(set) var count = 0

  init(isStrict: Bool) { self.isStrict = isStrict }

  func report(_ bad: BadLine) throws {
    if isStrict { throw CommandError(bad.description) }
    count += 1
    if count <= Self.printed { StandardError.write(bad.description.visible) }
  }

  /// Says how many were not printed.
  func finish() {
    if count > Self.printed { StandardError.write("and \(count - Self.printed) more") }
  }
}
