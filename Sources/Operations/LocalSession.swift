import Domain

/// A signed-in person in the process that hosts the workspace.
public struct LocalSession: Session {
  public let actor: Actor
  private let center: ContactCenter

  public init(actor: Actor, center: ContactCenter) {
    self.actor = actor
    self.center = center
  }

  public func perform(_ command: Command) async throws(Failure) -> [Recorded] {
    guard Permission.allows(command, for: actor.roles) else {
      throw .refused(.notPermitted(actor.roles.first ?? .channel))
    }
    return try await center.perform(command, by: actor)
  }

  public func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    guard Permission.canRead(actor.roles) else { throw .refused(.notPermitted(.channel)) }
    return try await center.fetch(query)
  }

  public func events(after position: Position) async -> AsyncStream<Recorded> {
    await center.feed.events(after: position)
  }
}
