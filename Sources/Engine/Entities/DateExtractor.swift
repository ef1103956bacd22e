import Domain

/// Calendar days, absolute or relative to today: 2026-11-05, 11月5号, 明天, 下周一, 3天前, last Friday, Nov 5.
enum DateExtractor: EntityExtractor {
  static let kind = EntityKind.date

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    let found: (day: CivilDay, end: Int)?
    if text.isDigit(offset) {
      guard !text.isDigit(offset - 1) else { return nil }
      found = NumericDate.read(in: text, at: offset, today: today)
    } else if text.isLetter(offset) {
      guard !text.isWordPart(offset - 1) else { return nil }
      found = EnglishDate.read(in: text, at: offset, today: today)
    } else {
      found = ChineseDate.read(in: text, at: offset, today: today)
    }
    return found.map { EntityMatch($0.day.text, offset, $0.end) }
  }
}
