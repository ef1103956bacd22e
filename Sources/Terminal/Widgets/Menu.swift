/// A list narrowed by typing: command palette, pickers, completion.
public struct Menu<Item: Equatable & Sendable>: Equatable, Sendable {
  /// Everything there is to choose from.
  public private(set) var items: [Item]
  /// What is typed; after changing it in code, call `filter`.
  public var query = TextEditor(isMultiline: false)
  /// Items that match, the best first; items of equal score keep their order.
  public private(set) var results: [Item]
  /// The selected result and what is scrolled into sight.
  public private(set) var window = ListWindow()

  /// All items, the first selected.
  public init(_ items: [Item]) {
    self.items = items
    results = items
  }

  /// The item that Enter would take.
  public var selected: Item? { results.indices.contains(window.selected) ? results[window.selected] : nil }

  /// Narrows the list to what the query matches.
  ///
  /// - Parameter score: of an item for a query, higher is better; `nil` when it does not match. Not asked
  ///   for an empty query, which matches everything.
  public mutating func filter(by score: (Item, String) -> Int?) {
    let text = query.text
    window = ListWindow()
    guard !text.isEmpty else {
      results = items
      return
    }
    let scored = items.enumerated().compactMap { place, item in
      score(item, text).map { (score: $0, place: place, item: item) }
    }
    results = scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
  }

  /// New items under the same query.
  public mutating func replace(items: [Item], score: (Item, String) -> Int?) {
    self.items = items
    filter(by: score)
  }

  /// Takes a key: Up, Down, C-n, C-p, page keys move; the rest edits the query and filters again.
  ///
  /// - Returns: whether the event was for the menu. Enter and Escape never are.
  @discardableResult
  public mutating func handle(_ event: InputEvent, height: Int, score: (Item, String) -> Int?) -> Bool {
    let count = results.count
    if case .key(let press) = event {
      switch press {
      case KeyPress(.up), KeyPress(.character("p"), .control): window.move(by: -1, count: count, height: height)
      case KeyPress(.down), KeyPress(.character("n"), .control): window.move(by: 1, count: count, height: height)
      case KeyPress(.pageUp): window.page(-1, count: count, height: height)
      case KeyPress(.pageDown): window.page(1, count: count, height: height)
      default: return edit(event, score)
      }
      return true
    }
    return edit(event, score)
  }

  private mutating func edit(_ event: InputEvent, _ score: (Item, String) -> Int?) -> Bool {
    let before = query.text
    guard query.handle(event) else { return false }
    if query.text != before { filter(by: score) }
    return true
  }
}

extension Canvas {
  /// Paints the rows of a menu; `line` gives what a row says, its keys at the right.
  public mutating func menu<Item>(_ menu: Menu<Item>, in rect: Rect, line: (Item) -> (text: String, trailing: String)) {
    var window = menu.window
    window.fit(count: menu.results.count, height: rect.rows)
    for place in window.visible(count: menu.results.count, height: rect.rows) {
      let row = rect.row + place - window.offset
      let isSelected = place == window.selected
      let (text, trailing) = line(menu.results[place])
      let mark = isSelected ? "> " : "  "
      let tail = Width.of(trailing)
      let room = rect.columns - (tail > 0 ? tail + 1 : 0)
      put(mark + text, row: row, column: rect.column, width: room)
      put(trailing, row: row, endingAt: rect.right, style: .key, width: max(0, rect.columns - 3))
      if isSelected { paint(Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), style: .selected) }
    }
  }
}
