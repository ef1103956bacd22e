/// A key as the person knows it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
}

/// Keys held while another is pressed.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let control = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  /// Never with a character: that is the upper-case letter.
  public static let shift = Modifiers(rawValue: 4)
}

/// One press of a key.
public struct KeyPress: Hashable, Sendable {
  public var key: Key
  public var modifiers: Modifiers

  /// Without modifiers unless said.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// The character this press would write into a text field.
  public var text: Character? {
    guard case .character(let character) = key, modifiers.isEmpty else { return nil }
    return character
  }

  /// The press an input method meant for a command: full-width letters and punctuation as half-width ones.
  public var folded: KeyPress {
    guard case .character(let character) = key, let only = character.unicodeScalars.first,
      character.unicodeScalars.count == 1, only.value > 0x7F
    else { return self }
    if (0xFF01...0xFF5E).contains(only.value), let half = Unicode.Scalar(only.value - 0xFEE0) {
      return KeyPress(.character(Character(half)), modifiers)
    }
    return KeyPress(.character(KeyPress.halfWidth[character] ?? character), modifiers)
  }

  /// Chinese punctuation, by the key that types it. `、` is also on `\`, but `/` is the command people reach for.
  private static let halfWidth: [Character: Character] = [
    "　": " ", "。": ".", "、": "/", "《": "<", "》": ">", "【": "[", "】": "]", "“": "\"", "”": "\"", "‘": "'",
    "’": "'", "￥": "$", "¥": "$", "·": "`", "…": "^", "—": "_", "「": "{", "」": "}",
  ]
}

/// The notation of `KeySequence`: `a`, `C-p`, `M-1`, `F9`, `Enter`.
extension KeyPress: CustomStringConvertible {
  public var description: String {
    var text = ""
    if modifiers.contains(.control) { text += "C-" }
    if modifiers.contains(.alt) { text += "M-" }
    if modifiers.contains(.shift) { text += "S-" }
    return text + key.description
  }
}

extension Key: CustomStringConvertible {
  static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backtab), ("Backspace", .backspace),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown), ("Space", .character(" ")),
  ]

  public var description: String {
    if let named = Key.names.first(where: { $0.key == self }) { return named.name }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    default: return "?"
    }
  }
}
