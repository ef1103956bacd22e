import Domain
import Glibc
import NIOCore
import NIOPosix

/// Lets other processes of the same user sit at the workspace through its Unix socket.
///
/// The socket lies in a folder of mode 0700 and has mode 0600, so the kernel says who may connect.
public struct SocketServer: Sendable {
  private let path: String
  /// Signs an agent in, or says why not.
  private let signIn: @Sendable (AgentID) async throws(Failure) -> any Session
  /// Told when a seat's connection has ended, however it ended.
  private let left: @Sendable (Actor) async -> Void

  public init(
    path: String, signIn: @escaping @Sendable (AgentID) async throws(Failure) -> any Session,
    left: @escaping @Sendable (Actor) async -> Void = { _ in }
  ) {
    self.path = path
    self.signIn = signIn
    self.left = left
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: called once seats can connect.
  public func run(ready: @Sendable () -> Void = {}) async throws(Failure) {
    do {
      let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { $0.configuredForLines() }
      chmod(path, 0o600)
      ready()
      try await withThrowingDiscardingTaskGroup { group in
        try await server.executeThenClose { connections in
          for try await connection in connections {
            group.addTask {
              // A seat that breaks off mid-line ends its own connection, not the host.
              try? await serve(connection)
            }
          }
        }
      }
    } catch is CancellationError {
      return
    } catch { throw .unavailable(part: "host", reason: "cannot serve \(path): \(error)") }
  }

  private func serve(_ connection: LineChannel) async throws {
    try await connection.executeThenClose { inbound, outbound in
      var session: (any Session)?
      let ending: Result<Void, any Error>
      do {
        try await answer(inbound, outbound, &session)
        ending = .success(())
      } catch { ending = .failure(error) }
      if let session { await left(session.actor) }
      try ending.get()
    }
  }

  /// Answers line by line until the seat hangs up; the first line signs it in.
  private func answer(
    _ inbound: NIOAsyncChannelInboundStream<String>, _ outbound: NIOAsyncChannelOutboundWriter<String>,
    _ session: inout (any Session)?
  ) async throws {
    var signedIn: (any Session)?
    defer { session = signedIn }
    try await withThrowingDiscardingTaskGroup { group in
      for try await line in inbound {
        let request: WireRequest = try Wire.decode(from: line)
        guard let current = signedIn else {
          signedIn = try await hello(request, outbound)
          continue
        }
        group.addTask {
          if let after = request.after {
            for await recorded in await current.events(after: after) {
              try await outbound.write(Wire.encode(WireReply(id: request.id, recorded: [recorded])))
            }
          } else {
            try await outbound.write(Wire.encode(await reply(to: request, current)))
          }
        }
      }
      group.cancelAll()
    }
  }

  private func hello(
    _ request: WireRequest, _ outbound: NIOAsyncChannelOutboundWriter<String>
  ) async throws -> (any Session)? {
    var reply = WireReply(id: request.id)
    var session: (any Session)?
    do throws(Failure) {
      let signedIn = try await signIn(AgentID(request.hello ?? ""))
      reply.actor = signedIn.actor
      session = signedIn
    } catch { reply.failure = error }
    try await outbound.write(Wire.encode(reply))
    return session
  }

  private func reply(to request: WireRequest, _ session: any Session) async -> WireReply {
    var reply = WireReply(id: request.id)
    do throws(Failure) {
      if let command = request.command {
        reply.recorded = try await session.perform(command)
      } else if let name = request.query {
        guard let answer = QueryTable.all[name] else { throw Wire.problem("no query is named \(name)") }
        reply.answer = try await answer(request.body ?? "{}", session)
      } else {
        throw Wire.problem("a request needs a command, a query or a position")
      }
    } catch { reply.failure = error }
    return reply
  }
}
