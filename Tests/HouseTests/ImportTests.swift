import Testing

/// Who may know whom. A new import needs a reason, and then a word here.
struct ImportTests {
  static let allowed: [String: Set<String>] = [
    "Domain": ["Glibc"],
    "Engine": ["Domain", "Glibc"],
    "Operations": ["Domain", "Engine", "Glibc", "Logging", "Synchronization"],
    "SQLiteStore": ["Domain", "GRDB", "Crypto", "Foundation", "Synchronization"],
    "Gateway": [
      "Domain", "Foundation", "CZlib", "CInotify", "CSystem", "Glibc", "Dispatch", "NIOCore", "NIOPosix", "Logging",
      "Synchronization",
    ],
    "Terminal": ["CNcurses", "Glibc", "Dispatch"],
    "Screens": ["Domain", "Terminal"],
    "TestSupport": [
      "Domain", "Engine", "Operations", "SQLiteStore", "Terminal", "Screens", "Foundation", "Synchronization",
    ],
  ]
  /// Targets that wire everything together, and those in C.
  static let free: Set<String> = ["antdesk", "bench", "CNcurses", "CInotify", "CSystem", "CZlib", "CKernels"]

  @Test func everyTargetImportsOnlyWhatItMay() throws {
    for (target, allowed) in Self.allowed {
      for path in House.files("Sources/\(target)", ".swift") {
        for line in try House.lines(path) {
          guard let module = imported(line) else { continue }
          #expect(allowed.contains(module), "\(path) imports \(module)")
        }
      }
    }
  }

  @Test func everyTargetHasItsLine() throws {
    for folder in try House.folders("Sources") {
      #expect(Self.allowed[folder] != nil || Self.free.contains(folder), "Sources/\(folder) is in no table")
    }
  }

  @Test func theCoreKnowsNoFoundationAndNoStore() {
    for target in ["Domain", "Engine", "Operations", "Screens", "Terminal"] {
      #expect(Self.allowed[target]?.isDisjoint(with: ["Foundation", "GRDB", "SQLiteStore", "Gateway"]) == true)
    }
  }

  /// `Engine` from `public import struct Engine.Reading`.
  private func imported(_ line: Substring) -> String? {
    var words = line.split(separator: " ")
    while let first = words.first, first.hasPrefix("@") || ["public", "internal", "private", "package"].contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import", words.count > 1 else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let name = kinds.contains(words[1]) ? words.dropFirst(2).first : words[1]
    return name?.split(separator: ".").first.map(String.init)
  }
}
