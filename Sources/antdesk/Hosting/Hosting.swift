import Domain
import Gateway
import Logging
import Operations
import SQLiteStore

/// A workspace that this process hosts: intake, timers, outbox, the spool, and the socket for other seats.
struct Hosting: Sendable {
  let host: Host
  private let store: SQLiteStore
  private let spool: SpoolChannel
  private let socketPath: String
  private let log: Logger
  private let hasSimulatedStaff: Bool

  /// Puts the parts together; nothing runs yet.
  ///
  /// - Parameter hasSimulatedStaff: people who work without a seat; they stay online when hosting begins.
  init(
    _ workspace: Workspace, store: SQLiteStore, analyst: any Analyst, pace: Pace,
    extraChannels: [any ChannelPort] = [], hasSimulatedStaff: Bool = false
  ) throws(Failure) {
    self.store = store
    self.hasSimulatedStaff = hasSimulatedStaff
    socketPath = workspace.socket
    log = try FileLog.logger("host", path: workspace.logs + "/antdesk.log")
    spool = SpoolChannel(folder: workspace.spool, time: pace.time)
    host = Host(store: store, analyst: analyst, pace: pace, channels: [spool] + extraChannels, log: log)
  }

  /// Hosts while `body` runs; what a crash left undone is done first. Ends after the step that each part is in.
  func run<T: Sendable>(_ body: () async throws -> T) async throws -> T {
    let (host, log, store) = (host, log, store)
    // Nobody has a seat yet: whoever is still online sat at a host that was killed, and would keep customers waiting.
    if !hasSimulatedStaff { try await clearSeats() }
    await host.start()
    try await spool.start(
      store: store, take: { (raws, cursor) async throws(Failure) in try await host.take(raws, cursor: cursor) },
      failed: { log.error("spool failure=\($0)") })
    let server = SocketServer(path: socketPath) { (agent) async throws(Failure) -> any Session in
      let session = host.session(for: try await SignIn.actor(agent, store: store))
      _ = try await session.perform(.people(.setPresence(agent, .online)))
      return session
    } left: { actor in
      // A host that ends at the same time clears its seats at the next start.
      _ = try? await host.center.perform(.people(.setPresence(actor.agent, .offline)), by: actor)
    }
    let socket = Task {
      // Without its socket the host still works for this process; the log says why others cannot join.
      do throws(Failure) { try await server.run() } catch { log.error("socket failure=\(error)") }
    }
    log.info("hosting version=\(Antdesk.version)")
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    socket.cancel()
    await spool.stop()
    await host.stop()
    // A clean file is nicer to copy; without it the next start reads the write-ahead log.
    try? store.checkpoint()
    return try result.get()
  }

  private func clearSeats() async throws(Failure) {
    let present = try await store.read { try $0.agents().filter { $0.presence != .offline }.map(\.agent.id) }
    for agent in present { _ = try await host.center.perform(.people(.setPresence(agent, .offline)), by: .dispatcher) }
  }
}
