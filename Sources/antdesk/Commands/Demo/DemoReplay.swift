import Domain
import Gateway
import Operations

/// The customers of a transcript file as visitors of the demo.
enum DemoReplay {
  /// Turns without a time of their own come this long after the one before.
  private static let gap = Duration.seconds(20)

  /// Longer silences of the file are cut to this: somebody watches.
  private static let longestGap = Duration.seconds(120)

  static func visits(_ path: String, format: TranscriptFormat) throws -> [ReplayedVisit] {
    let reader = try LineReader(path: path)
    let bad = BadLines(isStrict: false)
    var visits: [ReplayedVisit] = []
    try format.read(reader, report: bad.report) { conversation in
      var last: Timestamp?
      var turns: [ReplayedVisit.Turn] = []
      for turn in conversation.turns {
        defer { last = turn.at ?? last }
        guard turn.role == .customer else { continue }
        let since = last.flatMap { last in turn.at.map { min(longestGap, max(.zero, $0 - last)) } } ?? gap
        turns.append(ReplayedVisit.Turn(gap: since, text: turn.text))
      }
      visits.append(
        ReplayedVisit(thread: conversation.id, customer: CustomerID("replay-" + conversation.id), turns: turns))
    }
    bad.finish()
    guard !visits.isEmpty else {
      throw CommandError("\(reader.name) holds no conversation in the format \(format.rawValue)")
    }
    return visits
  }
}
