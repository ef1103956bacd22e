/// Which part of a long list is shown, and which row is selected.
///
/// It knows no rows: whoever has them says how many there are. Call `fit` before drawing, since the count or
/// the height may have changed.
public struct ListWindow: Hashable, Sendable {
  /// Rows kept visible above and below the selection, where there are any.
  public static let margin = 2

  /// The selected row; 0 in an empty list.
  public private(set) var selected: Int
  /// The first row shown.
  public private(set) var offset: Int

  /// Negative rows become 0.
  public init(selected: Int = 0, offset: Int = 0) {
    self.selected = max(0, selected)
    self.offset = max(0, offset)
  }

  /// Moves the selection; it stops at both ends.
  public mutating func move(by rows: Int, count: Int, height: Int) {
    select(selected + rows, count: count, height: height)
  }

  /// Selects a row, the nearest there is.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    selected = min(max(0, row), max(0, count - 1))
    fit(count: count, height: height)
  }

  /// Goes to the top.
  public mutating func selectFirst(count: Int, height: Int) { select(0, count: count, height: height) }
  /// Goes to the bottom.
  public mutating func selectLast(count: Int, height: Int) { select(count - 1, count: count, height: height) }

  /// Moves selection and rows by pages, or parts of one: 1, -1, 0.5. One row stays in sight.
  public mutating func page(_ pages: Double, count: Int, height: Int) {
    let rows = max(1, Int((Double(max(1, height - 1)) * abs(pages)).rounded()))
    offset = max(0, offset + (pages < 0 ? -rows : rows))
    select(selected + (pages < 0 ? -rows : rows), count: count, height: height)
  }

  /// Moves the rows under the selection, as a wheel does.
  public mutating func scroll(by rows: Int, count: Int, height: Int) {
    offset = min(max(0, offset + rows), max(0, count - height))
    let margin = ListWindow.margin(height)
    let lowest = offset == 0 ? 0 : offset + margin
    let highest = offset + height >= count ? count - 1 : offset + height - 1 - margin
    selected = max(0, min(max(selected, lowest), highest, count - 1))
  }

  /// Keeps the selection inside the list and in sight.
  public mutating func fit(count: Int, height: Int) {
    selected = min(selected, max(0, count - 1))
    let margin = ListWindow.margin(height)
    offset = min(offset, selected - margin)
    offset = max(offset, selected + margin - height + 1)
    offset = min(max(0, offset), max(0, count - height))
  }

  /// The rows to draw.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(offset, max(0, count))
    return first..<max(first, min(count, first + max(0, height)))
  }

  private static func margin(_ height: Int) -> Int { min(margin, max(0, (height - 1) / 2)) }
}
