import Terminal

/// A titled part of a pane: a box where there is room, else a rule above rows that use the whole width.
struct Section: Equatable, Sendable {
  var rect: Rect
  var isBoxed: Bool

  /// Where its content goes.
  var inside: Rect { isBoxed ? rect.inside : rect.split(top: 1).rest }
}

extension Canvas {
  /// Paints the frame of a section, then its content in a region of its own.
  mutating func section(
    _ section: Section, title: String, trailing: String = "", focused: Bool = false, content: (inout Canvas) -> Void
  ) {
    let rect = section.rect
    if section.isBoxed {
      box(rect, title: title, trailing: trailing, focused: focused)
    } else if !rect.isEmpty {
      // The right corner and the sides of the box fall outside the region.
      region(rect.split(top: 1).top) { canvas in
        canvas.box(
          Rect(row: 0, column: 0, rows: 2, columns: rect.columns + 1), title: title, trailing: trailing,
          focused: focused)
      }
    }
    guard !section.inside.isEmpty else { return }
    region(section.inside, content)
  }

  /// Paints pieces in columns, as one row of a table, and marks the row where the cursor is.
  mutating func tableRow(_ spans: [Span], of table: Table, row: Int, isSelected: Bool) {
    self.row(spans, of: table, row: row)
    if isSelected { paint(Rect(row: row, column: 0, rows: 1, columns: columns), style: .selected) }
  }
}
