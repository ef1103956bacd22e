import Domain
import NIOCore
import NIOPosix

/// The way from a seat to its host: dials, signs in, and dials again when the host went away.
actor SocketLink {
  /// Pause between two attempts.
  static let pause = Duration.milliseconds(500)

  private let path: String
  private let agent: AgentID
  private var connection: SocketConnection?
  private var opening: Result<Actor, any Error>?
  private var waiting: CheckedContinuation<Actor, any Error>?

  init(path: String, agent: AgentID) {
    self.path = path
    self.agent = agent
  }

  /// Who is signed in, once the first call went through; throws what it failed with.
  func signedIn() async throws -> Actor {
    if let opening { return try opening.get() }
    return try await withCheckedThrowingContinuation { waiting = $0 }
  }

  func current() throws(Failure) -> SocketConnection {
    guard let connection else { throw Wire.gone }
    return connection
  }

  /// Keeps the way open until the task is cancelled.
  ///
  /// - Parameter patience: how long a host that is just starting may take to answer the first call.
  /// - Throws: only when the first call fails; a way that broke later is mended.
  func keep(patience: Duration) async throws {
    let end = ContinuousClock.now + patience
    while opening == nil {
      do {
        try await hold()
      } catch is Silence where ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(50))
      } catch {
        let reason = error is Silence ? Wire.problem("nobody answers at \(path)") : error
        decide(.failure(reason))
        throw reason
      }
    }
    while !Task.isCancelled {
      // A host that is away, or that does not know the agent, may be another one at the next attempt.
      try? await hold()
      try await Task.sleep(for: Self.pause)
    }
  }

  /// One call, from dialling to hanging up.
  private func hold() async throws {
    let channel: LineChannel
    do {
      channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(unixDomainSocketPath: path) { $0.configuredForLines() }
    } catch { throw Silence() }
    let agent = agent
    try await channel.executeThenClose { inbound, outbound in
      let connection = SocketConnection(outbound: outbound)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          let reply = try await connection.ask { $0.hello = agent.value }
          guard let actor = reply.actor else { throw Wire.problem("the host did not say who is signed in") }
          await self.opened(connection, actor)
        }
        group.addTask {
          // A host that dies resets the connection; for those who wait that is the same as a hang-up.
          do { for try await line in inbound { await connection.received(try Wire.decode(from: line)) } } catch {}
          await connection.close()
        }
        // A refused sign-in ends the reading, too: `next` throws at once, where waiting for all would wait for the host.
        while try await group.next() != nil {}
      }
      self.connection = nil
    }
  }

  private func opened(_ connection: SocketConnection, _ actor: Actor) async {
    // The host may have hung up while its answer was on the way here.
    if await !connection.isClosed { self.connection = connection }
    decide(.success(actor))
  }

  private func decide(_ outcome: Result<Actor, any Error>) {
    guard opening == nil else { return }
    opening = outcome
    waiting?.resume(with: outcome)
    waiting = nil
  }

  /// Nobody serves the socket.
  private struct Silence: Error {}
}
