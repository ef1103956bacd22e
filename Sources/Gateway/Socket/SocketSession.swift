import Domain
import NIOCore
import NIOPosix

/// A person's session with a host in another process on the same machine.
public struct SocketSession: Session {
  public let actor: Actor
  private let connection: SocketConnection

  /// Connects, signs in, runs `body`, and hangs up when it returns.
  ///
  /// - Throws: `Failure.unavailable("host", …)` when nobody serves the socket, `refused` when the agent is unknown.
  public static func with<T: Sendable>(
    path: String, agent: AgentID, _ body: @escaping @Sendable (SocketSession) async throws -> T
  ) async throws -> T {
    let channel: LineChannel
    do {
      channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(unixDomainSocketPath: path) { $0.configuredForLines() }
    } catch { throw Wire.problem("nobody answers at \(path)") }
    return try await channel.executeThenClose { inbound, outbound in
      let connection = SocketConnection(outbound: outbound)
      return try await withThrowingTaskGroup(of: T?.self) { group in
        group.addTask {
          // A host that dies resets the connection; for those who wait that is the same as a hang-up.
          do { for try await line in inbound { await connection.received(try Wire.decode(from: line)) } } catch {}
          await connection.close()
          return nil
        }
        group.addTask {
          let reply = try await connection.ask { $0.hello = agent.value }
          guard let actor = reply.actor else { throw Wire.problem("the host did not say who is signed in") }
          return try await body(SocketSession(actor: actor, connection: connection))
        }
        while let result = try await group.next() {
          guard let result else { continue }
          group.cancelAll()
          return result
        }
        throw Wire.problem("the host hung up")
      }
    }
  }

  public func perform(_ command: Command) async throws(Failure) -> [Recorded] {
    try await connection.ask { $0.command = command }.recorded ?? []
  }

  public func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    let body = try Wire.encode(query)
    let reply = try await connection.ask {
      $0.query = Q.name
      $0.body = body
    }
    return try Wire.decode(from: reply.answer ?? "null")
  }

  public func events(after position: Position) async -> AsyncStream<Recorded> {
    await connection.events(after: position)
  }
}
