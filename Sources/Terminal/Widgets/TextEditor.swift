/// Text being written, with its caret: many lines, edited by character as people see them.
///
/// Keys are those of readline. The caret never stands inside a character: where an edit would join letters
/// across it, such as a mark typed before a letter, it moves behind them.
public struct TextEditor: Equatable, Sendable {
  /// Text before and after the caret; together the whole text.
  private(set) var left: String
  private(set) var right: String
  /// What Ctrl-K, Ctrl-U and Ctrl-W took, for Ctrl-Y.
  public private(set) var killed = ""
  /// Takes line ends; a field of one line turns them into spaces.
  public let isMultiline: Bool

  private var history = EditHistory()

  /// The caret is at the end.
  public init(_ text: String = "", isMultiline: Bool = true) {
    self.isMultiline = isMultiline
    left = ""
    right = ""
    left = clean(text)
  }

  /// Everything that was written.
  public var text: String { left + right }
  /// Whether nothing was written.
  public var isEmpty: Bool { left.isEmpty && right.isEmpty }
  /// Characters before the caret.
  public var caret: Int { left.count }
  /// What stands before the caret, for completion.
  public var textBeforeCaret: String { left }

  /// Puts text at the caret; controls are dropped.
  public mutating func insert(_ text: String) {
    edit(joining: text.count == 1 && text != " ") {
      $0.left += $0.clean(text)
      $0.settleCaret()
    }
  }

  /// Replaces everything; the caret goes to the end.
  public mutating func replace(with text: String) {
    edit {
      $0.left = $0.clean(text)
      $0.right = ""
    }
  }

  /// Replaces the last characters before the caret, as a completion does.
  public mutating func replace(last count: Int, with text: String) {
    edit {
      $0.left.removeLast(min(count, $0.left.count))
      $0.left += $0.clean(text)
      $0.settleCaret()
    }
  }

  /// Empties the field and forgets what could be undone: after sending.
  public mutating func clear() { self = TextEditor(isMultiline: isMultiline) }

  /// Backspace: the whole character before the caret, marks and all.
  public mutating func deleteBackward() {
    edit {
      if !$0.left.isEmpty { $0.left.removeLast() }
      $0.settleCaret()
    }
  }

  /// Delete: the whole character after the caret.
  public mutating func deleteForward() {
    edit {
      if !$0.right.isEmpty { $0.right.removeFirst() }
      $0.settleCaret()
    }
  }

  /// Deletes to the beginning of the word before the caret; ideographs go together like a word.
  public mutating func deleteWordBackward() { kill(left.count - wordStart, before: true) }
  /// Deletes to the end of the word after the caret.
  public mutating func deleteWordForward() { kill(wordEnd, before: false) }

  /// Deletes to the beginning of the line, or the line end before it when already there.
  public mutating func deleteToLineStart() {
    kill(max(1, TextEditor.tailOfLine(left)), before: true)
  }

  /// Deletes to the end of the line, or the line end when already there.
  public mutating func deleteToLineEnd() {
    kill(max(1, TextEditor.headOfLine(right)), before: false)
  }

  /// Puts back what was last killed.
  public mutating func yank() {
    let text = killed
    edit {
      $0.left += text
      $0.settleCaret()
    }
  }

  /// Takes back one step of 200; nothing when there is none.
  public mutating func undo() {
    guard let state = history.undo((left, right)) else { return }
    (left, right) = state
  }

  /// Does again what `undo` took back.
  public mutating func redo() {
    guard let state = history.redo((left, right)) else { return }
    (left, right) = state
  }

  /// One character back.
  public mutating func moveLeft() { move(to: caret - 1) }
  /// One character on.
  public mutating func moveRight() { move(to: caret + 1) }
  /// To the beginning of a word.
  public mutating func moveWordLeft() { move(to: wordStart) }
  /// To the end of a word.
  public mutating func moveWordRight() { move(to: caret + wordEnd) }
  /// To the beginning of the line as written, not as wrapped.
  public mutating func moveToLineStart() { move(to: caret - TextEditor.tailOfLine(left)) }
  /// To the end of the line as written, not as wrapped.
  public mutating func moveToLineEnd() { move(to: caret + TextEditor.headOfLine(right)) }
  /// Before everything.
  public mutating func moveToStart() { move(to: 0) }
  /// Behind everything.
  public mutating func moveToEnd() { move(to: Int.max) }

  /// Puts the caret after so many characters; out of range goes to the nearest end.
  public mutating func move(to place: Int) {
    let text = text
    let index = text.index(text.startIndex, offsetBy: max(0, place), limitedBy: text.endIndex) ?? text.endIndex
    (left, right) = (String(text[..<index]), String(text[index...]))
    history.pause()
  }
}

extension TextEditor {
  private mutating func edit(joining: Bool = false, _ change: (inout TextEditor) -> Void) {
    let before = (left, right)
    change(&self)
    if before != (left, right) { history.record(before, joining: joining) }
  }

  private mutating func kill(_ count: Int, before caret: Bool) {
    edit {
      let count = min(count, caret ? $0.left.count : $0.right.count)
      guard count > 0 else { return }
      $0.killed = String(caret ? $0.left.suffix(count) : $0.right.prefix(count))
      if caret { $0.left.removeLast(count) } else { $0.right.removeFirst(count) }
      $0.settleCaret()
    }
  }

  /// Moves the caret behind a character that the edit joined across it.
  private mutating func settleCaret() {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first,
      !(Width.isSimple(last.value) && Width.isSimple(first.value))
    else { return }
    let text = left + right
    let place = text.utf8.index(text.startIndex, offsetBy: left.utf8.count)
    var boundary = text.startIndex
    while boundary < place { boundary = text.index(after: boundary) }
    (left, right) = (String(text[..<boundary]), String(text[boundary...]))
  }

  private func clean(_ text: String) -> String {
    let clean = PastedText.clean(text)
    return isMultiline || !clean.contains("\n") ? clean : String(clean.map { $0 == "\n" ? " " : $0 })
  }

  /// Characters between the last line end and the end of a text.
  private static func tailOfLine(_ text: String) -> Int {
    text.lastIndex(of: "\n").map { text.distance(from: text.index(after: $0), to: text.endIndex) } ?? text.count
  }

  private static func headOfLine(_ text: String) -> Int {
    text.distance(from: text.startIndex, to: text.firstIndex(of: "\n") ?? text.endIndex)
  }

  /// Where the word before the caret begins.
  private var wordStart: Int {
    var rest = Substring(left)
    while let last = rest.last, !TextEditor.isWord(last) { rest.removeLast() }
    while let last = rest.last, TextEditor.isWord(last) { rest.removeLast() }
    return rest.count
  }

  /// Characters from the caret to the end of the word after it.
  private var wordEnd: Int {
    var rest = Substring(right)
    while let first = rest.first, !TextEditor.isWord(first) { rest.removeFirst() }
    while let first = rest.first, TextEditor.isWord(first) { rest.removeFirst() }
    return right.count - rest.count
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
