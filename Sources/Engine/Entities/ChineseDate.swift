/// Days in Chinese words: 今天, 大后天, 昨晚, 周三, 下周一, 本月5号, 三天前, 十一月五号.
enum ChineseDate {
  static func read(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    switch text[offset] {
    case 0x4ECA, 0x660E, 0x6628, 0x524D, 0x540E, 0x5927:  // 今 明 昨 前 后 大
      return relative(in: text, at: offset, today: today)
    case 0x5468, 0x661F, 0x793C, 0x4E0A, 0x4E0B, 0x8FD9, 0x672C:  // 周 星 礼 上 下 这 本
      return weekday(in: text, at: offset, today: today) ?? dayOfMonth(in: text, at: offset, today: today)
    default: break
    }
    guard let (first, end) = number(in: text, at: offset, atMost: 31) else { return nil }
    if let end = text.end(of: "天", at: end) { return distance(first, in: text, at: end, today: today) }
    guard text[end] == 0x6708, let (day, dayEnd) = number(in: text, at: end + 1, atMost: 31),  // 月
      let closing = text.end(ofAny: ["日", "号"], at: dayEnd), let found = today.nearest(month: first, day: day)
    else { return nil }
    return (found, closing)
  }

  /// 前, 以前, 之前, 后, 以后, 之后 behind a number of days.
  static func distance(
    _ days: Int, in text: ScannedText, at offset: Int, today: CivilDay
  ) -> (day: CivilDay, end: Int)? {
    if let end = text.end(ofAny: ["以前", "之前", "前"], at: offset) { return (today + -days, end) }
    if let end = text.end(ofAny: ["以后", "之后", "后"], at: offset) { return (today + days, end) }
    return nil
  }

  private static func relative(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    let words: [(StaticString, Int)] = [
      ("大后天", 3), ("大前天", -3), ("今天", 0), ("今日", 0), ("今晚", 0), ("今早", 0), ("今儿", 0), ("明天", 1), ("明日", 1),
      ("明晚", 1), ("明早", 1), ("明儿", 1), ("后天", 2), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("昨儿", -1), ("前天", -2),
    ]
    for (word, days) in words {
      guard let end = text.end(of: word, at: offset) else { continue }
      // 3天前天天…, 以后天天…: the word before owns 前 or 后.
      if days == -2 || days == 2, "天以之月年".unicodeScalars.contains(where: { $0.value == text[offset - 1] }) {
        return nil
      }
      return (today + days, end)
    }
    return nil
  }

  private static func weekday(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    var position = offset
    var week: Int?
    let prefixes: [(StaticString, Int)] = [("上", -1), ("下", 1), ("这", 0), ("本", 0)]
    for (prefix, weeks) in prefixes {
      guard let end = text.end(of: prefix, at: position) else { continue }
      week = weeks
      position = end
      // 上上周, 下下周
      if let again = text.end(of: prefix, at: position) {
        week = weeks * 2
        position = again
      }
      position = text.end(of: "个", at: position) ?? position
      break
    }
    guard let end = text.end(ofAny: ["周", "星期", "礼拜"], at: position), let day = weekdayNumber(text[end]) else {
      return nil
    }
    // 周五 of an unnamed week is the next one, today included; 周年, 周到 and 周边 never get here.
    let monday = today + -today.weekday
    if let week { return (monday + (week * 7 + day), end + 1) }
    return (today + (day - today.weekday + 7) % 7, end + 1)
  }

  private static func weekdayNumber(_ scalar: UInt32) -> Int? {
    if scalar == 0x65E5 || scalar == 0x5929 { return 6 }  // 日 天
    if (0x31...0x36).contains(scalar) { return Int(scalar) - 0x31 }
    guard let value = NumberReading.han(scalar), (1...6).contains(value) else { return nil }
    return Int(value) - 1
  }

  /// 上个月5号, 本月20号.
  private static func dayOfMonth(in text: ScannedText, at offset: Int, today: CivilDay) -> (day: CivilDay, end: Int)? {
    let words: [(StaticString, Int)] = [
      ("上个月", -1), ("下个月", 1), ("这个月", 0), ("上月", -1), ("下月", 1), ("本月", 0),
    ]
    for (word, months) in words {
      guard let end = text.end(of: word, at: offset), let (day, dayEnd) = number(in: text, at: end, atMost: 31),
        let closing = text.end(ofAny: ["日", "号"], at: dayEnd)
      else { continue }
      let month = today.year * 12 + today.month - 1 + months
      return CivilDay(year: month / 12, month: month % 12 + 1, day: day).map { ($0, closing) }
    }
    return nil
  }

  /// A whole number in figures or words, 1 … `limit`.
  private static func number(in text: ScannedText, at offset: Int, atMost limit: Int) -> (value: Int, end: Int)? {
    guard let reading = NumberReading(in: text, at: offset), reading.value >= 1, reading.value <= Double(limit),
      reading.value == reading.value.rounded()
    else { return nil }
    return (Int(reading.value), reading.end)
  }
}
