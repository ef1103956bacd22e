/// Keys and what they do, on one row.
public struct HelpBar: Equatable, Sendable {
  /// One hint.
  public struct Item: Equatable, Sendable {
    /// As `KeySequence` writes them, or a short form of several.
    public var keys: String
    public var title: String

    public init(_ keys: String, _ title: String) {
      self.keys = keys
      self.title = title
    }
  }

  /// The most useful first: the last are dropped where the row is short.
  public var items: [Item]

  /// Hints in the order they are dropped from the end.
  public init(_ items: [Item]) { self.items = items }

  /// The items that fit whole, and `..` when some do not.
  public func spans(width: Int) -> [Span] {
    var spans: [Span] = []
    var used = 0
    for (index, item) in items.enumerated() {
      let gap = index == 0 ? "" : "  "
      let needed = Width.of(gap) + Width.of(item.keys) + 1 + Width.of(item.title)
      // Every item but the last leaves room for the mark.
      let mark = index == items.count - 1 ? 0 : 4
      guard used + needed + mark <= width else {
        if used + 4 <= width { spans.append(Span(gap + "..", .muted)) }
        break
      }
      spans += [Span(gap, .bar), Span(item.keys, .key), Span(" " + item.title, .bar)]
      used += needed
    }
    return spans
  }
}

extension Canvas {
  /// Paints a help bar over a whole row of the region.
  public mutating func helpBar(_ bar: HelpBar, row: Int) {
    fill(Rect(row: row, column: 0, rows: 1, columns: columns), style: .bar)
    put(bar.spans(width: columns - 2), row: row, column: 1)
  }
}
