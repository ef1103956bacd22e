/// A figure that the product has to reach.
struct Bar: Sendable {
  enum Measure: String, Sendable { case p50, p99, perSecond }

  /// Name of the figure that is held against it.
  var bench: String
  var measure: Measure
  /// Whether less is better.
  var isAtMost = true
  /// In the unit of the figure.
  var limit: Double

  /// Whether a figure reaches it; nil when the figure lacks the number.
  func isMet(by figure: Figure) -> Bool? {
    let value =
      switch measure {
      case .p50: figure.p50
      case .p99: figure.p99
      case .perSecond: figure.perSecond
      }
    return value.map { isAtMost ? $0 <= limit : $0 >= limit }
  }

  func text(unit: String) -> String {
    let sign = isAtMost ? "≤" : "≥"
    switch measure {
    case .p50, .p99: return "\(measure) \(sign) \(number(limit)) \(unit)"
    case .perSecond: return "\(sign) \(number(limit)) a second"
    }
  }

  static let all: [Bar] = [
    Bar(bench: "desk.move", measure: .p50, limit: 1),
    Bar(bench: "desk.move", measure: .p99, limit: 4),
    Bar(bench: "desk.move.bytes", measure: .p99, limit: 400),
    Bar(bench: "desk.scroll", measure: .p50, limit: 1),
    Bar(bench: "desk.scroll", measure: .p99, limit: 4),
    Bar(bench: "desk.busy", measure: .p99, limit: 16),
    Bar(bench: "desk.start.many", measure: .p50, limit: 250),
    Bar(bench: "desk.memory.many", measure: .p50, limit: 120),
    Bar(bench: "desk.idle.cpu", measure: .p50, limit: 1),
    Bar(bench: "desk.idle.bytes", measure: .p50, limit: 0),
    Bar(bench: "read.full", measure: .perSecond, isAtMost: false, limit: 20_000),
    Bar(bench: "intake.512", measure: .perSecond, isAtMost: false, limit: 10_000),
    Bar(bench: "intake.64", measure: .perSecond, isAtMost: false, limit: 10_000),
    Bar(bench: "search.corpus", measure: .p99, limit: 5000),
  ]

  /// Bars that no figure is held against yet, and why.
  static let open: [(bar: String, why: String)] = [
    ("`read.intent` faster than fastText on the same text", "no peer in this run"),
    ("`search.corpus` p50 at most tantivy's, hit@10 and MRR above it", "no peer in this run"),
    ("knowledge insert → findable within 1.5 ms and the run's sync", "knowledge is indexed when a program starts"),
    ("message in on HTTP → row on a screen with suggestions, p99 ≤ 50 ms", "there is no HTTP channel yet"),
    ("threshold lab over 100,000 conversations within 200 ms", "there is no threshold lab yet"),
  ]
}

/// A number as people read it: thousands parted, no more digits than matter.
func number(_ value: Double) -> String {
  let places = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
  let scale = places == 0 ? 1.0 : places == 1 ? 10.0 : 100.0
  let steps = Int((abs(value) * scale).rounded())
  var digits = String(steps / Int(scale))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  let rest = steps % Int(scale)
  let sign = value < 0 && steps > 0 ? "-" : ""
  guard rest > 0 else { return sign + digits }
  let fraction = String(repeating: "0", count: places - String(rest).count) + String(rest)
  return sign + digits + "." + fraction
}
