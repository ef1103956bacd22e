import ArgumentParser
import Domain
import Foundation
import Gateway
import Operations
import Screens

/// `antdesk demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "A living shop to try everything on: customers arrive, the bot answers, colleagues work.",
    discussion: """
      Customers, colleagues and the day are invented and follow the seed. Without --workspace the demo has a folder of \
      its own that the next demo goes on with; --headless starts from an empty temporary one.
      """)

  @Option(help: "Seed of the invented day.")
  var seed: UInt64 = 1

  @Option(help: "How much faster than a clock the day runs.")
  var speed: Double?

  @Option(help: "Whose place to take: agent, supervisor or trainer.")
  var role: DemoRole = .agent

  @Option(
    help: ArgumentHelp("Run so many seconds times the speed (60) of the day at once, without a screen.", valueName: "n")
  )
  var headless: Int?

  @Option(help: ArgumentHelp("Put so many past conversations in first.", valueName: "n"))
  var fill: Int?

  @Option(help: ArgumentHelp("Let the customers of this file come, too, with what they said.", valueName: "file"))
  var replay: String?

  @Option(
    help: ArgumentHelp("How the conversations of --replay are written down.", valueName: "format"),
    transform: transcriptFormat)
  var format: TranscriptFormat = .generic

  @OptionGroup var seat: SeatOptions
  @OptionGroup var common: WorkspaceOptions

  func validate() throws {
    if let speed, !(speed > 0) { throw ValidationError("--speed: must be more than 0") }
    if let headless, headless < 0 { throw ValidationError("--headless: must not be negative") }
    if let fill, fill < 0 { throw ValidationError("--fill: must not be negative") }
  }

  func run() async throws {
    let resources = try common.resourceFolder()
    if let headless {
      try await DemoHeadless(resources: resources, demo: self).run(seconds: Int(Double(headless) * (speed ?? 60)))
      return
    }
    let workspace = try demoWorkspace()
    let writable = try await WritableWorkspace.open(workspace, resources: resources, command: "antdesk demo")
    let stage = try await DemoStage(self, store: writable.store, resources: resources, now: WallClock().now())
    try await stage.prepare()

    let speed = speed ?? 1
    let time = SimulatedTime(WallClock().now() + .seconds(-Self.warmUp))
    let pace = Pace(time: time) { span in
      // Cancelled early means that the alarm is no longer wanted.
      try? await Task.sleep(for: span / speed)
    }
    let hosting = try Hosting(
      workspace, store: writable.store, analyst: stage.engine, pace: pace, extraChannels: [DemoChannel()],
      hasSimulatedStaff: true)
    let me = AgentID(seat.agent ?? role.agent)
    guard stage.content.agents.contains(where: { $0.id == me }) else {
      throw CommandError("--as: nobody called \(me) works in the demo")
    }
    let day = stage.day(center: hosting.host.center, time: time, profile: DayProfile(peakPerHour: 1100))
    if let replay { await day.add(try DemoReplay.visits(replay, format: format)) }
    let progress = Progress("minutes of the shop's morning", total: Self.warmUp / 60)
    for minute in 1...Self.warmUp / 60 {
      _ = try await day.run(seconds: 60)
      progress.update(minute)
    }
    progress.finish()
    try await day.play(me)
    time.follow(WallClock(), speed: speed)

    let agent = try await SignIn.agent(me, store: writable.store)
    let locale = try seat.chosenLocale()
    let strings = try StringsLoading.all(resources, intents: try EngineLoading(resources).intentCards())
    let code = try await hosting.run {
      let living = Task {
        do throws(Failure) { try await day.live(on: pace) } catch { StandardError.write(sentence(for: error)) }
      }
      let code = try await Seat(
        session: hosting.host.session(for: Actor(name: me.value, roles: agent.roles)), agent: agent, room: role.room,
        locale: locale, time: time, strings: strings
      ).run()
      await day.stop()
      await living.value
      return code
    }
    throw ExitCode(code)
  }

  /// Seconds of the day that have passed when the screen opens, so that the floor is busy from the first look.
  private static let warmUp = 1200

  /// The folder asked for, or the demo's own beside the real one.
  private func demoWorkspace() throws -> Workspace {
    if common.workspace != nil { return try common.openWorkspace() }
    let usual = try common.openWorkspace()
    return try Workspace(flag: URL(fileURLWithPath: usual.path).deletingLastPathComponent().path + "/demo")
  }
}

/// The three places that a person can take in the demo.
enum DemoRole: String, ExpressibleByArgument, CaseIterable {
  case agent, supervisor, trainer

  var agent: String {
    switch self {
    case .agent: "lina"
    case .supervisor: "zhoumin"
    case .trainer: "hejing"
    }
  }

  var room: Room {
    switch self {
    case .agent: .desk
    case .supervisor: .floor
    case .trainer: .studio
    }
  }
}
