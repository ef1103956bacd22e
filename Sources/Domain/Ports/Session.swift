/// What a person at a screen can do, here or across the network.
public protocol Session: Sendable {
  /// Who is signed in.
  var actor: Actor { get }
  func perform(_ command: Command) async throws(Failure) -> [Recorded]
  func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer
  /// Everything recorded after a position, then what follows as it happens.
  func events(after: Position) async -> AsyncStream<Recorded>
}

/// Where a query looks.
public struct Sources {
  public var store: any StoreReader
  public var analyst: any Analyst
  public var now: Timestamp
  public init(store: any StoreReader, analyst: any Analyst, now: Timestamp) {
    self.store = store
    self.analyst = analyst
    self.now = now
  }
}

/// A question to the workspace.
public protocol Query: Sendable, Codable {
  associatedtype Answer: Sendable, Codable
  /// Name on the wire.
  static var name: String { get }
  func answer(from sources: Sources) throws -> Answer
}
