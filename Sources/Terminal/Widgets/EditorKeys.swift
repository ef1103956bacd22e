extension TextEditor {
  /// Takes a key or a paste as readline would.
  ///
  /// Enter is not taken, it sends; Alt-Enter and Ctrl-J begin a new line where there can be one. Up and Down
  /// are taken only when there is a row to go to.
  ///
  /// - Parameter width: columns the text is shown in, for Up and Down.
  /// - Returns: whether the event was for the editor.
  @discardableResult
  public mutating func handle(_ event: InputEvent, width: Int = 80) -> Bool {
    switch event {
    case .paste(let text):
      insert(text)
      return true
    case .key(let press):
      if let character = press.text {
        insert(String(character))
        return true
      }
      return press.modifiers.isEmpty ? plain(press.key, width) : command(press)
    case .mouse, .focus: return false
    }
  }

  private mutating func plain(_ key: Key, _ width: Int) -> Bool {
    switch key {
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveLeft()
    case .right: moveRight()
    case .home: moveToLineStart()
    case .end: moveToLineEnd()
    case .up: return moveVertically(by: -1, width: width)
    case .down: return moveVertically(by: 1, width: width)
    default: return false
    }
    return true
  }

  private mutating func command(_ press: KeyPress) -> Bool {
    guard let edit = TextEditor.commands[press.folded] else { return false }
    if edit == .newLine, !isMultiline { return false }
    perform(edit)
    return true
  }

  private enum Command {
    case lineStart, lineEnd, left, right, wordLeft, wordRight, start, end
    case backspace, delete, wordBack, wordForward, toLineStart, toLineEnd, yank, undo, redo, newLine
  }

  private static let commands: [KeyPress: Command] = {
    let table: [(KeySequence, Command)] = [
      ("C-a", .lineStart), ("C-e", .lineEnd), ("C-b", .left), ("C-f", .right), ("M-b", .wordLeft), ("M-f", .wordRight),
      ("C-Left", .wordLeft), ("C-Right", .wordRight), ("M-Left", .wordLeft), ("M-Right", .wordRight),
      ("C-Home", .start), ("C-End", .end), ("M-<", .start), ("M->", .end),
      ("C-h", .backspace), ("C-d", .delete), ("C-w", .wordBack), ("M-Backspace", .wordBack),
      ("M-d", .wordForward), ("C-Delete", .wordForward), ("C-u", .toLineStart), ("C-k", .toLineEnd), ("C-y", .yank),
      ("C-_", .undo), ("M-_", .redo), ("M-Enter", .newLine), ("C-j", .newLine),
    ]
    return Dictionary(uniqueKeysWithValues: table.map { ($0.0.presses[0], $0.1) })
  }()

  private mutating func perform(_ command: Command) {
    switch command {
    case .lineStart: moveToLineStart()
    case .lineEnd: moveToLineEnd()
    case .left: moveLeft()
    case .right: moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .start: moveToStart()
    case .end: moveToEnd()
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .wordBack: deleteWordBackward()
    case .wordForward: deleteWordForward()
    case .toLineStart: deleteToLineStart()
    case .toLineEnd: deleteToLineEnd()
    case .yank: yank()
    case .undo: undo()
    case .redo: redo()
    case .newLine: insert("\n")
    }
  }
}
