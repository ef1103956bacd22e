import Domain
import Terminal

/// Moving about: nothing here waits for an answer.
extension AgentDesk {
  static func move(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    switch action {
    case .moved(let rows): moved(&state, by: rows, context)
    case .paged(let pages):
      if state.focus == .list {
        state.inbox.list.page(pages, count: state.inbox.total, height: listRows(state, context))
      } else {
        scroll(&state, by: -pageLines(state, context, pages), context)
      }
    case .first:
      if state.focus == .list {
        state.inbox.list.selectFirst(count: state.inbox.total, height: listRows(state, context))
      } else {
        scroll(&state, by: .max / 2, context)
      }
    case .last:
      if state.focus == .list {
        state.inbox.list.selectLast(count: state.inbox.total, height: listRows(state, context))
      } else {
        scroll(&state, by: -.max / 2, context)
      }
    case .turned(let steps): state.inbox.turn(by: steps)
    case .focused(let steps): focus(&state, by: steps)
    case .scrolled(let lines): scroll(&state, by: -lines, context)
    case .scrolledPages(let pages): scroll(&state, by: -pageLines(state, context, pages), context)
    case .briefTapped:
      let isFolded = state.isBriefFolded ?? (context.size.rows < 28)
      state.isBriefFolded = !isFolded
    case .zoomTapped: state.isZoomed.toggle()
    case .pointed(let mouse): return pointed(&state, mouse, context)
    default: break
    }
    if state.inbox.needsWindow || !state.inbox.isLoaded {
      state.inbox.refresh.outdate()
      return fetchInbox(&state, context)
    }
    return .none
  }

  private static func moved(_ state: inout State, by rows: Int, _ context: Context) {
    switch state.focus {
    case .list where state.inbox.isEmptyMine: leaveEmptyTab(&state)
    case .list: state.inbox.list.move(by: rows, count: state.inbox.total, height: listRows(state, context))
    case .transcript: choose(&state, by: rows, context)
    case .suggestions:
      guard let open = state.open else { break }
      state.open?.suggestion = min(max(0, open.suggestion + rows), max(0, min(3, open.suggestions.count) - 1))
    }
  }

  /// From an empty list to the tab of what is shown under it.
  static func leaveEmptyTab(_ state: inout State) {
    guard state.inbox.isEmptyMine else { return }
    if !state.waiting.isEmpty {
      state.inbox.turn(to: .waiting)
    } else if !state.withBot.isEmpty {
      state.inbox.turn(to: .bot)
    }
  }

  /// Marks the next message of the customer, the one that `w` explains, and keeps it in sight.
  private static func choose(_ state: inout State, by rows: Int, _ context: Context) {
    guard let open = state.open, let messages = open.detail?.messages else { return }
    let customer = messages.indices.filter { messages[$0].author == .customer }
    guard !customer.isEmpty else { return scroll(&state, by: -rows, context) }
    let now = customer.firstIndex { messages[$0].id == open.explained?.id } ?? customer.count - 1
    let place = customer[min(max(0, now + (open.chosen == nil && rows > 0 ? 0 : rows)), customer.count - 1)]
    state.open?.chosen = messages[place].id
    let lines = open.transcript.lines
    guard let line = lines.firstIndex(where: { $0.message == place }) else { return }
    let height = transcriptRows(state, context)
    let bottom = lines.count - open.back
    if line < bottom - height {
      state.open?.back = lines.count - line - height
    } else if line >= bottom {
      state.open?.back = lines.count - line - 1
    }
  }

  private static func focus(_ state: inout State, by steps: Int) {
    let count = State.Focus.allCases.count
    var place = state.focus.rawValue
    repeat {
      place = ((place + steps) % count + count) % count
    } while place == State.Focus.suggestions.rawValue && (state.open?.suggestions.isEmpty ?? true)
    state.focus = State.Focus(rawValue: place) ?? .list
    if state.focus != .transcript { state.open?.chosen = nil }
  }

  private static func scroll(_ state: inout State, by lines: Int, _ context: Context) {
    guard let open = state.open else { return }
    let most = max(0, open.transcript.lines.count - transcriptRows(state, context))
    state.open?.back = min(max(0, open.back &+ lines), most)
  }

  private static func pageLines(_ state: State, _ context: Context, _ pages: Double) -> Int {
    Int((Double(max(1, transcriptRows(state, context) - 1)) * pages).rounded())
  }

  private static func pointed(_ state: inout State, _ mouse: Mouse, _ context: Context) -> Effect<Action> {
    let layout = DeskLayout(state, size: context.size)
    let isOnList = layout.list?.rect.contains(row: mouse.row, column: mouse.column) ?? false
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let step = mouse.kind == .wheelUp ? -3 : 3
      if isOnList {
        state.inbox.list.scroll(by: step, count: state.inbox.total, height: layout.listRows)
      } else {
        scroll(&state, by: -step, context)
      }
    case .press(.left):
      guard isOnList, let inside = layout.list?.inside, mouse.row >= inside.row else { break }
      let row = state.inbox.list.offset + (mouse.row - inside.row) / DeskLayout.rowHeight(layout.list)
      guard row < state.inbox.total else { break }
      state.inbox.list.select(row, count: state.inbox.total, height: layout.listRows)
      guard let id = state.inbox.selected?.conversation.id else { break }
      return open(id, &state, context)
    default: break
    }
    return .none
  }

  static func listRows(_ state: State, _ context: Context) -> Int {
    DeskLayout(state, size: context.size).listRows
  }

  private static func transcriptRows(_ state: State, _ context: Context) -> Int {
    DeskLayout(state, size: context.size).transcript?.inside.rows ?? 0
  }
}
