import CNcurses

/// Hands ncurses the cells that changed since the last canvas, and nothing else.
@MainActor
struct CellPainter {
  /// Equal cells between two changes that are cheaper to write again than to jump over.
  private static let smallGap = 3

  private var palette: Palette
  private var shown: [Cell] = []
  private var shownSize = Size(rows: 0, columns: 0)
  private var clusters = ClusterTable()
  private var cursorShape = Canvas.CursorShape.block
  private var run: [cn_cell] = []

  init(palette: Palette) { self.palette = palette }

  /// Everything is written next time.
  mutating func forget() { shownSize = Size(rows: 0, columns: 0) }

  mutating func present(_ canvas: Canvas) {
    cn_guard_thread()
    let columns = canvas.size.columns
    let isWhole = canvas.size != shownSize || !canvas.clusters.extends(clusters)
    if isWhole {
      shown = canvas.cells
      shownSize = canvas.size
      for row in 0..<canvas.size.rows { put(canvas, row, 0..<columns) }
    } else {
      for row in 0..<canvas.size.rows { presentRow(canvas, row, columns) }
    }
    clusters = canvas.clusters
    if canvas.cursorShape != cursorShape {
      cursorShape = canvas.cursorShape
      let bytes = Array("\u{1B}[\(cursorShape.rawValue) q".utf8.map { CChar($0) })
      cn_write(bytes, Int32(bytes.count))
    }
    let cursor = canvas.hardwareCursor
    cn_present(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
  }

  private mutating func presentRow(_ canvas: Canvas, _ row: Int, _ columns: Int) {
    let base = row * columns
    var column = 0
    while column < columns {
      if shown[base + column] == canvas.cells[base + column] {
        column += 1
        continue
      }
      var start = column
      var end = column + 1
      var next = end
      while next < columns, next - end <= CellPainter.smallGap {
        if shown[base + next] != canvas.cells[base + next] { end = next + 1 }
        next += 1
      }
      // ncurses takes a wide character whole.
      if canvas.cells[base + start].isContinuation { start -= 1 }
      if end < columns, canvas.cells[base + end].isContinuation { end += 1 }
      put(canvas, row, start..<end)
      for place in start..<end { shown[base + place] = canvas.cells[base + place] }
      column = end
    }
  }

  private mutating func put(_ canvas: Canvas, _ row: Int, _ columns: Range<Int>) {
    let base = row * canvas.size.columns
    var start = columns.lowerBound
    run.removeAll(keepingCapacity: true)
    for column in columns {
      let cell = canvas.cells[base + column]
      if cell.isContinuation { continue }
      if run.isEmpty { start = column }
      let look = palette.look(of: cell.style)
      var scalars: (UInt32, UInt32, UInt32, UInt32) = (cell.payload, 0, 0, 0)
      if cell.isCluster {
        let all = canvas.scalars(of: cell) + [0, 0, 0]
        scalars = (all[0], all[1], all[2], all[3])
      }
      run.append(cn_cell(scalars: scalars, attributes: look.attributes, pair: look.pair))
      if run.count == 512 { flush(row, start) }
    }
    flush(row, start)
  }

  private mutating func flush(_ row: Int, _ column: Int) {
    if !run.isEmpty { cn_put(Int32(row), Int32(column), run, Int32(run.count)) }
    run.removeAll(keepingCapacity: true)
  }
}
