import Domain
import Foundation
import Testing

@testable import Gateway

@Suite(.timeLimit(.minutes(1))) struct SocketSessionTests {
  /// A host that knows one person, who may do nothing.
  private struct EmptyHost: Session {
    let actor = Actor(name: "lina", roles: [.agent])
    func perform(_ command: Command) async throws(Failure) -> [Recorded] { [] }
    func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
      throw .unavailable(part: "store", reason: "empty")
    }
    func events(after position: Position) async -> AsyncStream<Recorded> { AsyncStream { _ in } }
  }

  private let path = FileManager.default.temporaryDirectory.path + "/s-\(UUID().uuidString.prefix(8)).sock"

  /// Hosts until the returned task is cancelled; returns once seats can connect.
  private func host(left: @escaping @Sendable (Actor) async -> Void = { _ in }) async -> Task<Void, Never> {
    let (ready, isReady) = AsyncStream<Void>.makeStream()
    let server = SocketServer(path: path) { (agent) async throws(Failure) -> any Session in
      guard agent == AgentID("lina") else { throw .refused(.agentNotFound(agent)) }
      return EmptyHost()
    } left: { actor in
      await left(actor)
    }
    let task = Task { _ = try? await server.run { isReady.yield() } }
    for await _ in ready { break }
    return task
  }

  private let dispatch = Command.dispatch

  @Test func aSeatSignsInAndIsAnswered() async throws {
    let host = await host()
    defer { host.cancel() }
    let dispatch = dispatch

    let name = try await SocketSession.with(path: path, agent: AgentID("lina")) { session in
      _ = try await session.perform(dispatch)
      return session.actor.name
    }

    #expect(name == "lina")
  }

  @Test func theHostHearsThatASeatIsGone() async throws {
    let (gone, isGone) = AsyncStream<String>.makeStream()
    let host = await host { isGone.yield($0.name) }
    defer { host.cancel() }

    try await SocketSession.with(path: path, agent: AgentID("lina")) { _ in }

    #expect(await gone.first { _ in true } == "lina")
  }

  @Test func nobodyAtTheSocketIsToldInOneSentence() async {
    await #expect(throws: Failure.unavailable(part: "host", reason: "nobody answers at \(path)")) {
      try await SocketSession.with(path: path, agent: AgentID("lina"), patience: .zero) { _ in }
    }
  }

  @Test func aStrangerIsRefused() async {
    let host = await host()
    defer { host.cancel() }

    await #expect(throws: Failure.refused(.agentNotFound(AgentID("eve")))) {
      try await SocketSession.with(path: path, agent: AgentID("eve")) { _ in }
    }
  }

  @Test func aSeatOutlivesItsHostAndFindsTheNext() async throws {
    let first = await host()
    let dispatch = dispatch

    try await SocketSession.with(path: path, agent: AgentID("lina")) { session in
      let events = await session.events(after: .start)
      first.cancel()
      for await _ in events {}
      await #expect(throws: Failure.self) { try await session.perform(dispatch) }
      #expect(await session.events(after: .start).first { _ in true } == nil)

      let second = await host()
      defer { second.cancel() }
      while (try? await session.perform(dispatch)) == nil { await Task.yield() }
    }
  }
}
