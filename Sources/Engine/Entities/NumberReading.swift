/// A number in a text, in figures or in Chinese words.
struct NumberReading: Sendable {
  var value: Double
  var end: Int
  /// Written in Chinese words.
  var isHan: Bool
  /// One figure without a unit of ten, as in 一块 or 3块.
  var isSingle: Bool

  /// The number that starts at `offset`: `1,299.50`, `20`, 三百五十, 两千零五, 三百五 (350).
  init?(in text: ScannedText, at offset: Int) {
    if let figures = Self.figures(in: text, at: offset) {
      self = figures
    } else if let words = Self.words(in: text, at: offset) {
      self = words
    } else {
      return nil
    }
  }

  private init(_ value: Double, _ end: Int, isHan: Bool, isSingle: Bool) {
    self.value = value
    self.end = end
    self.isHan = isHan
    self.isSingle = isSingle
  }

  /// The value of one Chinese figure; 10 and more for the units of ten; nil for anything else.
  static func han(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x96F6: 0  // 零
    case 0x4E00, 0x58F9: 1  // 一 壹
    case 0x4E8C, 0x4E24, 0x8D30: 2  // 二 两 贰
    case 0x4E09, 0x53C1: 3  // 三 叁
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9646: 6  // 六 陆
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E, 0x4F70: 100  // 百 佰
    case 0x5343, 0x4EDF: 1000  // 千 仟
    case 0x4E07: 10_000  // 万
    default: nil
    }
  }

  private static func figures(in text: ScannedText, at offset: Int) -> NumberReading? {
    guard text.isDigit(offset), !text.isDigit(offset - 1) else { return nil }
    var value = 0.0
    var position = offset
    var count = 0
    while text.isDigit(position) {
      value = value * 10 + Double(text[position] - 0x30)
      count += 1
      position += 1
      guard count <= 9 else { return nil }
      // A comma groups thousands only before exactly three figures.
      if text[position] == 0x2C, count <= 3 || text[position - 4] == 0x2C, text.isDigit(position + 1),
        text.isDigit(position + 2), text.isDigit(position + 3), !text.isDigit(position + 4)
      {
        position += 1
      }
    }
    let isSingle = count == 1
    if text[position] == 0x2E, text.isDigit(position + 1) {
      var place = 0.1
      position += 1
      while text.isDigit(position) {
        value += Double(text[position] - 0x30) * place
        place /= 10
        position += 1
      }
      return NumberReading(value, position, isHan: false, isSingle: false)
    }
    return NumberReading(value, position, isHan: false, isSingle: isSingle)
  }

  private static func words(in text: ScannedText, at offset: Int) -> NumberReading? {
    guard let first = han(text[offset]), first <= 10, first > 0 else { return nil }
    var total = 0.0
    var section = 0.0
    var figure: Double?
    var lastUnit = 1.0
    var sawZero = false
    var position = offset
    while let value = han(text[position]) {
      switch value {
      case 0: sawZero = true
      case 1..<10:
        // Two figures in a row are no number word: 一二三.
        guard figure == nil else { return nil }
        figure = value
      case 10_000:
        total += (section + (figure ?? 0)) * value
        guard total > 0 else { return nil }
        (section, figure, lastUnit, sawZero) = (0, nil, value, false)
      default:
        guard figure != nil || value == 10 else { return nil }
        section += (figure ?? 1) * value
        (figure, lastUnit, sawZero) = (nil, value, false)
      }
      position += 1
    }
    if let figure {
      // 三百五 is 350, 三百零五 is 305.
      section += lastUnit >= 100 && !sawZero ? figure * lastUnit / 10 : figure
    }
    return NumberReading(total + section, position, isHan: true, isSingle: position - offset == 1 && first < 10)
  }
}
