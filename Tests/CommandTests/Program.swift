import Foundation

/// The real program, run as a process with a workspace of its own.
struct Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// Each line of the output as JSON.
    var objects: [[String: Any]] {
      lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
  }

  /// A folder that is gone when the test ends.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/antdesk-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
      return path + "/" + name
    }
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let path = ProcessInfo.processInfo.environment["ANTDESK"] ?? root + "/.build/debug/antdesk"

  let folder: Folder
  init() throws { folder = try Folder() }

  var workspace: String { folder.path + "/workspace" }

  /// Runs `antdesk` with arguments; its data folder is the test's own.
  func run(_ arguments: String..., input: String = "") throws -> Result { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_DATA_HOME"] = folder.path + "/data"
    environment["ANTDESK_RESOURCES"] = Self.root + "/Resources"
    process.environment = environment
    // Files instead of pipes: a pipe that nobody empties stops the program.
    let (inputPath, outputPath, errorPath) = ("stdin", "stdout", "stderr")
    _ = try folder.file(outputPath, "")
    _ = try folder.file(errorPath, "")
    process.standardInput = FileHandle(forReadingAtPath: try folder.file(inputPath, input))
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/" + outputPath)
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/" + errorPath)
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)), as: UTF8.self)
    }
    return Result(status: process.terminationStatus, output: try text(outputPath), errors: try text(errorPath))
  }
}
