/// Breaks text into lines of a given width, by the habits of Chinese and English.
///
/// Between ideographs a line may break anywhere, but closing punctuation never begins a line and opening
/// punctuation never ends one. English breaks at spaces, a word too long for a line breaks inside.
public enum TextWrap {
  /// Lines without line ends; spaces at a break are dropped. Empty text is one empty line.
  ///
  /// - Parameter width: columns; under 1 counts as 1. A wide character on one column gets its own line.
  public static func lines(_ text: String, width: Int) -> [String] {
    let units = TextWrap.units(text)
    return ranges(units, width: width).map { range in
      var range = range
      while let last = range.last, units[last].kind == .space || units[last].kind == .newline {
        range = range.lowerBound..<last
      }
      return slice(text, units, range)
    }
  }

  /// How many lines `lines` gives.
  public static func count(_ text: String, width: Int) -> Int { ranges(units(text), width: width).count }

  /// A character as far as breaking is concerned.
  struct Unit {
    var start: Int
    var width: Int
    var kind: Kind
  }

  enum Kind { case word, ideograph, opening, closing, space, hyphen, newline }

  static func units(_ text: String) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(text.utf8.count)
    var offset = 0
    let utf8 = text.utf8
    Shape.walk(text) { shape in
      let kind: Kind
      if shape.pieces.isEmpty {
        kind = self.kind(shape.scalar, shape.width)
      } else {
        let first = utf8[utf8.index(utf8.startIndex, offsetBy: offset)]
        // U+2028, U+2029 and U+0085 are drawn as spaces and do not break: only real line ends do.
        kind =
          first == 0x0A || first == 0x0D ? .newline : first == 0x09 ? .space : shape.width > 1 ? .ideograph : .word
      }
      units.append(Unit(start: offset, width: kind == .newline ? 0 : shape.width, kind: kind))
      offset += shape.bytes
      return true
    }
    return units
  }

  /// Ranges of units that follow each other without a gap; a line end belongs to the line it ends.
  static func ranges(_ units: [Unit], width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak = 0
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit.kind == .newline {
        lines.append(start..<index + 1)
        (start, used, lastBreak) = (index + 1, 0, index + 1)
        index += 1
        continue
      }
      if index > start, canBreak(units[index - 1], unit) { lastBreak = index }
      // Spaces hang over the edge; the next word goes down.
      if unit.kind != .space, used + unit.width > width, index > start {
        let end = lastBreak > start ? lastBreak : index
        lines.append(start..<end)
        start = end
        used = units[start..<index].reduce(0) { $0 + $1.width }
        lastBreak = start
        continue
      }
      used += unit.width
      index += 1
    }
    lines.append(start..<units.count)
    return lines
  }

  static func slice(_ text: String, _ units: [Unit], _ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: units[range.lowerBound].start)
    let end =
      range.upperBound < units.count
      ? utf8.index(utf8.startIndex, offsetBy: units[range.upperBound].start) : utf8.endIndex
    return String(text[start..<end])
  }

  private static func canBreak(_ left: Unit, _ right: Unit) -> Bool {
    switch (left.kind, right.kind) {
    case (_, .space), (_, .closing), (_, .hyphen), (_, .newline), (.opening, _): false
    case (.space, _), (.ideograph, _), (_, .ideograph): true
    case (.hyphen, .word): true
    // Full-width punctuation is a place to break, `f(x)` and `3,000` are not.
    case (.closing, _): left.width > 1 || right.width > 1
    case (_, .opening): right.width > 1
    default: false
    }
  }

  private static func kind(_ scalar: UInt32, _ width: Int) -> Kind {
    switch scalar {
    case 0x20, 0x3000: return .space
    case 0x2D: return .hyphen
    default: break
    }
    if closing.contains(scalar) { return .closing }
    if opening.contains(scalar) { return .opening }
    return width > 1 ? .ideograph : .word
  }

  private static let closing = Set("，。！？、；：）】」』》〉〕］｝…—～·,.!?;:)]}%”’".unicodeScalars.map(\.value))
  private static let opening = Set("（【「『《〈〔［｛([{“‘￥$".unicodeScalars.map(\.value))
}
