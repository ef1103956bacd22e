import Domain

/// The queries that a seat may send, by their name on the wire.
enum QueryTable {
  typealias Answering = @Sendable (_ body: String, _ session: any Session) async throws(Failure) -> String

  static let all: [String: Answering] = [
    InboxQuery.name: answering(InboxQuery.self),
    ConversationQuery.name: answering(ConversationQuery.self),
    FloorQuery.name: answering(FloorQuery.self),
    KnowledgeQuery.name: answering(KnowledgeQuery.self),
    ExplainQuery.name: answering(ExplainQuery.self),
    HistoryQuery.name: answering(HistoryQuery.self),
  ]

  private static func answering<Q: Query>(_ type: Q.Type) -> Answering {
    { (body, session) async throws(Failure) -> String in
      let query: Q = try Wire.decode(from: body)
      return try Wire.encode(try await session.fetch(query))
    }
  }
}
