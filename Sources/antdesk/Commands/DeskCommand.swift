import ArgumentParser
import Domain
import Gateway
import Operations
import Screens

/// Options of the commands with a screen.
struct SeatOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("Who sits at this desk.", valueName: "agent"))
  var agent: String?

  @Option(help: ArgumentHelp("zh-CN or en. Without it the language of the environment.", valueName: "tag"))
  var locale: String?

  func chosenLocale() throws -> Screens.Locale {
    if let locale {
      guard let known = Screens.Locale(rawValue: locale) else {
        throw ValidationError("--locale: \(locale) is neither zh-CN nor en")
      }
      return known
    }
    let language =
      (Setting.environment("LC_ALL") ?? Setting.environment("LC_MESSAGES") ?? Setting.environment("LANG"))?.value ?? ""
    // The product speaks Chinese first; an English environment is the exception that says so.
    return language.hasPrefix("en") ? .en : .zhCN
  }
}

/// A command that opens one of the rooms; hosts the workspace when nobody does, and else joins its host.
protocol RoomCommand: AsyncParsableCommand {
  static var room: Room { get }
  static var role: Role { get }
  var seat: SeatOptions { get }
  var common: WorkspaceOptions { get }
}

extension RoomCommand {
  func run() async throws {
    let workspace = try common.openWorkspace()
    let resources = try common.resourceFolder()
    let locale = try seat.chosenLocale()
    let strings = try StringsLoading.all(resources, intents: try EngineLoading(resources).intentCards())
    if let holder = HostLock.holder(path: workspace.lockFile) {
      let code = try await join(workspace, of: holder, locale: locale, strings: strings)
      throw ExitCode(code)
    }
    let writable = try await WritableWorkspace.open(workspace, resources: resources, command: "antdesk \(Self.room)")
    let engine = try EngineLoading(resources).engine(articles: try await writable.store.read { try $0.articles() })
    let hosting = try Hosting(workspace, store: writable.store, analyst: engine, pace: .wall)
    let code = try await hosting.run {
      let id = try await SignIn.choose(seat.agent, role: Self.role, center: hosting.host.center)
      let agent = try await SignIn.agent(id, store: writable.store)
      return try await Seat(
        session: hosting.host.session(for: Actor(name: id.value, roles: agent.roles)), agent: agent, room: Self.room,
        locale: locale, time: WallClock(), strings: strings
      ).run()
    }
    throw ExitCode(code)
  }

  /// Sits down at a workspace that another process hosts.
  private func join(
    _ workspace: Workspace, of holder: String, locale: Screens.Locale, strings: [Screens.Locale: Strings]
  ) async throws -> Int32 {
    let people = try await people(of: workspace)
    guard let agent = SignIn.pick(seat.agent, role: Self.role, among: people) else {
      let known = people.map(\.id.value).joined(separator: ", ")
      throw CommandError(
        seat.agent.map { "nobody called \($0) works in this workspace; there are \(known)" }
          ?? "nobody works in this workspace yet")
    }
    let room = Self.room
    do {
      return try await SocketSession.with(path: workspace.socket, agent: agent.id) { session in
        try await Seat(
          session: session, agent: agent, room: room, locale: locale, time: WallClock(), strings: strings
        ).run()
      }
    } catch Failure.unavailable(part: "host", _) {
      // An import holds the workspace as a host does, but lets nobody sit down.
      throw CommandError("the workspace is in use by \(holder), and no desk can join it")
    }
  }

  /// Who works here, read before the host can be told who signs in. A host that is just starting enrols the first
  /// person in a moment.
  private func people(of workspace: Workspace) async throws -> [Agent] {
    let end = ContinuousClock.now + .seconds(3)
    while true {
      if workspace.exists {
        let people = try await workspace.openExisting().read { try $0.agents() }.map(\.agent)
        if !people.isEmpty || ContinuousClock.now > end { return people }
      } else if ContinuousClock.now > end {
        return []
      }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}

/// `antdesk desk`.
struct DeskCommand: RoomCommand {
  static let configuration = CommandConfiguration(commandName: "desk", abstract: "The desk of an agent.")
  static let room = Room.desk
  static let role = Role.agent
  @OptionGroup var seat: SeatOptions
  @OptionGroup var common: WorkspaceOptions
}

/// `antdesk floor`.
struct FloorCommand: RoomCommand {
  static let configuration = CommandConfiguration(commandName: "floor", abstract: "The floor of a supervisor.")
  static let room = Room.floor
  static let role = Role.supervisor
  @OptionGroup var seat: SeatOptions
  @OptionGroup var common: WorkspaceOptions
}

/// `antdesk studio`.
struct StudioCommand: RoomCommand {
  static let configuration = CommandConfiguration(commandName: "studio", abstract: "The studio of a trainer.")
  static let room = Room.studio
  static let role = Role.trainer
  @OptionGroup var seat: SeatOptions
  @OptionGroup var common: WorkspaceOptions
}
