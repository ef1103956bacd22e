import Gateway
import Glibc

/// Results on standard output, gathered into large writes.
final class StandardOutput {
  private var pending: [UInt8] = []
  /// Each line leaves at once: somebody waits for it at the other end.
  private let isLive: Bool

  init(isLive: Bool = false) { self.isLive = isLive || isatty(STDOUT_FILENO) == 1 }

  /// One JSON object on its line.
  func line(_ fields: [(String, JSONValue)]) {
    JSONValue.object(fields).write(to: &pending)
    endLine()
  }

  /// A line for people; what could steer the terminal is made visible.
  func text(_ line: String) {
    pending += line.visible.utf8
    endLine()
  }

  /// A line exactly as it is.
  func verbatim(_ line: String) {
    pending += line.utf8
    endLine()
  }

  /// Must be called at the end.
  func flush() {
    writeAll(pending, to: STDOUT_FILENO)
    pending.removeAll(keepingCapacity: true)
  }

  private func endLine() {
    pending.append(10)
    if isLive || pending.count >= 1 << 16 { flush() }
  }
}

/// Progress and remarks.
enum StandardError {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  static func write(_ line: String) { writeAll(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Replaces the last line of a terminal.
  static func rewrite(_ line: String) { writeAll(Array(("\r\u{1b}[K" + line).utf8), to: STDERR_FILENO) }
}

/// Writes all bytes, or gives up when nobody can take them.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0, errno != EINTR { return }
      written += max(0, count)
    }
  }
}
