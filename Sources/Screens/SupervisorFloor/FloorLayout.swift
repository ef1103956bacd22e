import Terminal

/// Where the parts of the floor stand at a size.
struct FloorLayout: Equatable {
  var tiles: Rect?
  var queues: Section?
  var attention: Section?
  var agents: Section?
  var watch: Section?

  init(_ state: SupervisorFloor.State, size: Size) {
    let all = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    if state.isZoomed || size.rows < 18 || size.columns < 60 {
      single(state, all)
    } else if size.columns < 100 {
      stacked(state, all)
    } else {
      quartered(state, all)
    }
  }

  private mutating func single(_ state: SupervisorFloor.State, _ all: Rect) {
    let section = Section(rect: all, isBoxed: false)
    switch state.focus {
    case .queues: queues = section
    case .agents: agents = section
    case .watch where state.watch != nil: watch = section
    case .attention, .watch: attention = section
    }
  }

  private mutating func stacked(_ state: SupervisorFloor.State, _ all: Rect) {
    let queueRows = 3 + min(max(1, state.queues.count), max(1, all.rows / 4))
    let top = all.split(top: queueRows)
    queues = Section(rect: top.top, isBoxed: false)
    let showsWatch = state.watch != nil && state.focus != .agents
    let most = showsWatch ? 4 : max(1, (top.rest.rows - 4) / 2)
    let middle = top.rest.split(top: 1 + min(max(1, state.attention.count), most))
    attention = Section(rect: middle.top, isBoxed: false)
    if showsWatch {
      watch = Section(rect: middle.rest, isBoxed: false)
    } else {
      agents = Section(rect: middle.rest, isBoxed: false)
    }
  }

  private mutating func quartered(_ state: SupervisorFloor.State, _ all: Rect) {
    var rest = all
    if all.columns >= 160, all.rows >= 30 {
      let parts = all.split(top: 4)
      tiles = parts.top
      rest = parts.rest
    }
    // At 120 columns the queue table needs its 60; the wall has room for equal halves.
    let halves = rest.split(left: all.columns >= 160 ? all.columns / 2 : all.columns * 11 / 20)
    let wanted = max(state.queues.count + 4, min(state.attention.count + 2, rest.rows * 2 / 5), 8)
    let topRows = min(wanted, rest.rows / 2)
    let left = halves.left.split(top: topRows)
    let right = halves.rest.split(top: topRows)
    queues = Section(rect: left.top, isBoxed: true)
    agents = Section(rect: left.rest, isBoxed: true)
    attention = Section(rect: right.top, isBoxed: true)
    watch = Section(rect: right.rest, isBoxed: true)
  }

  /// Rows that the list of a part has for its entries.
  func height(of focus: SupervisorFloor.State.Focus) -> Int {
    switch focus {
    case .queues: max(0, (queues?.inside.rows ?? 0) - 2)
    case .attention: attention?.inside.rows ?? 0
    case .agents: max(0, (agents?.inside.rows ?? 0) - 1)
    case .watch: max(0, (watch?.inside.rows ?? 0) - WatchView.footerRows)
    }
  }
}
