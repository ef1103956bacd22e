import Domain

/// What an extractor found: the value in its normal form and where it ends.
struct EntityMatch: Sendable {
  var value: String
  var start: Int
  var end: Int

  init(_ value: String, _ start: Int, _ end: Int) {
    self.value = value
    self.start = start
    self.end = end
  }
}

/// Finds one kind of thing at a given place of a text.
protocol EntityExtractor: Sendable {
  static var kind: EntityKind { get }
  /// The thing that starts exactly at `offset`, or nil.
  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch?
}
