import Domain

/// A person's session with a host in another process on the same machine. Outlives the host: while there is none,
/// commands and questions fail, and the next host is called as soon as it answers.
public struct SocketSession: Session {
  public let actor: Actor
  private let link: SocketLink

  /// Connects, signs in, runs `body`, and hangs up when it returns.
  ///
  /// - Parameter patience: how long a host that is just starting may take to answer.
  /// - Throws: `Failure.unavailable("host", …)` when nobody serves the socket, `refused` when the agent is unknown.
  public static func with<T: Sendable>(
    path: String, agent: AgentID, patience: Duration = .seconds(3),
    _ body: @escaping @Sendable (SocketSession) async throws -> T
  ) async throws -> T {
    let link = SocketLink(path: path, agent: agent)
    return try await withThrowingTaskGroup(of: T?.self) { group in
      group.addTask {
        try await link.keep(patience: patience)
        return nil
      }
      group.addTask { try await body(SocketSession(actor: try await link.signedIn(), link: link)) }
      while let result = try await group.next() {
        guard let result else { continue }
        group.cancelAll()
        return result
      }
      throw Wire.gone
    }
  }

  public func perform(_ command: Command) async throws(Failure) -> [Recorded] {
    try await link.current().ask { $0.command = command }.recorded ?? []
  }

  public func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    let body = try Wire.encode(query)
    let reply = try await link.current().ask {
      $0.query = Q.name
      $0.body = body
    }
    return try Wire.decode(from: reply.answer ?? "null")
  }

  /// Ends with the host; called again, it tells what the next one has to say.
  public func events(after position: Position) async -> AsyncStream<Recorded> {
    guard let connection = try? await link.current() else { return AsyncStream { $0.finish() } }
    return await connection.events(after: position)
  }
}
