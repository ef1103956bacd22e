/// Rows and columns of a terminal.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A rectangle of cells; its corner counts from 0, top left.
public struct Rect: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  /// Negative sizes become 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The first row below.
  public var bottom: Int { row + rows }
  /// The first column to the right.
  public var right: Int { column + columns }
  /// True when no cell is in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell is in it.
  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < bottom && column >= self.column && column < right
  }

  /// Smaller by so much on each side.
  public func inset(rows dr: Int = 0, columns dc: Int = 0) -> Rect {
    Rect(row: row + dr, column: column + dc, rows: rows - 2 * dr, columns: columns - 2 * dc)
  }

  /// What is left inside a box drawn on this rectangle.
  public var inside: Rect { inset(rows: 1, columns: 1) }

  /// The part both cover; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(bottom, other.bottom) - top, columns: min(right, other.right) - left)
  }

  /// The same size elsewhere.
  public func moved(rows dr: Int, columns dc: Int) -> Rect {
    Rect(row: row + dr, column: column + dc, rows: rows, columns: columns)
  }

  /// The first `count` rows, and what is below them.
  public func split(top count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: count, columns: columns),
      Rect(row: row + count, column: column, rows: rows - count, columns: columns)
    )
  }

  /// The first `count` columns, and what is to the right of them.
  public func split(left count: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: count),
      Rect(row: row, column: column + count, rows: rows, columns: columns - count)
    )
  }

  /// The last `count` rows, and what is above them.
  public func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let parts = split(top: rows - min(max(0, count), rows))
    return (parts.top, parts.rest)
  }

  /// The last `count` columns, and what is to the left of them.
  public func split(right count: Int) -> (rest: Rect, right: Rect) {
    let parts = split(left: columns - min(max(0, count), columns))
    return (parts.left, parts.rest)
  }
}
