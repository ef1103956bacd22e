/// Keys pressed one after the other, written with spaces between them: `g g`, `C-x C-e`, `M-1`, `F9`, `Enter`.
///
/// `C-` is Control, `M-` Alt, `S-` Shift. Names: Enter, Esc, Tab, S-Tab, Backspace, Delete, Insert, arrows, Home,
/// End, PageUp, PageDown, Space, F1–F12.
public struct KeySequence: Hashable, Sendable {
  /// Never empty.
  public let presses: [KeyPress]

  /// - Returns: `nil` when a word is no key.
  public init?(_ notation: String) {
    let presses = notation.split(separator: " ").map { KeySequence.press(String($0)) }
    guard !presses.isEmpty, !presses.contains(nil) else { return nil }
    self.presses = presses.compactMap { $0?.folded }
  }

  /// Keys made in code; they must not be none.
  public init(_ presses: [KeyPress]) {
    precondition(!presses.isEmpty, "A key sequence needs a key.")
    self.presses = presses.map(\.folded)
  }

  /// True when these keys are the beginning of the sequence, or all of it.
  func begins(with pressed: [KeyPress]) -> Bool { presses.starts(with: pressed) }

  private static func press(_ word: String) -> KeyPress? {
    var rest = Substring(word)
    var modifiers: Modifiers = []
    while rest.count > 2, let modifier = prefixes[String(rest.prefix(2))] {
      if rest == "S-Tab" { break }
      modifiers.insert(modifier)
      rest = rest.dropFirst(2)
    }
    if let named = names[rest.lowercased()] {
      if named == .tab, modifiers.contains(.shift) { return KeyPress(.backtab, modifiers.subtracting(.shift)) }
      return KeyPress(named, modifiers)
    }
    if rest.count > 1, rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      return KeyPress(.function(number), modifiers)
    }
    guard rest.count == 1, let character = rest.first else { return nil }
    if modifiers.contains(.control) {
      // A terminal cannot tell C-a from C-A.
      return KeyPress(.character(Character(character.lowercased())), modifiers)
    }
    return KeyPress(.character(character), modifiers.subtracting(.shift))
  }

  private static let prefixes: [String: Modifiers] = ["C-": .control, "M-": .alt, "S-": .shift]

  private static let names: [String: Key] = {
    var names = Dictionary(uniqueKeysWithValues: Key.names.map { ($0.name.lowercased(), $0.key) })
    names["escape"] = .escape
    names["return"] = .enter
    names["backtab"] = .backtab
    names["del"] = .delete
    return names
  }()
}

extension KeySequence: CustomStringConvertible, ExpressibleByStringLiteral {
  public var description: String { presses.map(\.description).joined(separator: " ") }

  /// A literal must be right: a wrong one is our own mistake.
  public init(stringLiteral notation: String) {
    guard let sequence = KeySequence(notation) else { preconditionFailure("\(notation) is not a key sequence.") }
    self = sequence
  }
}
