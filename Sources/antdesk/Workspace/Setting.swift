import Foundation

/// A value of the configuration and where it came from.
struct Setting: Hashable, Sendable {
  var value: String
  /// As a person would look for it: `--workspace`, `XDG_DATA_HOME`, `default`.
  var origin: String

  /// A variable of the environment; an empty one counts as not set.
  static func environment(_ name: String) -> Setting? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return Setting(value: value, origin: name)
  }
}

/// A path without `~` and relative parts.
func absolutePath(_ path: String) -> String {
  let expanded = NSString(string: path).expandingTildeInPath
  return URL(fileURLWithPath: expanded).standardizedFileURL.path
}
