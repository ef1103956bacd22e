import Foundation
import Gateway

/// The folder with what came with the program: models, intents, policies, knowledge, locales.
struct ResourceFolder: Hashable, Sendable {
  let path: String
  let origin: String

  /// `--resources`, `ANTDESK_RESOURCES`, beside an installed program, above a built one, or here: the first there is.
  static func find(flag: String?) throws -> ResourceFolder {
    if let setting = flag.map({ Setting(value: $0, origin: "--resources") }) ?? .environment("ANTDESK_RESOURCES") {
      let path = absolutePath(setting.value)
      guard isFolder(path) else { throw CommandError("\(setting.origin): \(path) is not a folder") }
      return ResourceFolder(path: path, origin: setting.origin)
    }
    for (path, origin) in candidates() where isFolder(path + "/Policies") {
      return ResourceFolder(path: path, origin: origin)
    }
    throw CommandError("the resources of antdesk were not found; name their folder with --resources")
  }

  private static func candidates() -> [(path: String, origin: String)] {
    var result: [(String, String)] = []
    if let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
      result.append((folder.deletingLastPathComponent().path + "/share/antdesk", "beside the program"))
      while folder.path != "/" {
        result.append((folder.path + "/Resources", "above the program"))
        folder = folder.deletingLastPathComponent()
      }
    }
    result.append((absolutePath("Resources"), "current folder"))
    return result
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}

extension ResourceFolder {
  /// The bytes of one file.
  func bytes(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
      throw CommandError("\(path)/\(name) is missing or cannot be read")
    }
    return [UInt8](data)
  }

  /// A JSON file as a value.
  func json<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    do {
      return try JSONLine(file: path + "/" + name).decode(type, text, line: 1)
    } catch let bad as BadLine {
      throw CommandError("\(bad.file): \(bad.field): \(bad.why)")
    }
  }

  /// Paths of a folder's files with an ending, in order of name, relative to the resources.
  func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }
}
