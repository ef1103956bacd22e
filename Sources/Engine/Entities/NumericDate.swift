/// Days written with figures: 2026-11-05, 2026年11月5日, 11月5号, 3天前, 5 days ago, 5th of November.
enum NumericDate {
  static func read(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    guard let (first, end) = number(in: text, at: offset, digits: 4) else { return nil }
    if end - offset == 4, let found = withYear(first, in: text, at: end) { return found }
    guard end - offset <= 3 else { return nil }
    if let found = monthAndDay(first, in: text, at: end, today: today) { return found }
    if let found = distance(first, in: text, at: end, today: today) { return found }
    return end - offset <= 2 ? EnglishDate.dayBeforeMonth(first, in: text, at: end, today: today) : nil
  }

  /// Up to `digits` figures, not part of a longer run.
  static func number(in text: ScannedText, at offset: Int, digits: Int) -> (value: Int, end: Int)? {
    var value = 0
    var position = offset
    while text.isDigit(position), position - offset < digits {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return position > offset && !text.isDigit(position) ? (value, position) : nil
  }

  private static func withYear(_ year: Int, in text: ScannedText, at offset: Int) -> (day: CivilDay, end: Int)? {
    guard (1900...2199).contains(year) else { return nil }
    let separator = text[offset]
    guard separator == 0x2D || separator == 0x2F || separator == 0x2E || separator == 0x5E74,  // - / . 年
      let (month, monthEnd) = number(in: text, at: offset + 1, digits: 2),
      text[monthEnd] == separator || separator == 0x5E74 && text[monthEnd] == 0x6708,  // 月
      let (day, dayEnd) = number(in: text, at: monthEnd + 1, digits: 2),
      let found = CivilDay(year: year, month: month, day: day)
    else { return nil }
    return (found, text.end(ofAny: ["日", "号"], at: dayEnd) ?? dayEnd)
  }

  private static func monthAndDay(
    _ month: Int, in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (day: CivilDay, end: Int)? {
    guard text[offset] == 0x6708, let (day, end) = number(in: text, at: offset + 1, digits: 2),
      let found = today.nearest(month: month, day: day)
    else { return nil }
    return (found, text.end(ofAny: ["日", "号"], at: end) ?? end)
  }

  private static func distance(
    _ days: Int, in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (day: CivilDay, end: Int)? {
    guard days > 0 else { return nil }
    if let end = text.end(of: "天", at: offset) { return ChineseDate.distance(days, in: text, at: end, today: today) }
    guard let end = text.end(ofAny: ["days", "day"], at: text.skippingBlanks(offset)) else { return nil }
    let word = text.skippingBlanks(end)
    if let end = text.end(ofWord: "ago", at: word) { return (today + -days, end) }
    if let end = text.end(ofWord: "later", at: word) { return (today + days, end) }
    return nil
  }
}
