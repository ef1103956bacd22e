import Testing

/// What no source file may be or hold.
struct SourceTests {
  static let wall = 400
  /// Written by scripts, not by people.
  static let generated: Set<String> = [
    "WidthTable.swift", "FoldTable.swift", "TraditionalTable.swift", "PinyinTable.swift",
  ]

  @Test(arguments: ["Sources", "Tests"])
  func noFileIsOverTheWall(folder: String) throws {
    for path in House.files(folder, ".swift") where !Self.generated.contains(name(path)) {
      let count = try House.lines(path).count - 1
      #expect(count <= Self.wall, "\(path) has \(count) lines")
    }
  }

  @Test func aFileIsNamedForOneThing() {
    for path in House.files("Sources", ".swift") {
      for word in ["Utils", "Util.", "Helper", "Manager", "Common"] {
        #expect(!name(path).contains(word), "\(path)")
      }
    }
  }

  /// Things that hide a crash, a race or a wait. `allowed` names the files that may, each for a reason given there.
  static let forbidden: [(pattern: String, allowed: Set<String>)] = [
    ("try!", []),
    ("fatalError(", []),
    ("@unchecked", []),
    ("nonisolated(unsafe)", []),
    ("Thread.sleep", []),
    ("as!", []),
    ("FIXME", []),
    ("XXX", []),
  ]

  @Test func nothingForbiddenIsInTheSources() throws {
    for path in House.files("Sources", ".swift") {
      for (number, line) in try House.lines(path).enumerated() where !isComment(line) {
        for (pattern, allowed) in Self.forbidden where line.contains(pattern) {
          #expect(allowed.contains(name(path)), "\(path):\(number + 1): \(pattern)")
        }
      }
    }
  }

  @Test func noTestSleeps() throws {
    for path in House.files("Tests", ".swift") where name(path) != "SourceTests.swift" {
      for (number, line) in try House.lines(path).enumerated() where !isComment(line) {
        for pattern in ["Thread.sleep", "Task.sleep", "usleep("] {
          #expect(!line.contains(pattern), "\(path):\(number + 1): \(pattern)")
        }
      }
    }
  }

  @Test func noMergeWasLeftHalfDone() throws {
    for folder in ["Sources", "Tests", "Resources", "docs"] {
      for suffix in [".swift", ".json", ".md", ".sh"] {
        for path in House.files(folder, suffix) {
          let text = try House.text(path)
          #expect(!text.contains("\n<<<" + "<<<< ") && !text.contains("\n>>>" + ">>>> "), "\(path)")
        }
      }
    }
  }

  private func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private func isComment(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }
}
