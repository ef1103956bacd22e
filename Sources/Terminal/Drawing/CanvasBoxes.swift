/// Painting areas, boxes and rules.
extension Canvas {
  /// Fills a rectangle with one character; a wide or odd one becomes a space.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .text) {
    let target = clip.intersection(rect.moved(rows: area.row, columns: area.column))
    guard !target.isEmpty else { return }
    let scalar = character.unicodeScalars.first?.value ?? 32
    let isPlain = Width.isSimple(scalar) && Width.columns(scalar) == 1
    let cell = Cell(scalar: isPlain ? scalar : 32, style: style, width: 1)
    for row in target.row..<target.bottom {
      // The edges go through `set`, which repairs a wide character they cut; between them nothing can stay.
      set(cell, row: row, column: target.column)
      set(cell, row: row, column: target.right - 1)
      for column in target.column..<target.right { cells[row * size.columns + column] = cell }
    }
  }

  /// Draws a box on the edge of a rectangle; its inside is `rect.inside`.
  ///
  /// - Parameters:
  ///   - title: at the left of the top edge, in brackets.
  ///   - trailing: at the right of the top edge; dropped first when there is no room.
  ///   - focused: another tone, and `=` for `-` at the top, so that it shows without colour too.
  public mutating func box(_ rect: Rect, title: String = "", trailing: String = "", focused: Bool = false) {
    guard rect.rows > 1, rect.columns > 1 else { return }
    let style: Style = focused ? .focusedBorder : .border
    let last = rect.right - 1
    horizontalRule(row: rect.row, column: rect.column, width: rect.columns, style: style, heavy: focused)
    horizontalRule(row: rect.bottom - 1, column: rect.column, width: rect.columns, style: style)
    verticalRule(row: rect.row, column: rect.column, height: rect.rows, style: style)
    verticalRule(row: rect.row, column: last, height: rect.rows, style: style)
    let corners = borders == .ascii ? ["+", "+", "+", "+"] : ["┌", "┐", "└", "┘"]
    put(corners[0], row: rect.row, column: rect.column, style: style)
    put(corners[1], row: rect.row, column: last, style: style)
    put(corners[2], row: rect.bottom - 1, column: rect.column, style: style)
    put(corners[3], row: rect.bottom - 1, column: last, style: style)

    var left = rect.column + 2
    if !title.isEmpty {
      left += label(title, row: rect.row, column: left, room: last - 1 - left, style: focused ? .title : .heading)
    }
    let needed = Width.of(trailing) + 2
    if !trailing.isEmpty, last - 1 - left > needed {
      label(trailing, row: rect.row, column: last - 1 - needed, room: needed, style: style)
    }
  }

  /// Draws `-` from a place to the right.
  public mutating func horizontalRule(
    row: Int, column: Int, width: Int, style: Style = .border, heavy: Bool = false
  ) {
    let mark: Character = borders == .ascii ? (heavy ? "=" : "-") : (heavy ? "━" : "─")
    fill(Rect(row: row, column: column, rows: 1, columns: width), with: mark, style: style)
  }

  /// Draws `|` from a place down.
  public mutating func verticalRule(row: Int, column: Int, height: Int, style: Style = .border) {
    let mark: Character = borders == .ascii ? "|" : "│"
    fill(Rect(row: row, column: column, rows: height, columns: 1), with: mark, style: style)
  }

  /// `[text]` on a border.
  @discardableResult
  private mutating func label(_ text: String, row: Int, column: Int, room: Int, style: Style) -> Int {
    guard room > 3 else { return 0 }
    let edge: Style = .border
    put("[", row: row, column: column, style: edge)
    let used = put(text, row: row, column: column + 1, style: style, width: room - 2)
    put("]", row: row, column: column + 1 + used, style: edge)
    return used + 2
  }
}
