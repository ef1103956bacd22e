import Domain
import Terminal

/// The list of conversations: a window of rows around the cursor, whatever the length of the list.
struct Inbox: Equatable, Sendable {
  /// Rows fetched at a time.
  static let windowRows = 400
  /// The next window is asked for when the cursor is so near to an edge of the one at hand.
  static let edge = 100
  static let tabs: [InboxTab] = [.mine, .waiting, .bot, .all]

  private(set) var tab: InboxTab = .mine
  private(set) var rows: [InboxRow] = []
  /// Place of the first fetched row in the list.
  private(set) var offset = 0
  private(set) var total = 0
  private(set) var counts: [String: Int] = [:]
  private(set) var isLoaded = false
  var list = ListWindow()
  var refresh = Refresh()

  func row(at place: Int) -> InboxRow? { rows.at(place - offset) }
  var selected: InboxRow? { row(at: list.selected) }
  /// Whether it is known that nothing is one's own.
  var isEmptyMine: Bool { tab == .mine && isLoaded && total == 0 }
  func count(_ tab: InboxTab) -> Int { tab == self.tab ? total : counts[tab.rawValue] ?? 0 }

  /// The question whose answer is wanted now.
  func query(for agent: AgentID) -> InboxQuery {
    let first = max(0, list.selected - Inbox.windowRows / 2)
    return InboxQuery(tab: tab, agent: agent, offset: first, limit: Inbox.windowRows)
  }

  /// Whether the cursor came so near to the edge of the rows at hand that others are wanted.
  var needsWindow: Bool {
    let near = list.selected - offset
    if near < 0 || near >= rows.count { return total > rows.count }
    return (near < Inbox.edge && offset > 0) || (near >= rows.count - Inbox.edge && offset + rows.count < total)
  }

  /// Takes rows; the cursor stays on its conversation when that is among them.
  mutating func take(_ page: InboxQuery.Page, height: Int) {
    guard page.tab == tab else { return }
    let id = selected?.conversation.id
    rows = page.rows
    offset = page.offset
    total = page.total
    counts = page.counts
    isLoaded = true
    let kept = id.flatMap { id in rows.firstIndex { $0.conversation.id == id } }
    list.select(kept.map { $0 + offset } ?? list.selected, count: total, height: height)
  }

  /// Goes to a tab by steps; the old rows are gone at once, so that nothing wrong is shown under its name.
  mutating func turn(by steps: Int) {
    let now = Inbox.tabs.firstIndex(of: tab) ?? 0
    let count = Inbox.tabs.count
    turn(to: Inbox.tabs[((now + steps) % count + count) % count])
  }

  mutating func turn(to tab: InboxTab) {
    guard tab != self.tab else { return }
    counts[self.tab.rawValue] = total
    self.tab = tab
    rows = []
    offset = 0
    total = counts[tab.rawValue] ?? 0
    isLoaded = false
    list = ListWindow()
    // A question about the old tab may be under way; its answer will be dropped.
    refresh = Refresh()
  }

  /// Puts the cursor on a conversation where it is among the rows at hand.
  mutating func select(_ id: ConversationID, height: Int) {
    guard let place = rows.firstIndex(where: { $0.conversation.id == id }) else { return }
    list.select(place + offset, count: total, height: height)
  }
}
