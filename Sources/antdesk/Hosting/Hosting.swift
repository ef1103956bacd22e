import Domain
import Gateway
import Logging
import Operations
import SQLiteStore

/// A workspace that this process hosts: intake, timers, outbox, the spool, and the socket for other seats.
struct Hosting: Sendable {
  let store: SQLiteStore
  let host: Host
  private let spool: SpoolChannel
  private let socket: Task<Void, Never>

  /// Starts everything; what a crash left undone is done first.
  ///
  /// - Parameter lock: proof that nobody else hosts the workspace; held as long as this value's owner holds it.
  static func start(
    _ workspace: Workspace, store: SQLiteStore, analyst: any Analyst, pace: Pace, extraChannels: [any ChannelPort] = []
  ) async throws(Failure) -> Hosting {
    let log = try FileLog.logger("host", path: workspace.logs + "/antdesk.log")
    let spool = SpoolChannel(folder: workspace.spool, time: pace.time)
    let host = Host(store: store, analyst: analyst, pace: pace, channels: [spool] + extraChannels, log: log)
    await host.start()
    try await spool.start(
      store: store, take: { (raws, cursor) async throws(Failure) in try await host.take(raws, cursor: cursor) },
      failed: { log.error("spool failure=\($0)") })
    let server = SocketServer(path: workspace.socket) { (agent) async throws(Failure) -> any Session in
      host.session(for: try await SignIn.actor(agent, store: store))
    }
    let socket = Task {
      // Without its socket the host still works for this process; the log says why others cannot join.
      do throws(Failure) { try await server.run() } catch { log.error("socket failure=\(error)") }
    }
    log.info("hosting version=\(Antdesk.version)")
    return Hosting(store: store, host: host, spool: spool, socket: socket)
  }

  /// Ends after the step that each part is in; everything recorded is on the disk already.
  func stop() async {
    socket.cancel()
    await spool.stop()
    await host.stop()
    // A clean file is nicer to copy; without it the next start replays the log.
    try? store.checkpoint()
  }
}
