/// Turns a score into an index from 0 to 1 by straight lines between knots, never falling.
///
/// Made for the emotion index: a raw probability of .70 would miss nearly every upset customer, so .70 is put where
/// half of the known cases lie above (decisions.md §5).
public struct IndexCalibration: Sendable, Equatable {
  /// One point that the line passes through.
  public struct Knot: Sendable, Equatable {
    public let score: Double
    public let value: Double

    public init(score: Double, value: Double) {
      self.score = score
      self.value = value
    }
  }

  /// Scores strictly rising, values never falling, within 0 … 1; at least one.
  public let knots: [Knot]

  /// Keeps knots in order of score; `nil` when there is none, a score repeats, a value falls or leaves 0 … 1.
  public init?(knots: [Knot]) {
    let sorted = knots.sorted { $0.score < $1.score }
    guard !sorted.isEmpty, sorted.allSatisfy({ $0.score.isFinite && (0...1).contains($0.value) }) else { return nil }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      guard left.score < right.score, left.value <= right.value else { return nil }
    }
    self.knots = sorted
  }

  /// The index of a score; below the first knot the first value, above the last the last.
  public func callAsFunction(_ score: Double) -> Double {
    guard let upper = knots.firstIndex(where: { $0.score > score }) else { return knots[knots.count - 1].value }
    guard upper > 0 else { return knots[0].value }
    let left = knots[upper - 1]
    let right = knots[upper]
    let share = (score - left.score) / (right.score - left.score)
    return min(right.value, left.value + share * (right.value - left.value))
  }
}

extension IndexCalibration {
  /// What value the index takes where this share of the positives scores at least as high.
  private static let anchors: [(recall: Double, value: Double)] = [
    (0.95, 0.35), (0.80, 0.50), (0.50, 0.70), (0.20, 0.90),
  ]

  /// Fits the line so that .70 lies at the score with a recall of .50 among the positives.
  ///
  /// The lowest score of all becomes 0 and the highest 1; anchors that would make the line fall are left out.
  /// Shapes: both arrays [examples]. `nil` without a positive, or when all scores are equal.
  public static func fit(scores: [Double], isPositive: [Bool]) -> IndexCalibration? {
    precondition(scores.count == isPositive.count, "every score needs to know whether it is positive")
    let positives = zip(scores, isPositive).filter(\.1).map(\.0).sorted(by: >)
    guard !positives.isEmpty, let lowest = scores.min(), let highest = scores.max(), lowest < highest else {
      return nil
    }
    let middle = Knot(score: score(at: 0.50, among: positives), value: 0.70)
    var knots = [middle]
    for anchor in anchors where anchor.recall != 0.50 {
      knots.append(Knot(score: score(at: anchor.recall, among: positives), value: anchor.value))
    }
    knots.append(Knot(score: lowest, value: 0))
    knots.append(Knot(score: highest, value: 1))

    // The middle comes first and so always stays; a later knot must lie strictly on its own side of every kept one.
    let kept = knots.reduce(into: [Knot]()) { kept, knot in
      let fits = kept.allSatisfy {
        ($0.score < knot.score && $0.value < knot.value) || ($0.score > knot.score && $0.value > knot.value)
      }
      if fits { kept.append(knot) }
    }
    return IndexCalibration(knots: kept)
  }

  /// The highest score that at least `recall` of the positives reach. `positives` fall and are not empty.
  private static func score(at recall: Double, among positives: [Double]) -> Double {
    let needed = Int((recall * Double(positives.count)).rounded(.up))
    return positives[min(positives.count, max(1, needed)) - 1]
  }

  /// The knots as text, "score:value" separated by spaces, exact to the last digit; for a note in a model's header.
  public var encoded: String {
    knots.map { "\($0.score):\($0.value)" }.joined(separator: " ")
  }

  /// Reads what `encoded` wrote; `nil` when it is anything else.
  public init?(encoded: String) {
    var knots: [Knot] = []
    for part in encoded.split(separator: " ") {
      let numbers = part.split(separator: ":").compactMap { Double($0) }
      guard numbers.count == 2 else { return nil }
      knots.append(Knot(score: numbers[0], value: numbers[1]))
    }
    self.init(knots: knots)
  }
}
