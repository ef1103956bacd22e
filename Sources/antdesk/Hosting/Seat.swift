import Domain
import Screens
import Terminal

/// A person's seat: the screens on this terminal, over any session.
struct Seat: Sendable {
  var session: any Session
  var agent: Agent
  var room: Room
  var locale: Screens.Locale
  var time: any TimeSource
  var strings: [Screens.Locale: Strings]

  /// Runs the screens until the person leaves.
  ///
  /// - Returns: the exit code.
  @MainActor
  func run() async throws -> Int32 {
    let driver = NcursesDriver()
    let app = App(
      App.Setup(
        session: session, me: agent, strings: strings, time: time, utcOffset: WallClock.utcOffset,
        setTheme: { theme in await driver.use(theme) }))
    let program = Program(screen: app, state: App.State(room: room, locale: locale), driver: driver)
    _ = try? await session.perform(.people(.setPresence(agent.id, .online)))
    let code = try await program.run()
    // Someone who has left must not be waited for.
    _ = try? await session.perform(.people(.setPresence(agent.id, .offline)))
    return code
  }
}
