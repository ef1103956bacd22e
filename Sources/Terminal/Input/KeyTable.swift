/// What the sequences of xterm, tmux, the Linux console and their kin mean.
enum KeyTable {
  /// A control byte.
  static func control(_ byte: UInt8, _ modifiers: Modifiers) -> KeyPress {
    switch byte {
    case 0x08, 0x7F: return KeyPress(.backspace, modifiers)
    case 0x09: return KeyPress(.tab, modifiers)
    case 0x0D: return KeyPress(.enter, modifiers)
    case 0x1B: return KeyPress(.escape, modifiers)
    case 0x00: return KeyPress(.character(" "), modifiers.union(.control))
    default:
      // C-a is 1; above C-z come C-\ C-] C-^ C-_.
      let letter = byte < 0x1B ? byte + 0x60 : byte + 0x40
      return KeyPress(.character(Character(Unicode.Scalar(letter))), modifiers.union(.control))
    }
  }

  /// ESC O and one byte.
  static func single(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    case UInt8(ascii: "M"): .enter
    default: arrow(final)
    }
  }

  /// ESC [ parameters final; `nil` for what no key sends.
  static func sequence(_ parameters: [UInt8], _ final: UInt8) -> InputEvent? {
    if parameters.first == UInt8(ascii: "<") { return mouse(numbers(parameters.dropFirst()), final).map { .mouse($0) } }
    if parameters == [UInt8(ascii: "[")] {
      let number = Int(final) - 0x40
      return (1...5).contains(number) ? .key(KeyPress(.function(number))) : nil
    }
    let numbers = numbers(parameters[...])
    let modifiers = numbers.count > 1 ? modifiers(numbers[1]) : []
    switch final {
    case UInt8(ascii: "I") where parameters.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where parameters.isEmpty: return .focus(false)
    case UInt8(ascii: "Z"): return .key(KeyPress(.backtab))
    case UInt8(ascii: "u"): return coded(numbers.first ?? 0, modifiers)
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count > 2 { return coded(numbers[2], modifiers) }
      return tilde(numbers.first ?? 0).map { .key(KeyPress($0, modifiers)) }
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      // ESC [ row ; column R is an answer, not F3; with a modifier the row is 1.
      guard numbers.isEmpty || numbers[0] == 1 else { return nil }
      return .key(KeyPress(.function(Int(final) - 0x4F), modifiers))
    default: return arrow(final).map { .key(KeyPress($0, modifiers)) }
    }
  }

  /// Three bytes of the mouse protocol from before SGR.
  static func oldMouse(_ bytes: [UInt8]) -> Mouse? {
    let values = bytes.map { Int($0) - 32 }
    guard values.allSatisfy({ $0 >= 0 }) else { return nil }
    return mouse([values[0], values[1], values[2]], values[0] & 3 == 3 ? UInt8(ascii: "m") : UInt8(ascii: "M"))
  }

  private static func arrow(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func tilde(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// A key sent as its code point, by terminals that can report more.
  private static func coded(_ code: Int, _ modifiers: Modifiers) -> InputEvent? {
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    switch code {
    case 13: return .key(KeyPress(.enter, modifiers))
    case 9: return .key(modifiers.contains(.shift) ? KeyPress(.backtab) : KeyPress(.tab, modifiers))
    case 27: return .key(KeyPress(.escape, modifiers))
    case 8, 127: return .key(KeyPress(.backspace, modifiers))
    case 32..<127, 0xA0..<0xE000, 0xF900...: break
    default: return nil
    }
    var text = Character(scalar)
    if modifiers.contains(.shift), !modifiers.contains(.control), text.uppercased().count == 1 {
      text = Character(text.uppercased())
    }
    return .key(KeyPress(.character(text), modifiers.subtracting(.shift)))
  }

  private static func mouse(_ numbers: [Int], _ final: UInt8) -> Mouse? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let code = numbers[0]
    var held: Modifiers = []
    if code & 4 != 0 { held.insert(.shift) }
    if code & 8 != 0 { held.insert(.alt) }
    if code & 16 != 0 { held.insert(.control) }
    let kind: Mouse.Kind
    switch (code & 64 != 0, code & 32 != 0, code & 3) {
    case (true, _, 0): kind = .wheelUp
    case (true, _, 1): kind = .wheelDown
    case (true, _, _): return nil
    case (false, true, _): kind = .drag
    case (false, false, _) where final == UInt8(ascii: "m"): kind = .release
    case (false, false, 0): kind = .press(.left)
    case (false, false, 1): kind = .press(.middle)
    case (false, false, 2): kind = .press(.right)
    default: kind = .release
    }
    return Mouse(kind, row: numbers[2] - 1, column: numbers[1] - 1, modifiers: held)
  }

  /// Bits of xterm's modifier parameter, which counts from 1.
  private static func modifiers(_ parameter: Int) -> Modifiers {
    let bits = max(0, parameter - 1)
    var result: Modifiers = []
    if bits & 1 != 0 { result.insert(.shift) }
    if bits & 10 != 0 { result.insert(.alt) }
    if bits & 4 != 0 { result.insert(.control) }
    return result
  }

  /// Numbers between semicolons; a part after `:` says more than we need. Absurd ones are cut.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { value, byte in
        (0x30...0x39).contains(byte) ? min(value * 10 + Int(byte) - 0x30, 0x110000) : value
      }
    }
  }
}
