import CNcurses

/// Styles as ncurses wants them, worked out once each.
struct Palette {
  struct Look {
    var attributes: UInt16
    var pair: Int16
  }

  let theme: Theme
  /// What the terminal has.
  let colors: Int
  private var looks: [UInt16: Look] = [:]

  init(theme: Theme, colors: Int) {
    self.theme = theme
    self.colors = colors
  }

  mutating func look(of style: Style) -> Look {
    if let known = looks[style.rawValue] { return known }
    let wanted = theme[style.tone]
    let attributes = wanted.attributes.union(style.attributes)
    var pair: Int32 = 0
    if colors >= 8, wanted.foreground != nil || wanted.background != nil {
      // ncurses gives -1 when it has no pair left: then the terminal's own colours do.
      pair = max(0, cn_pair(number(wanted.foreground), number(wanted.background)))
    }
    let look = Look(attributes: UInt16(attributes.rawValue), pair: Int16(clamping: pair))
    looks[style.rawValue] = look
    return look
  }

  private func number(_ color: UInt8?) -> Int32 {
    guard let color else { return -1 }
    if colors <= 256 { return Int32(color) % Int32(colors) }
    return Palette.direct(color)
  }

  private static let bright: [Int32] = [
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The palette's colour as red, green and blue; a direct terminal takes 0–7 as they are.
  static func direct(_ color: UInt8) -> Int32 {
    let value = Int32(color)
    switch value {
    case 0..<8: return value
    case 8..<16: return bright[Int(value) - 8]
    case 16..<232:
      let steps: [Int32] = [0, 95, 135, 175, 215, 255]
      let cube = Int(value) - 16
      let rgb = steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
      return max(8, rgb)
    default:
      let grey = 8 + (value - 232) * 10
      return grey << 16 | grey << 8 | grey
    }
  }
}
