import Terminal

/// Where the parts of the studio stand at a size.
struct StudioLayout: Equatable {
  var list: Section?
  var replay: Section?
  /// The reading of the present turn, beside the replay.
  var rail: Section?

  init(_ state: TrainerStudio.State, size: Size) {
    let all = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    if state.isZoomed || size.columns < 100 || size.rows < 12 {
      let section = Section(rect: all, isBoxed: false)
      if state.replay != nil, state.focus == .replay { replay = section } else { list = section }
    } else if size.columns < 160 {
      let parts = all.split(left: 30)
      list = Section(rect: parts.left, isBoxed: true)
      replay = Section(rect: parts.rest, isBoxed: true)
    } else {
      let parts = all.split(left: 48)
      let halves = parts.rest.split(right: 56)
      list = Section(rect: parts.left, isBoxed: true)
      replay = Section(rect: halves.rest, isBoxed: true)
      rail = Section(rect: halves.right, isBoxed: true)
    }
  }

  /// Rows that the list has for its entries.
  var listHeight: Int { max(0, (list?.inside.rows ?? 0) - 1) }
}
