import Testing

@testable import Terminal

/// The plainest editor that could be right: the whole text, and the caret in bytes.
private struct ReferenceEditor {
  var text = ""
  var caret = 0

  var boundaries: [Int] {
    var places = [0]
    for character in text { places.append((places.last ?? 0) + character.utf8.count) }
    return places
  }

  var caretInCharacters: Int { boundaries.firstIndex(of: caret) ?? -1 }

  mutating func replace(_ range: Range<Int>, with new: String) {
    let utf8 = Array(text.utf8)
    text = String(decoding: utf8[..<range.lowerBound] + Array(new.utf8) + utf8[range.upperBound...], as: UTF8.self)
    let wanted = range.lowerBound + new.utf8.count
    caret = boundaries.first { $0 >= wanted } ?? text.utf8.count
  }

  mutating func insert(_ new: String) { replace(caret..<caret, with: PastedText.clean(new)) }

  mutating func deleteBackward() {
    if let before = boundaries.last(where: { $0 < caret }) { replace(before..<caret, with: "") }
  }

  mutating func deleteForward() {
    if let after = boundaries.first(where: { $0 > caret }) { replace(caret..<after, with: "") }
  }

  mutating func moveLeft() { caret = boundaries.last { $0 < caret } ?? 0 }
  mutating func moveRight() { caret = boundaries.first { $0 > caret } ?? text.utf8.count }

  mutating func moveToLineStart() {
    let bytes = Array(text.utf8)
    while caret > 0, bytes[caret - 1] != 0x0A { caret -= 1 }
  }

  mutating func deleteToLineEnd() {
    let bytes = Array(text.utf8)
    var end = caret
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end == caret, end < bytes.count { end = boundaries.first { $0 > caret } ?? end }
    replace(caret..<end, with: "")
  }
}

@Suite struct TextEditorTests {
  @Test func twoThousandRandomEditsMatchTheReference() {
    var random = Seeded(21)
    for _ in 0..<2000 {
      var editor = TextEditor()
      var reference = ReferenceEditor()
      for _ in 0..<20 {
        switch Int.random(in: 0..<11, using: &random) {
        case 0..<5:
          let text = RandomText.make(&random, pieces: Int.random(in: 1...3, using: &random))
          editor.insert(text)
          reference.insert(text)
        case 5:
          editor.deleteBackward()
          reference.deleteBackward()
        case 6:
          editor.deleteForward()
          reference.deleteForward()
        case 7:
          editor.moveLeft()
          reference.moveLeft()
        case 8:
          editor.moveRight()
          reference.moveRight()
        case 9:
          editor.moveToLineStart()
          reference.moveToLineStart()
        default:
          editor.deleteToLineEnd()
          reference.deleteToLineEnd()
        }
        #expect(editor.text.unicodeScalars.elementsEqual(reference.text.unicodeScalars))
        #expect(editor.caret == reference.caretInCharacters)
      }
      let width = Int.random(in: 2...20, using: &random)
      let layout = editor.layout(width: width)
      #expect(layout.lines.allSatisfy { Width.of($0) <= width })
      #expect(layout.lines.indices.contains(layout.row) && (0..<width).contains(layout.column))
    }
  }

  @Test func undoGoesBackAndRedoForward() {
    var random = Seeded(22)
    for _ in 0..<200 {
      var editor = TextEditor()
      var states = [editor.text]
      for _ in 0..<10 {
        editor.insert(RandomText.make(&random, pieces: 2) + "ab")
        states.append(editor.text)
      }
      for state in states.reversed().dropFirst() {
        editor.undo()
        #expect(editor.text == state)
      }
      for state in states.dropFirst() {
        editor.redo()
        #expect(editor.text == state)
      }
    }
  }

  @Test func charactersTypedInOneGoAreUndoneTogether() {
    var editor = TextEditor()
    for character in "退款" { editor.insert(String(character)) }
    editor.moveLeft()
    editor.insert("x")

    editor.undo()
    #expect(editor.text == "退款")
    editor.undo()
    #expect(editor.isEmpty)
  }

  @Test func readlineKeysWork() {
    var editor = TextEditor("hello big world")
    func press(_ keys: KeySequence) { for press in keys.presses { editor.handle(.key(press)) } }

    press("C-w")
    #expect(editor.text == "hello big ")
    press("M-b C-k")
    #expect(editor.text == "hello ")
    press("C-a C-y C-e")
    #expect(editor.text == "big hello ")
    press("C-u C-_")
    #expect(editor.text == "big hello ")
    press("M-b M-d")
    #expect(editor.text == "big  ")
    press("C-j x")
    #expect(editor.text == "big \nx ")
    let takesEnter = editor.handle(.key(KeyPress(.enter)))
    #expect(!takesEnter)
  }

  @Test func theCaretIsShownWhereTheNextCharacterGoes() {
    var editor = TextEditor("我要退款")

    #expect(editor.layout(width: 20).column == 8)
    #expect(editor.layout(width: 8).row == 1)
    #expect(editor.layout(width: 5).lines == ["我要", "退款"])
    editor.moveToStart()
    editor.moveRight()
    editor.moveRight()
    let layout = editor.layout(width: 5)
    #expect(layout.row == 1 && layout.column == 0)
    let first = editor.moveVertically(by: -1, width: 5)
    let second = editor.moveVertically(by: -1, width: 5)
    #expect(first && !second)
    #expect(editor.caret == 0)
  }

  @Test func aFieldOfOneLineHasNoLineEnds() {
    var editor = TextEditor(isMultiline: false)

    editor.insert("a\r\nb\u{1B}c")

    let takesNewLine = editor.handle(.key(KeyPress(.character("j"), .control)))

    #expect(editor.text == "a bc")
    #expect(!takesNewLine)
  }

  @Test func theEditorIsPaintedWithItsCursorVisible() {
    var canvas = Canvas(columns: 6, rows: 2)

    canvas.editor(TextEditor("一\n二\n三"), in: canvas.bounds)

    #expect(canvas.text == ["二    ", "三    "])
    #expect(canvas.cursor?.row == 1 && canvas.cursor?.column == 2)
  }
}
