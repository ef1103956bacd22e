/// Text and caret as rows of a given width.
public struct EditorLayout: Equatable, Sendable {
  /// Never empty. Spaces that hang over the edge are cut.
  public let lines: [String]
  /// The caret's row in `lines`.
  public let row: Int
  /// The caret's column, under the width.
  public let column: Int

  /// Characters before each line.
  let starts: [Int]
}

extension TextEditor {
  /// Breaks the text as `TextWrap` does, but keeps every space, so that the caret can stand on it.
  public func layout(width: Int) -> EditorLayout {
    let width = max(1, width)
    let text = text
    let units = TextWrap.units(text)
    let caretByte = left.utf8.count
    let caret = units.firstIndex { $0.start >= caretByte } ?? units.count
    var lines: [String] = []
    var starts: [Int] = []
    var place = (row: 0, column: 0)
    for range in TextWrap.ranges(units, width: width) {
      var shown = range
      if let last = shown.last, units[last].kind == .newline { shown = shown.lowerBound..<last }
      if caret >= range.lowerBound, caret <= shown.upperBound {
        place = (lines.count, units[range.lowerBound..<caret].reduce(0) { $0 + $1.width })
      }
      lines.append(Width.prefix(TextWrap.slice(text, units, shown), width))
      starts.append(range.lowerBound)
    }
    if place.column >= width {
      let isLast = caret == units.count
      // At the end of a full last line the next character goes down, and so does the caret.
      if isLast, units.last?.kind != .space {
        lines.append("")
        starts.append(units.count)
        place = (lines.count - 1, 0)
      } else {
        place.column = width - 1
      }
    }
    return EditorLayout(lines: lines, row: place.row, column: place.column, starts: starts)
  }

  /// Moves the caret by rows as they are shown, keeping its column where it can.
  ///
  /// - Returns: false at the first or last row: then nothing moved.
  @discardableResult
  public mutating func moveVertically(by rows: Int, width: Int) -> Bool {
    let layout = layout(width: width)
    let target = min(max(0, layout.row + rows), layout.lines.count - 1)
    guard target != layout.row else { return false }
    move(to: layout.starts[target] + Width.prefix(layout.lines[target], layout.column).count)
    return true
  }
}

extension Canvas {
  /// Paints an editor into a rectangle with the caret visible, and puts the cursor there when focused.
  public mutating func editor(
    _ editor: TextEditor, in rect: Rect, style: Style = .input, placeholder: String = "", focused: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    let layout = editor.layout(width: rect.columns)
    let first = max(0, min(layout.row - rect.rows + 1, layout.lines.count - rect.rows))
    fill(rect, style: style)
    if editor.isEmpty { put(placeholder, row: rect.row, column: rect.column, style: .placeholder, width: rect.columns) }
    for (offset, line) in layout.lines.dropFirst(first).prefix(rect.rows).enumerated() {
      put(line, row: rect.row + offset, column: rect.column, style: style, width: rect.columns)
    }
    if focused { cursor = (rect.row + layout.row - first, rect.column + layout.column) }
  }
}
