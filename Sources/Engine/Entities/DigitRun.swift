/// A run of digits, possibly written in groups.
struct DigitRun: Sendable {
  /// The digits without what separates their groups, 0 … 9.
  var digits: [UInt8]
  var start: Int
  var end: Int

  /// The run that starts at `start`: a single blank or hyphen between digits does not end it.
  ///
  /// - Parameter longest: no more digits than this are taken; a longer run is no match.
  init?(in text: ScannedText, at start: Int, grouped: Bool, longest: Int) {
    guard text.isDigit(start), !text.isDigit(start - 1) else { return nil }
    var digits: [UInt8] = []
    var position = start
    while true {
      if text.isDigit(position) {
        guard digits.count < longest else { return nil }
        digits.append(UInt8(text[position] - 0x30))
        position += 1
      } else if grouped, text[position] == 0x20 || text[position] == 0x2D, text.isDigit(position + 1) {
        position += 1
      } else {
        break
      }
    }
    self.digits = digits
    self.start = start
    end = position
  }

  var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

  /// The Luhn check of payment card numbers.
  var passesLuhn: Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * (place % 2 == 0 ? 1 : 2)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
