/// Days in English words: today, day after tomorrow, last Friday, on Sunday, Nov 5, November 5th 2026.
enum EnglishDate {
  private static let months: [[StaticString]] = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
    ["december", "dec"],
  ]
  private static let weekdays: [[StaticString]] = [
    ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "wed"], ["thursday", "thurs", "thur", "thu"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
  ]
  private static let relatives: [(StaticString, Int)] = [
    ("day after tomorrow", 2), ("day before yesterday", -2), ("today", 0), ("tonight", 0), ("tomorrow", 1),
    ("tmrw", 1), ("yesterday", -1), ("last night", -1),
  ]

  static func read(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    for (word, days) in relatives {
      if let end = text.end(ofWord: word, at: offset) { return (today + days, end) }
    }
    return weekday(in: text, at: offset, today: today) ?? monthBeforeDay(in: text, at: offset, today: today)
      ?? inDays(in: text, at: offset, today: today)
  }

  /// `5 November`, `5th of Nov 2026`, from behind the number.
  static func dayBeforeMonth(
    _ day: Int, in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (day: CivilDay, end: Int)? {
    var position = text.end(ofAny: ["st", "nd", "rd", "th"], at: offset) ?? offset
    position = text.skippingBlanks(position)
    if let end = text.end(ofWord: "of", at: position) { position = text.skippingBlanks(end) }
    guard position > offset, let (month, end) = number(of: months, in: text, at: position) else { return nil }
    return date(month: month + 1, day: day, in: text, at: end, today: today)
  }

  private static func monthBeforeDay(
    in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (
    day: CivilDay, end: Int
  )? {
    guard let (month, monthEnd) = number(of: months, in: text, at: offset) else { return nil }
    var position = text[monthEnd] == 0x2E ? monthEnd + 1 : monthEnd
    position = text.skippingBlanks(position)
    guard position > monthEnd, let (day, dayEnd) = NumericDate.number(in: text, at: position, digits: 2) else {
      return nil
    }
    let end = text.end(ofAny: ["st", "nd", "rd", "th"], at: dayEnd) ?? dayEnd
    guard !text.isLetter(end) else { return nil }
    return date(month: month + 1, day: day, in: text, at: end, today: today)
  }

  /// With the year that follows, or else the nearest such day.
  private static func date(
    month: Int, day: Int, in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (
    day: CivilDay, end: Int
  )? {
    let afterComma = text[offset] == 0x2C ? offset + 1 : offset
    let yearStart = text.skippingBlanks(afterComma)
    if yearStart > offset, let (year, end) = NumericDate.number(in: text, at: yearStart, digits: 4),
      (1900...2199).contains(year), let found = CivilDay(year: year, month: month, day: day)
    {
      return (found, end)
    }
    return today.nearest(month: month, day: day).map { ($0, offset) }
  }

  private static func weekday(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    var position = offset
    var word: StaticString?
    for prefix: StaticString in ["last", "next", "this", "on"] {
      guard let end = text.end(ofWord: prefix, at: offset) else { continue }
      word = prefix
      position = text.skippingBlanks(end)
    }
    guard let (day, end) = number(of: weekdays, in: text, at: position) else { return nil }
    // "sat" and "sun" are words of their own unless something announces a day.
    if word == nil, day >= 5, end - position == 3 { return nil }
    let ahead = (day - today.weekday + 7) % 7
    let monday = today + -today.weekday
    switch word?.description {
    case "last": return (today + (ahead - 7), end)
    case "next": return (monday + (7 + day), end)
    case "this": return (monday + day, end)
    default: return (today + ahead, end)
    }
  }

  /// `in 3 days`.
  private static func inDays(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    guard let start = text.end(ofWord: "in", at: offset),
      let (days, end) = NumericDate.number(in: text, at: text.skippingBlanks(start), digits: 3)
    else { return nil }
    let word = text.skippingBlanks(end)
    guard let close = text.end(ofWord: "days", at: word) ?? text.end(ofWord: "day", at: word) else { return nil }
    return (today + days, close)
  }

  private static func number(
    of names: [[StaticString]], in text: ScannedText, at offset: Int
  ) -> (
    number: Int, end: Int
  )? {
    for (number, spellings) in names.enumerated() {
      for name in spellings {
        if let end = text.end(ofWord: name, at: offset) { return (number, end) }
      }
    }
    return nil
  }
}
