import Domain
import Foundation
import Terminal
import Testing

@testable import Screens

/// A clock that stands still.
struct StillTime: TimeSource {
  func now() -> Timestamp { .roomNow }
}

enum AppSample {
  static func app(_ session: DeskSession = DeskSession()) throws -> App {
    var strings: [Screens.Locale: Strings] = [:]
    for locale in Locale.allCases {
      strings[locale] = try Strings(locale, from: RoomTexts(), intents: RoomTexts.intents[locale] ?? [:])
    }
    return App(App.Setup(session: session, me: DeskSample.me, strings: strings, time: StillTime()))
  }

  /// A running program after its first answers.
  @MainActor
  static func running(
    _ session: DeskSession = DeskSession(), columns: Int = 80, rows: Int = 24
  ) async throws -> (Program<App>, MemoryDriver) {
    let driver = MemoryDriver(columns: columns, rows: rows)
    let program = Program(screen: try app(session), state: App.State(), driver: driver)
    try program.start()
    await program.settle()
    driver.advance(.milliseconds(200))
    await program.settle()
    program.draw()
    return (program, driver)
  }
}

/// Golden screens of the whole program: `RECORD=1` writes them, else they are compared.
enum AppGolden {
  @MainActor
  static func check(
    _ name: String, _ driver: MemoryDriver, _ locale: Screens.Locale, at location: SourceLocation = #_sourceLocation
  ) throws {
    let size = driver.size
    for line in driver.canvas.text { #expect(Width.of(line) == size.columns, sourceLocation: location) }
    let file = "\(name).\(size.columns)x\(size.rows).\(locale.rawValue).screen"
    let url = RoomTexts.root.appending(path: "Tests/ScreensTests/Golden/\(file)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try driver.text.write(to: url, atomically: true, encoding: .utf8)
    } else {
      let recorded = try String(contentsOf: url, encoding: .utf8)
      #expect(driver.text == recorded, "\(file) differs; RECORD=1 rewrites it.", sourceLocation: location)
    }
  }
}
