import Domain
import Terminal

/// The review list: however long it is, a window of its rows around the cursor is here.
struct ReviewList: Equatable, Sendable {
  /// Rows asked for at a time.
  static let window = 400
  /// Rows that are left in the window when the next one is asked for.
  static let reserve = 80

  var rows: [InboxRow] = []
  /// Place of the first row that is here.
  var offset = 0
  var total = 0
  var cursor = ListWindow()
  var refresh = Refresh()

  /// The row at a place of the whole list, where it is here.
  func row(_ place: Int) -> InboxRow? { rows.at(place - offset) }

  var selected: InboxRow? { row(cursor.selected) }

  /// Where the next window should begin.
  var wantedOffset: Int { max(0, min(cursor.selected - Self.window / 2, total - Self.window)) }

  /// Whether the cursor is so near an edge of the window, or past it, that another one is needed.
  var needsRows: Bool {
    let isShortAbove = offset > 0 && cursor.selected < offset + Self.reserve
    let end = offset + rows.count
    return isShortAbove || (end < total && cursor.selected >= end - Self.reserve)
  }

  /// Takes a window; the cursor stays on its conversation where that moved within the window.
  mutating func take(_ page: InboxQuery.Page, height: Int) {
    let id = selected?.conversation.id
    rows = page.rows
    offset = page.offset
    total = page.total
    let place = id.flatMap { id in rows.firstIndex { $0.conversation.id == id } }
    cursor.select(place.map { $0 + offset } ?? cursor.selected, count: total, height: height)
  }
}
