import Domain
import Operations
import Screens
import Terminal

/// The desk over a long list at 200x60, in memory: painting a frame, and a key from its press to its frame.
struct PaintBenchmark: Benchmark {
  let name = "paint"

  func run(_ stage: Stage) async throws {
    let workspace = try await stage.filledWorkspace()
    let app = App(
      App.Setup(
        session: try workspace.shop.session(in: workspace.center), me: try workspace.shop.me(),
        strings: try stage.resources.strings(), time: workspace.shop.time))
    let driver = MemoryDriver(columns: 200, rows: 60)
    let program = Program(screen: app, state: App.State(room: .desk, locale: .zhCN), driver: driver)
    try program.start()
    defer { program.stop() }
    await pause(program, driver)

    // The last tab before the first one holds everything.
    driver.press("[")
    await pause(program, driver)
    var keys = Samples()
    for index in 0..<2000 {
      keys.time { driver.press(index % 4 == 3 ? "k" : "j") }
      await pause(program, driver)
    }
    stage.report(keys.figure("paint.key", note: "\(workspace.count) conversations, without a terminal"))

    driver.press("Enter")
    await pause(program, driver)
    var frames = Samples()
    for _ in 0..<3000 {
      frames.time {
        var canvas = Canvas(columns: 200, rows: 60)
        app.view(program.state, on: &canvas)
      }
    }
    stage.report(frames.figure("paint.frame", note: "an open conversation beside the list"))
  }

  /// Lets what was asked for come, and the pause between two questions end.
  @MainActor
  private func pause(_ program: Program<App>, _ driver: MemoryDriver) async {
    await program.settle()
    driver.advance(.milliseconds(200))
    await program.settle()
  }
}
