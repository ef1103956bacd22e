import Domain
import Foundation

/// What a seat asks of the host: one JSON line each. Exactly one of the optional fields is set.
struct WireRequest: Codable, Sendable {
  /// Chosen by the seat; the answer repeats it.
  var id: Int
  /// Signs in as this agent; the first line of every connection.
  var hello: String?
  var command: Command?
  /// Name of a query, with its fields as JSON text in `body`.
  var query: String?
  var body: String?
  /// Subscribes to the events after this position.
  var after: Position?
}

/// What the host says back.
struct WireReply: Codable, Sendable {
  /// Of the request; each event of a subscription repeats the id of the request that asked for it.
  var id: Int?
  var actor: Actor?
  var recorded: [Recorded]?
  /// A query's answer as JSON text.
  var answer: String?
  var failure: Failure?
}

/// JSON lines of the protocol.
enum Wire {
  /// Longest line, in bytes: a page of rows with room to spare.
  static let limit = 16 << 20

  static func encode(_ value: some Encodable) throws(Failure) -> String {
    do { return String(decoding: try JSONEncoder().encode(value), as: UTF8.self) } catch { throw problem("\(error)") }
  }
  static func decode<T: Decodable>(_ type: T.Type = T.self, from text: String) throws(Failure) -> T {
    do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch { throw problem("\(error)") }
  }
  static let gone = problem("the host is gone")
  static func problem(_ reason: String) -> Failure { .unavailable(part: "host", reason: reason) }
}
