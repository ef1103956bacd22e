import Domain

/// Order numbers: `A` and eight digits, or a long number right after a word for order.
enum OrderNumberExtractor: EntityExtractor {
  static let kind = EntityKind.orderNumber

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    guard !text.isWordPart(offset - 1) else { return nil }
    if text[offset] == 0x61 {
      guard let run = DigitRun(in: text, at: offset + 1, grouped: false, longest: 8), run.digits.count == 8,
        !text.isWordPart(run.end)
      else { return nil }
      return EntityMatch("A" + run.text, offset, run.end)
    }
    guard let run = DigitRun(in: text, at: offset, grouped: false, longest: 24), run.digits.count >= 8,
      !text.isLetter(run.end)
    else { return nil }
    switch Cue.before(offset, in: text) {
    case .none: return nil
    case .order: return looksLikePhone(run) ? nil : EntityMatch(run.text, offset, run.end)
    case .orderNumber: return EntityMatch(run.text, offset, run.end)
    }
  }

  /// Whether the digits stand right after a word for order: the card and phone extractors then leave them alone.
  static func isNamed(_ offset: Int, in text: ScannedText) -> Bool { Cue.before(offset, in: text) == .orderNumber }

  private static func looksLikePhone(_ run: DigitRun) -> Bool { run.digits.count == 11 && run.digits[0] == 1 }

  /// What the words before a number say it is.
  private enum Cue {
    case none, order, orderNumber

    static func before(_ offset: Int, in text: ScannedText) -> Cue {
      var position = offset - 1
      var saysNumber = false
      // Back over what may stand between: marks, blanks, 是, 为, 号, 码, "no.", "number", "is", "id".
      for _ in 0..<16 {
        switch text[position] {
        case 0x20, 0x3A, 0x2E, 0x2C, 0x22, 0x28, 0x5B, 0x27: position -= 1  // blank : . , " ( [ '
        case 0x662F, 0x4E3A: position -= 1  // 是 为
        case 0x23, 0x53F7, 0x7801:  // # 号 码
          saysNumber = true
          position -= 1
        default:
          if ends("number", at: position, text) || ends("no", at: position, text) || ends("num", at: position, text)
            || ends("id", at: position, text)
          {
            saysNumber = true
            position -= ends("number", at: position, text) ? 6 : ends("num", at: position, text) ? 3 : 2
          } else if ends("is", at: position, text) {
            position -= 2
          } else if ends("编", at: position, text) || ends("的", at: position, text) {
            position -= 1
          } else if ends("订单", at: position, text) || ends("单", at: position, text) && saysNumber
            || ends("order", at: position, text)
          {
            return saysNumber ? .orderNumber : .order
          } else {
            return .none
          }
        }
      }
      return .none
    }

    private static func ends(_ word: StaticString, at position: Int, _ text: ScannedText) -> Bool {
      let length = word.withUTF8Buffer { $0.count { $0 & 0xC0 != 0x80 } }
      return text.end(of: word, at: position - length + 1) != nil
    }
  }
}
