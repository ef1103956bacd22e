/// Something the person did at the terminal.
public enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text from a paste, free of controls; lines end in `\n`.
  case paste(String)
  case mouse(Mouse)
  /// The terminal window gained or lost the focus; only where the driver asked for it.
  case focus(Bool)
}

/// A click or a turn of the wheel; rows and columns count from 0.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Kind: Hashable, Sendable {
    case press(Button)
    case release
    case drag
    case wheelUp
    case wheelDown
  }

  /// As seen by a right-handed person.
  public enum Button: Hashable, Sendable { case left, middle, right }

  public var kind: Kind
  public var row: Int
  public var column: Int
  public var modifiers: Modifiers

  /// At a cell of the screen.
  public init(_ kind: Kind, row: Int, column: Int, modifiers: Modifiers = []) {
    self.kind = kind
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}
