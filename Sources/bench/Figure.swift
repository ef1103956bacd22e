import Gateway

/// What a benchmark found, as one line of JSON.
struct Figure: Codable, Sendable {
  /// `part.case`.
  var bench: String
  /// Of `p50` and `p99`.
  var unit: String
  var p50: Double?
  var p99: Double?
  var perSecond: Double?
  /// Things measured.
  var n: Int
  /// What the figure depends on, in words.
  var note: String?

  var line: String {
    var fields: [(String, JSONValue)] = [
      ("bench", .string(bench)), ("unit", .string(unit)), ("p50", rounded(p50)), ("p99", rounded(p99)),
      ("perSecond", rounded(perSecond)), ("n", JSONValue(n)),
    ]
    if let note { fields.append(("note", .string(note))) }
    return JSONValue.object(fields).line
  }

  /// Three places are finer than any run repeats.
  private func rounded(_ value: Double?) -> JSONValue {
    JSONValue(value.map { ($0 * 1000).rounded() / 1000 })
  }
}

/// A benchmark that could not be run.
struct LeftOut: Codable, Sendable {
  var bench: String
  /// One sentence.
  var reason: String

  var line: String { JSONValue.object([("bench", .string(bench)), ("leftOut", .string(reason))]).line }

  private enum CodingKeys: String, CodingKey {
    case bench
    case reason = "leftOut"
  }
}
