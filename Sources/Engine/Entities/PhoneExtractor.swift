import Domain

/// Mobile numbers of mainland China, with or without country code, blanks and hyphens.
enum PhoneExtractor: EntityExtractor {
  static let kind = EntityKind.phone

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    guard !text.isDigit(offset - 1) else { return nil }
    var first = offset
    if text[offset] == 0x2B {
      guard let end = text.end(of: "+86", at: offset) else { return nil }
      first = skippingSeparator(end, in: text)
    } else if let end = text.end(ofAny: ["0086", "86"], at: offset), text[skippingSeparator(end, in: text)] == 0x31 {
      first = skippingSeparator(end, in: text)
    }
    guard let match = mobile(in: text, from: first, start: offset) else { return nil }
    return OrderNumberExtractor.isNamed(offset, in: text) ? nil : match
  }

  /// Eleven digits in the groups that people write: 3-4-4, 3-8, 3-3-5 or none.
  private static func mobile(in text: ScannedText, from first: Int, start: Int) -> EntityMatch? {
    guard text[first] == 0x31 else { return nil }
    var digits: [UInt8] = []
    var position = first
    while digits.count < 11 {
      if text.isDigit(position) {
        digits.append(UInt8(text[position]))
        position += 1
      } else if digits.count >= 3, skippingSeparator(position, in: text) == position + 1, text.isDigit(position + 1) {
        position += 1
      } else {
        return nil
      }
    }
    guard !text.isDigit(position), isAssigned(digits[1] - 0x30, digits[2] - 0x30) else { return nil }
    // "13812345678-01" and the like belong to something longer.
    if skippingSeparator(position, in: text) == position + 1, text.isDigit(position + 1), digits.count == 11,
      text[position] == 0x2D
    {
      return nil
    }
    return EntityMatch(String(decoding: digits, as: UTF8.self), start, position)
  }

  private static func skippingSeparator(_ offset: Int, in text: ScannedText) -> Int {
    text[offset] == 0x20 || text[offset] == 0x2D ? offset + 1 : offset
  }

  /// Whether numbers `1 second third …` are given out.
  private static func isAssigned(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 3, 8: true
    case 4: third != 2 && third != 3
    case 5: third != 4
    case 6: third == 2 || third == 5 || third == 6 || third == 7
    case 7: third != 9
    case 9: third != 4
    default: false
    }
  }
}
