import Domain
import Foundation
import Logging

/// Writes log lines to a file of the workspace; never to the terminal, which the screen owns.
struct FileLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  private let label: String
  private let file: FileHandle

  /// A logger that appends to a file; the folder must exist.
  static func logger(_ label: String, path: String) throws(Failure) -> Logger {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable(part: "log", reason: "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return Logger(label: label) { FileLog(label: $0, file: file) }
  }

  private init(label: String, file: FileHandle) {
    self.label = label
    self.file = file
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let time = Date().formatted(.iso8601)
    let line = "\(time) \(event.level) \(label) \(event.message)\n"
    // One write a line: O_APPEND keeps lines of several processes whole. A full disk must not stop the desk.
    try? file.write(contentsOf: Data(line.utf8))
  }
}
