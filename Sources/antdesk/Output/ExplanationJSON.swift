import Domain
import Gateway

/// Reasons as JSON.
enum ExplanationJSON {
  static func term(_ term: Term) -> JSONValue {
    .object([
      ("feature", .string(term.feature)), ("start", JSONValue(term.start)), ("end", JSONValue(term.end)),
      ("weight", .number(term.weight)),
    ])
  }

  /// `bias` and the weights of `terms`, with `rest` where there is one, sum to `score`.
  static func value(_ why: Domain.Explanation?) -> JSONValue {
    guard let why else { return .null }
    var fields: [(String, JSONValue)] = [
      ("label", .string(why.label)), ("score", .number(why.score)), ("bias", .number(why.bias)),
      ("terms", .array(why.terms.map(term))),
    ]
    if why.rest != 0 { fields.append(("rest", .number(why.rest))) }
    fields += [("flip", JSONValue(why.flip)), ("shown", .number(why.shown)), ("link", .string(why.link))]
    return .object(fields)
  }
}
