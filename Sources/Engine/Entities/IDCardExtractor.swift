import Domain

/// Identity card numbers of mainland China: 17 digits and a check character.
enum IDCardExtractor: EntityExtractor {
  static let kind = EntityKind.idCard

  /// Source: GB 11643, which takes its check from ISO 7064 MOD 11-2.
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    guard text.isDigit(offset), text[offset] != 0x30, !text.isWordPart(offset - 1) else { return nil }
    var characters: [UInt8] = []
    var position = offset
    while characters.count < 18 {
      if text.isDigit(position) {
        characters.append(UInt8(text[position]))
      } else if characters.count == 17, text[position] == 0x78 {
        characters.append(0x58)
      } else if characters.count == 6 || characters.count == 14, isSeparator(position, in: text),
        text.isDigit(position - 1)
      {
        // Written as 6-8-4.
      } else {
        return nil
      }
      position += 1
    }
    guard !text.isWordPart(position), isValid(characters, today: today) else { return nil }
    return EntityMatch(String(decoding: characters, as: UTF8.self), offset, position)
  }

  private static func isSeparator(_ offset: Int, in text: ScannedText) -> Bool {
    text[offset] == 0x20 || text[offset] == 0x2D
  }

  private static func isValid(_ characters: [UInt8], today: CivilDay) -> Bool {
    let digits = characters.prefix(17).map { Int($0) - 0x30 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let birth = CivilDay(year: number(6..<10), month: number(10..<12), day: number(12..<14)),
      number(6..<10) >= 1900, birth.number <= today.number
    else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return checks[sum % 11] == characters[17]
  }
}
