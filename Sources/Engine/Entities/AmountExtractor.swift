import Domain

/// Amounts of money, in the unit they are given in: 199元, ￥199, 三百五十块, 20块5, 1.2万, $20, 20 yuan.
enum AmountExtractor: EntityExtractor {
  static let kind = EntityKind.amount

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    withSign(in: text, at: offset) ?? withUnit(in: text, at: offset)
  }

  /// A sign or code before the number.
  private static func withSign(in text: ScannedText, at offset: Int) -> EntityMatch? {
    guard let end = text.end(ofAny: ["¥", "$", "us$", "rmb", "cny", "usd"], at: offset),
      !text.isWordPart(offset - 1), let number = NumberReading(in: text, at: text.skippingBlanks(end)), !number.isHan
    else { return nil }
    let scaled = scale(number, in: text)
    // "rmb 199 元" says it twice.
    let unit = text.end(ofAny: ["元", "块", "yuan"], at: scaled.end) ?? scaled.end
    return EntityMatch(formatted(scaled.value), offset, unit)
  }

  private static func withUnit(in text: ScannedText, at offset: Int) -> EntityMatch? {
    guard !text.isWordPart(offset - 1), text[offset - 1] != 0x7B2C,  // 第
      !(text[offset - 1] == 0x2E && text.isDigit(offset - 2)), let number = NumberReading(in: text, at: offset)
    else { return nil }
    var (value, position) = scale(number, in: text)
    let isScaled = position > number.end
    if let end = text.end(ofAny: ["多", "来", "几"], at: position), Unit.at(end, in: text) != nil { position = end }
    guard let unit = Unit.at(position, in: text) else {
      return isBareAmount(number, isScaled: isScaled, end: position, in: text)
        ? EntityMatch(formatted(value), offset, position) : nil
    }
    if number.isSingle, unit.isPiece, countsThings(number, after: unit.end, in: text) { return nil }
    value *= unit.worth
    position = unit.end
    if unit.isPiece || unit.takesFraction, let rest = fraction(in: text, at: position) {
      value += rest.value
      position = rest.end
    }
    if let end = text.end(of: "钱", at: position) { position = end }
    return EntityMatch(formatted(value), offset, position)
  }

  /// 1.2万, 3千, 3万5; figures only, because words hold their units of ten already.
  private static func scale(_ number: NumberReading, in text: ScannedText) -> (value: Double, end: Int) {
    guard !number.isHan, let unit = NumberReading.han(text[number.end]), unit >= 100 else {
      return (number.value, number.end)
    }
    let end = number.end + 1
    if text.isDigit(end), !text.isDigit(end + 1), NumberReading.han(text[end + 1]) == nil, text[end + 1] != 0x2E {
      return (number.value * unit + Double(text[end] - 0x30) * unit / 10, end + 1)
    }
    return (number.value * unit, end)
  }

  /// 1.2万 or 两万 without a unit, unless it counts something: 3万人.
  private static func isBareAmount(_ number: NumberReading, isScaled: Bool, end: Int, in text: ScannedText) -> Bool {
    guard text[end - 1] == 0x4E07 || isScaled && text[end - 2] == 0x4E07 else { return false }  // 万
    return !number.isHan && !startsCounter(text[end]) || !isIdeograph(text[end])
  }

  /// 一块退, 两块手表: 块 counts pieces there.
  private static func countsThings(_ number: NumberReading, after end: Int, in text: ScannedText) -> Bool {
    let next = text[end]
    if next == 0x94B1 || text.isDigit(end) || NumberReading.han(next) != nil { return false }  // 钱
    if number.isHan, number.value == 1 { return true }
    return "表手屏电肥蛋巧布板面砖肉饼糖香玻地硬移牌主毛腕显内豆奶冰石玉".unicodeScalars.contains { $0.value == next }
  }

  /// What stands behind 块: 5, 50, 5毛, 五; not the number of the next thing (20块3个).
  private static func fraction(in text: ScannedText, at offset: Int) -> (value: Double, end: Int)? {
    var position = offset
    var value = 0.0
    if text.isDigit(offset) {
      var place = 0.1
      while text.isDigit(position), position - offset < 2 {
        value += Double(text[position] - 0x30) * place
        place /= 10
        position += 1
      }
      guard !text.isDigit(position), text[position] != 0x2E else { return nil }
    } else if let figure = NumberReading.han(text[offset]), (1..<10).contains(figure) {
      value = figure / 10
      position += 1
    } else {
      return nil
    }
    if let end = text.end(ofAny: ["毛", "角"], at: position) { return (value, end) }
    let next = text[position]
    guard !isIdeograph(next) || "的了吧呢吗啊都就也还钱".unicodeScalars.contains(where: { $0.value == next }) else {
      return nil
    }
    return (value, position)
  }

  private static func startsCounter(_ scalar: UInt32) -> Bool {
    "人个件次步公里字名家条年粒块多次台位只张米千毫步像".unicodeScalars.contains { $0.value == scalar }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

  /// Two decimals.
  private static func formatted(_ value: Double) -> String {
    let hundredths = Int64((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A unit of money behind a number.
private struct Unit {
  /// In yuan.
  var worth: Double
  var end: Int
  /// 块, which also counts pieces.
  var isPiece = false
  var takesFraction = false

  static func at(_ offset: Int, in text: ScannedText) -> Unit? {
    if let end = text.end(ofAny: ["元", "圆"], at: offset) {
      // 元旦, 元宵, 元素 are words of their own.
      return "旦宵月素件".unicodeScalars.contains { $0.value == text[end] }
        ? nil : Unit(worth: 1, end: end, takesFraction: true)
    }
    if let end = text.end(of: "块", at: offset) { return Unit(worth: 1, end: end, isPiece: true) }
    if let end = text.end(ofAny: ["毛钱", "毛", "角钱", "角"], at: offset) {
      return "巾衣笔线绒".unicodeScalars.contains { $0.value == text[end] } ? nil : Unit(worth: 0.1, end: end)
    }
    if let end = text.end(of: "分钱", at: offset) { return Unit(worth: 0.01, end: end) }
    let word = text.skippingBlanks(offset)
    for unit: StaticString in ["人民币", "yuan", "rmb", "cny", "kuai", "dollars", "dollar", "bucks", "usd"] {
      if let end = text.end(ofWord: unit, at: word) { return Unit(worth: 1, end: end) }
    }
    return nil
  }
}
