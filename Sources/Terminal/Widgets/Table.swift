/// Columns of a table and where they stand.
public struct Table: Equatable, Sendable {
  /// How many columns of the terminal a column of the table takes.
  public enum Extent: Equatable, Sendable {
    case fixed(Int)
    /// Takes what is left, in proportion to its weight, at least so many columns.
    case flexible(minimum: Int, weight: Int = 1)
  }

  /// Where text stands in a column: words lead, numbers trail.
  public enum Alignment: Equatable, Sendable { case leading, trailing }

  /// A column and its title.
  public struct Column: Equatable, Sendable {
    public var title: String
    public var extent: Extent
    public var alignment: Alignment

    /// Leading unless said.
    public init(_ title: String, _ extent: Extent, _ alignment: Alignment = .leading) {
      self.title = title
      self.extent = extent
      self.alignment = alignment
    }
  }

  /// From the left.
  public var columns: [Column]

  /// The most important columns first: the last are left out where it is narrow.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Where each column stands; one space between two. The last columns are left out when there is no room.
  public func ranges(width: Int) -> [Range<Int>] {
    var count = columns.count
    while count > 0, needed(count) > width { count -= 1 }
    guard count > 0 else { return [] }
    let shown = columns.prefix(count)
    var spare = width - needed(count)
    var weight = shown.reduce(0) { $0 + $1.weight }
    var start = 0
    return shown.map { column in
      var size = column.minimum
      if column.weight > 0 {
        // The last flexible column takes the rest, so the sum is exact.
        let share = spare * column.weight / weight
        size += share
        spare -= share
        weight -= column.weight
      }
      defer { start += size + 1 }
      return start..<start + size
    }
  }

  private func needed(_ count: Int) -> Int {
    columns.prefix(count).reduce(0) { $0 + $1.minimum } + count - 1
  }
}

extension Table.Column {
  fileprivate var minimum: Int {
    switch extent {
    case .fixed(let columns): max(0, columns)
    case .flexible(let minimum, _): max(0, minimum)
    }
  }

  fileprivate var weight: Int {
    guard case .flexible(_, let weight) = extent else { return 0 }
    return max(1, weight)
  }
}

extension Canvas {
  /// Paints the titles of a table.
  public mutating func header(_ table: Table, row: Int, column: Int = 0, width: Int? = nil) {
    self.row(table.columns.map { Span($0.title, .heading) }, of: table, row: row, column: column, width: width)
  }

  /// Paints one row of a table, one span a column; what does not fit a column is cut.
  public mutating func row(_ spans: [Span], of table: Table, row: Int, column: Int = 0, width: Int? = nil) {
    let ranges = table.ranges(width: width ?? columns - column)
    for ((range, span), layout) in zip(zip(ranges, spans), table.columns) {
      switch layout.alignment {
      case .leading:
        put(span.text, row: row, column: column + range.lowerBound, style: span.style, width: range.count)
      case .trailing:
        put(span.text, row: row, endingAt: column + range.upperBound, style: span.style, width: range.count)
      }
    }
  }
}
