import Domain

/// Tracking numbers: two letters and ten to fifteen digits (`YS` and ten are the shop's own courier).
enum TrackingNumberExtractor: EntityExtractor {
  static let kind = EntityKind.trackingNumber

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    guard text.isLetter(offset), text.isLetter(offset + 1), !text.isWordPart(offset - 1),
      let run = DigitRun(in: text, at: offset + 2, grouped: false, longest: 15), run.digits.count >= 10,
      !text.isWordPart(run.end)
    else { return nil }
    // Two letters written against a phone number are no tracking number: "打sf13812345678" has eleven digits from 1.
    if run.digits.count == 11, run.digits[0] == 1, text.end(of: "ys", at: offset) == nil,
      text.end(of: "sf", at: offset) == nil
    {
      return nil
    }
    return EntityMatch(text.text(offset..<offset + 2).uppercased() + run.text, offset, run.end)
  }
}
