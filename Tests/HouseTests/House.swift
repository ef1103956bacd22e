import Foundation

/// The repository as these tests see it: files by folder, as text.
enum House {
  static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  /// Files under a folder with an extension, by path from the root, in order.
  static func files(_ folder: String, _ suffix: String) -> [String] {
    let base = root.appendingPathComponent(folder)
    guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
    return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func data(_ path: String) throws -> Data { try Data(contentsOf: root.appendingPathComponent(path)) }

  /// Names of the folders directly under one.
  static func folders(_ folder: String) throws -> [String] {
    let base = root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: base.path).filter {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: base.appendingPathComponent($0).path, isDirectory: &isFolder)
      return exists && isFolder.boolValue
    }
    .sorted()
  }

  static func lines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
