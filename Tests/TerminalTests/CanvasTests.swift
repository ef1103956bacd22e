import Testing

@testable import Terminal

@Suite struct CanvasTests {
  /// Every row has its columns, and wide characters are whole.
  private func isSound(_ canvas: Canvas) -> Bool {
    (0..<canvas.size.rows).allSatisfy { row in
      var column = 0
      while column < canvas.size.columns {
        guard let cell = canvas.cell(row: row, column: column) else { return false }
        guard (1...2).contains(cell.width) else { return false }
        if cell.width == 2 {
          guard canvas.cell(row: row, column: column + 1)?.isContinuation == true else { return false }
        }
        guard drawable(canvas.scalars(of: cell), cell.width) else { return false }
        column += cell.width
      }
      return column == canvas.size.columns
    }
  }

  /// One scalar with columns, then only marks without.
  private func drawable(_ scalars: [UInt32], _ width: Int) -> Bool {
    scalars.count <= 4 && Width.columns(scalars[0]) == width && scalars[0] >= 0x20
      && scalars.dropFirst().allSatisfy { Width.columns($0) == 0 && $0 >= 0x300 && !Shape.isDropped($0) }
  }

  @Test func randomTextNeverBreaksARow() {
    var random = Seeded(7)
    var canvas = Canvas(columns: 37, rows: 6)
    for _ in 0..<6000 {
      let text = RandomText.make(&random, pieces: Int.random(in: 0..<14, using: &random))
      let row = Int.random(in: -1...6, using: &random)
      let column = Int.random(in: -6...40, using: &random)
      let width = Int.random(in: 0...45, using: &random)

      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        canvas.region(Rect(row: row, column: column, rows: 3, columns: width)) {
          $0.put(text, row: 1, column: Int(column % 5))
          $0.box($0.bounds, title: text, trailing: "3/5", focused: true)
        }
      case 1: canvas.fill(Rect(row: row, column: column, rows: 2, columns: width), with: text.first ?? " ")
      case 2: canvas.put(text, row: row, endingAt: column, width: width)
      case 3: canvas.put([Span(text), Span("尾巴", .muted), Span(text)], row: row, column: column, width: width)
      default:
        let used = canvas.put(text, row: row, column: column, width: width)
        #expect(used <= max(0, min(width, 37 - column)))
      }

      #expect(isSound(canvas), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test func putUsesTheColumnsThatWidthCounts() {
    var random = Seeded(8)
    for _ in 0..<2000 {
      let text = RandomText.make(&random, pieces: 8)
      var canvas = Canvas(columns: 200, rows: 1)
      let used = canvas.put(text, row: 0, column: 0)
      #expect(used == Width.of(text))
    }
  }

  @Test func textThatDoesNotFitEndsInTwoDots() {
    var canvas = Canvas(columns: 7, rows: 2)

    let used = canvas.put("我要退款吗", row: 0, column: 0)
    canvas.put("我要退", row: 1, column: 0, width: 5)

    #expect(used == 6)
    #expect(canvas.line(0) == "我要.. ")
    #expect(canvas.line(1) == "我..   ")
  }

  @Test func spansAreCutAsOneText() {
    var canvas = Canvas(columns: 8, rows: 2)

    canvas.put([Span("我要"), Span("退款"), Span("吗")], row: 0, column: 0)
    canvas.put([Span("abcd"), Span("efgh")], row: 1, column: 0)

    #expect(canvas.line(0) == "我要退..")
    #expect(canvas.line(1) == "abcdefgh")
  }

  @Test func overwritingHalfAWideCharacterBlanksTheOther() {
    var canvas = Canvas(columns: 6, rows: 1)
    canvas.put("退款吗", row: 0, column: 0)

    canvas.put("x", row: 0, column: 1)
    canvas.put("y", row: 0, column: 4)

    #expect(canvas.line(0) == " x款y ")
  }

  @Test func aRegionClipsAndShifts() {
    var canvas = Canvas(columns: 10, rows: 3)

    canvas.region(Rect(row: 1, column: 2, rows: 1, columns: 5)) { inner in
      inner.put("上", row: -1, column: 0)
      inner.put("退款申请", row: 0, column: -1)
      inner.cursor = (0, 4)
    }

    #expect(canvas.text == ["          ", "   款.. ", "          "].map { Width.pad($0, to: 10) })
    #expect(canvas.cursor?.row == 1)
    #expect(canvas.cursor?.column == 6)
  }

  @Test func nothingRawReachesTheScreen() {
    var canvas = Canvas(columns: 20, rows: 1)

    canvas.put("a\u{1B}]0;x\u{7}\u{9B}b\u{202E}c\nd", row: 0, column: 0)

    #expect(canvas.line(0) == "a?]0;x??bc d        ")
  }

  @Test func marksStayWithTheirLetterAndFlagsAreLetters() {
    var canvas = Canvas(columns: 12, rows: 1)

    canvas.put("e\u{301}🇨🇳👩‍👧👍🏽\u{301}", row: 0, column: 0)

    #expect(canvas.line(0).unicodeScalars.elementsEqual("e\u{301}CN👩👍\u{301}     ".unicodeScalars))
  }

  @Test func aBoxShowsTitlesAndFocus() {
    var canvas = Canvas(columns: 20, rows: 6)

    canvas.box(Rect(row: 0, column: 0, rows: 3, columns: 20), title: "会话", trailing: "1/3")
    canvas.box(Rect(row: 3, column: 0, rows: 3, columns: 10), title: "一个很长的标题", focused: true)

    #expect(canvas.text[0] == "+-[会话]-----[1/3]-+")
    #expect(canvas.text[1] == "|                  |")
    #expect(canvas.text[3].hasPrefix("+=[一..]=+"))
  }
}
