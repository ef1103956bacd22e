import Terminal

/// Where the parts of the desk stand at a size.
struct DeskLayout: Equatable, Sendable {
  var list: Section?
  var customer: Section?
  /// The offer that waits for an answer, one row.
  var offer: Rect?
  var transcript: Section?
  var brief: Section?
  var suggestions: Section?
  var composer: Section?
  /// Columns of the rules between unboxed parts.
  var rules: [Int] = []
  var isBoxed = false

  init(_ state: AgentDesk.State, size: Size) {
    let all = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    if size.rows < 17 || size.columns < 76 {
      single(state, all)
    } else if state.isZoomed {
      isBoxed = size.columns >= 110
      conversation(state, all, showsBrief: true)
    } else if size.columns < 110 {
      narrow(state, all)
    } else {
      boxed(state, all)
    }
  }

  /// Rows that the list has for conversations.
  var listRows: Int { max(1, (list?.inside.rows ?? 1) / DeskLayout.rowHeight(list)) }

  /// Two lines a conversation where at least five of them can be seen.
  static func rowHeight(_ list: Section?) -> Int { (list?.inside.rows ?? 0) >= 10 ? 2 : 1 }

  /// Columns of the text of the composer.
  var composerWidth: Int { max(1, (composer?.inside.columns ?? 3) - 2) }

  /// One part at a time: the list while one chooses, else the conversation.
  private mutating func single(_ state: AgentDesk.State, _ all: Rect) {
    if state.open == nil || (state.focus == .list && state.isNormal && !state.isZoomed) {
      var rest = all
      if state.offer != nil, all.rows > 3 {
        offer = all.split(top: 1).top
        rest = all.split(top: 1).rest
      }
      list = Section(rect: rest, isBoxed: false)
    } else {
      conversation(state, all, showsBrief: false)
    }
  }

  private mutating func narrow(_ state: AgentDesk.State, _ all: Rect) {
    let parts = all.split(left: 28)
    // Nobody to tell of: the list has the whole column.
    let left = parts.left.split(bottom: state.open == nil ? 0 : min(6, all.rows / 4))
    list = Section(rect: left.rest, isBoxed: false)
    if state.open != nil { customer = Section(rect: left.bottom, isBoxed: false) }
    rules = [28]
    conversation(state, parts.rest.split(left: 1).rest, showsBrief: true)
  }

  private mutating func boxed(_ state: AgentDesk.State, _ all: Rect) {
    isBoxed = true
    let isWide = all.columns >= 160
    let parts = all.split(left: isWide ? 42 : 36)
    if isWide {
      list = Section(rect: parts.left, isBoxed: true)
      guard state.open != nil else { return conversation(state, parts.rest, showsBrief: false) }
      let middle = parts.rest.split(right: min(52, all.columns / 4))
      let briefRows = min(all.rows / 2, 4 + 2 * (state.open?.detail?.brief.lines.count ?? 0))
      let rail = middle.right.split(top: max(5, briefRows))
      brief = Section(rect: rail.top, isBoxed: true)
      customer = Section(rect: rail.rest, isBoxed: true)
      conversation(state, middle.rest, showsBrief: false)
    } else {
      let left = parts.left.split(bottom: state.open == nil ? 0 : min(12, all.rows * 2 / 5))
      list = Section(rect: left.rest, isBoxed: true)
      if state.open != nil { customer = Section(rect: left.bottom, isBoxed: true) }
      conversation(state, parts.rest, showsBrief: true)
    }
  }

  /// Offer, transcript, brief, suggestions and composer, one above the other.
  private mutating func conversation(_ state: AgentDesk.State, _ area: Rect, showsBrief: Bool) {
    var rest = area
    let frame = isBoxed ? 2 : 1
    if state.offer != nil, rest.rows > 6 {
      offer = rest.split(top: 1).top
      rest = rest.split(top: 1).rest
    }
    if state.open == nil {
      transcript = Section(rect: rest, isBoxed: isBoxed)
      return
    }
    if rest.rows >= 8 {
      let text = composerRows(state, room: area)
      let parts = rest.split(bottom: frame + text + (rest.rows >= 12 ? 1 : 0))
      composer = Section(rect: parts.bottom, isBoxed: isBoxed)
      rest = parts.rest
    } else if state.writing != nil, rest.rows >= 2 {
      let parts = rest.split(bottom: min(rest.rows - 1, 2))
      composer = Section(rect: parts.bottom, isBoxed: false)
      rest = parts.rest
    }
    let shown = state.open?.suggestions.count ?? 0
    if shown > 0, rest.rows >= 10 {
      let wanted = frame + min(3, shown) * (rest.rows >= 20 ? 2 : 1)
      let parts = rest.split(bottom: min(wanted, rest.rows / 2))
      suggestions = Section(rect: parts.bottom, isBoxed: isBoxed)
      rest = parts.rest
    }
    let lines = state.open?.detail?.brief.lines.count ?? 0
    if showsBrief, lines > 0, rest.rows >= 9 {
      let isFolded = state.isBriefFolded ?? (area.rows < 28)
      let parts = rest.split(bottom: isFolded ? 1 : min(frame + lines, rest.rows / 2))
      brief = Section(rect: parts.bottom, isBoxed: isBoxed && !isFolded)
      rest = parts.rest
    }
    transcript = Section(rect: rest, isBoxed: isBoxed)
  }

  /// Rows for the text: enough for the draft, within bounds, the same in normal mode as while writing.
  private func composerRows(_ state: AgentDesk.State, room: Rect) -> Int {
    let most = room.rows >= 40 ? 8 : room.rows >= 30 ? 5 : 3
    let least = room.rows >= 16 ? 2 : 1
    let editor = state.draft[state.writing ?? .reply]
    guard !editor.isEmpty else { return least }
    let lines = editor.layout(width: max(1, room.columns - (isBoxed ? 4 : 2))).lines.count
    return min(max(least, lines), most)
  }
}
