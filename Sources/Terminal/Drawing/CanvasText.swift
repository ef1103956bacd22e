/// Painting text.
extension Canvas {
  /// Paints text on one row; what does not fit is cut and marked with `..`.
  ///
  /// - Parameters:
  ///   - row: outside the region, nothing is painted.
  ///   - column: may be negative: then the beginning is not visible.
  ///   - width: columns to use, at most up to the region's edge.
  /// - Returns: columns used, the mark included.
  @discardableResult
  public mutating func put(_ text: String, row: Int, column: Int, style: Style = .text, width: Int? = nil) -> Int {
    let room = min(width ?? Int.max, area.columns - column)
    guard room > 0, row >= 0, row < area.rows else { return 0 }
    let row = row + area.row
    let start = column + area.column
    var used = 0
    // The last boundary that leaves room for the mark.
    var cut = 0
    var isCut = false
    Shape.walk(text) { shape in
      guard used + shape.width <= room else {
        isCut = true
        return false
      }
      set(shape, row: row, column: start + used, style: style)
      used += shape.width
      if used <= room - 2 { cut = used }
      return true
    }
    guard isCut else { return used }
    let dots = min(2, room)
    for offset in cut..<max(used, cut + dots) {
      set(scalar: offset < cut + dots ? 0x2E : 32, width: 1, row: row, column: start + offset, style: style)
    }
    return cut + dots
  }

  /// Paints pieces one after the other, cut as one text would be.
  @discardableResult
  public mutating func put(_ spans: [Span], row: Int, column: Int, width: Int? = nil) -> Int {
    let room = min(width ?? Int.max, area.columns - column)
    let isCut = spans.reduce(0) { $0 + Width.of($1.text) } > room
    var used = 0
    for span in spans {
      let left = isCut ? max(0, room - 2 - used) : room - used
      if isCut, Width.of(span.text) > left {
        let beginning = Width.prefix(span.text, left)
        used += put(beginning, row: row, column: column + used, style: span.style)
        return used + put("..", row: row, column: column + used, style: span.style, width: min(2, room))
      }
      used += put(span.text, row: row, column: column + used, style: span.style)
    }
    return used
  }

  /// Paints text so that it ends just before column `end`.
  @discardableResult
  public mutating func put(_ text: String, row: Int, endingAt end: Int, style: Style = .text, width: Int? = nil) -> Int
  {
    let room = min(width ?? end, end)
    let used = min(room, Width.of(text))
    return put(text, row: row, column: end - used, style: style, width: used)
  }

  /// Gives what is painted another style: a selected row, a highlighted match.
  public mutating func paint(_ rect: Rect, style: Style) {
    let target = clip.intersection(rect.moved(rows: area.row, columns: area.column))
    for row in target.row..<max(target.row, target.bottom) {
      for column in target.column..<target.right {
        let index = row * size.columns + column
        cells[index] = cells[index].styled(style)
      }
    }
  }

  /// Adds attributes to what is painted and keeps its tones.
  public mutating func paint(_ rect: Rect, adding attributes: Style.Attributes) {
    let target = clip.intersection(rect.moved(rows: area.row, columns: area.column))
    for row in target.row..<max(target.row, target.bottom) {
      for column in target.column..<target.right {
        let index = row * size.columns + column
        cells[index] = cells[index].styled(cells[index].style.adding(attributes))
      }
    }
  }

  private mutating func set(_ shape: Shape, row: Int, column: Int, style: Style) {
    if shape.pieces.isEmpty {
      if shape.width > 0 { set(scalar: shape.scalar, width: shape.width, row: row, column: column, style: style) }
      return
    }
    var column = column
    for piece in shape.pieces {
      let number = piece.scalars.count > 1 ? clusters.number(of: piece.scalars) : nil
      let cell =
        number.map { Cell(cluster: $0, style: style, width: piece.width) }
        ?? Cell(scalar: piece.scalars[0], style: style, width: piece.width)
      set(cell, row: row, column: column)
      column += piece.width
    }
  }

  /// Absolute coordinates.
  mutating func set(scalar: UInt32, width: Int, row: Int, column: Int, style: Style) {
    set(Cell(scalar: scalar, style: style, width: width), row: row, column: column)
  }

  /// Absolute coordinates. A wide cell that the clip cuts in two leaves a space.
  mutating func set(_ cell: Cell, row: Int, column: Int) {
    guard row >= clip.row, row < clip.bottom else { return }
    let index = row * size.columns + column
    let end = column + cell.width
    guard column >= clip.column, end <= clip.right else {
      let blank = Cell(scalar: 32, style: cell.style, width: 1)
      for place in max(column, clip.column)..<max(column, clip.column, min(end, clip.right)) {
        set(blank, row: row, column: place)
      }
      return
    }
    if cells[index].isContinuation { cells[index - 1] = Cell(scalar: 32, style: cells[index - 1].style, width: 1) }
    let last = index + cell.width - 1
    if cells[last].width == 2 { cells[last + 1] = Cell(scalar: 32, style: cells[last].style, width: 1) }
    cells[index] = cell
    if cell.width == 2 { cells[last] = .continuation(cell.style) }
  }
}

extension Canvas {
  /// The text as a canvas would show it: one line, no controls.
  public static func plain(_ text: String) -> String {
    let width = Width.of(text)
    var canvas = Canvas(columns: width, rows: 1)
    canvas.put(text, row: 0, column: 0)
    return width == 0 ? "" : canvas.line(0)
  }
}
