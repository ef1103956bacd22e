import Domain

/// Finds order and tracking numbers, phone numbers, amounts, dates and personal numbers in a message.
///
/// One pass from left to right; of things that overlap the longest stays, of equally long ones the more specific.
public struct EntityScanner: Sendable {
  /// Every extractor, the most specific first.
  private static let extractors: [any EntityExtractor.Type] = [
    EmailExtractor.self, IDCardExtractor.self, TrackingNumberExtractor.self, OrderNumberExtractor.self,
    PhoneExtractor.self, BankCardExtractor.self, DateExtractor.self, AmountExtractor.self,
  ]

  public init() {}

  /// The things named in a text, from left to right; offsets are Unicode scalars of `text`.
  ///
  /// - Parameter now: what 明天 and "last Friday" are counted from, in the shop's zone, UTC+8.
  public func entities(in text: String, now: Timestamp) -> [Entity] {
    entities(in: ScannedText(text), today: CivilDay(now))
  }

  func entities(in text: ScannedText, today: CivilDay) -> [Entity] {
    var candidates: [Candidate] = []
    for offset in 0..<text.count where Self.canStart(text, at: offset) {
      for (rank, extractor) in Self.extractors.enumerated() {
        guard let match = extractor.match(in: text, at: offset, today: today) else { continue }
        let entity = Entity(kind: extractor.kind, value: match.value, start: match.start, end: match.end)
        candidates.append(Candidate(entity: entity, rank: rank))
      }
    }
    return candidates.count < 2 ? candidates.map(\.entity) : Self.withoutOverlaps(candidates)
  }

  private struct Candidate {
    var entity: Entity
    var rank: Int
    var length: Int { entity.end - entity.start }
  }

  private static func withoutOverlaps(_ candidates: [Candidate]) -> [Entity] {
    let preferred = candidates.sorted {
      ($1.length, $0.rank, $0.entity.start) < ($0.length, $1.rank, $1.entity.start)
    }
    var kept: [Entity] = []
    for candidate in preferred {
      let entity = candidate.entity
      if kept.allSatisfy({ entity.end <= $0.start || entity.start >= $0.end }) { kept.append(entity) }
    }
    return kept.sorted { $0.start < $1.start }
  }

  /// Whether anything can start here: keeps the extractors away from the many scalars where nothing can.
  @inline(__always)
  private static func canStart(_ text: ScannedText, at offset: Int) -> Bool {
    let scalar = text[offset]
    switch scalar {
    case 0x30...0x39: return !text.isDigit(offset - 1)
    case 0x61...0x7A: return !text.isWordPart(offset - 1)
    case 0x24, 0x2B, 0xA5: return true  // $ + ¥
    case 0x4E00...0x9FFF:
      return NumberReading.han(scalar) != nil || dateStarts.contains(scalar)
    default: return false
    }
  }

  private static let dateStarts: Set<UInt32> = Set("今明昨前后大周星礼上下这本".unicodeScalars.map(\.value))
}
