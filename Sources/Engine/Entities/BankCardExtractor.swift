import Domain

/// Bank card numbers: 16 to 19 digits that pass the Luhn check, possibly in groups.
enum BankCardExtractor: EntityExtractor {
  static let kind = EntityKind.bankCard

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    // Cards of the payment networks start with 3 (travel), 4, 5 or 6.
    guard text[offset] >= 0x33, text[offset] <= 0x36, !text.isWordPart(offset - 1),
      let run = DigitRun(in: text, at: offset, grouped: true, longest: 19), run.digits.count >= 16,
      !text.isWordPart(run.end), run.passesLuhn, !OrderNumberExtractor.isNamed(offset, in: text)
    else { return nil }
    return EntityMatch(run.text, offset, run.end)
  }
}
