/// A grid of cells that a screen paints on.
///
/// Rows and columns count from 0 in the current region: the whole canvas, or the part that `region` opened.
/// Whatever is painted, every row keeps its width and no half of a wide character is left standing.
public struct Canvas: Sendable {
  /// The look of the cursor; terminals that cannot change it ignore it.
  public enum CursorShape: Int, Sendable {
    case block = 2
    case underline = 4
    case bar = 6
  }

  /// How boxes and rules are drawn.
  public enum Borders: Sendable {
    /// `+`, `-` and `|`: one column on every terminal.
    case ascii
    /// Light box drawing: two columns each on some Chinese terminals, so the person must choose it.
    case light
  }

  /// Of the whole canvas.
  public private(set) var size: Size
  /// How `box` and the rules draw.
  public var borders: Borders
  /// A block for single keys, a bar for text; a new frame begins with a block.
  public var cursorShape: CursorShape = .block

  var cells: [Cell]
  var clusters = ClusterTable()
  /// Absolute; nil hides the cursor.
  var hardwareCursor: Point?
  /// Where (0, 0) is, and how far coordinates go; it may reach past `clip`.
  var area: Rect
  /// Absolute; nothing outside is painted.
  var clip: Rect

  struct Point: Equatable, Sendable {
    var row: Int
    var column: Int
  }

  /// A blank canvas without a cursor. Negative sizes become 0.
  public init(columns: Int, rows: Int, borders: Borders = .ascii) {
    size = Size(rows: max(0, rows), columns: max(0, columns))
    self.borders = borders
    area = Rect(row: 0, column: 0, rows: rows, columns: columns)
    clip = area
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// Rows of the current region.
  public var rows: Int { area.rows }
  /// Columns of the current region.
  public var columns: Int { area.columns }
  /// The whole current region.
  public var bounds: Rect { Rect(row: 0, column: 0, rows: area.rows, columns: area.columns) }

  /// Where the hardware cursor rests, and with it the input method's window; `nil` hides it.
  ///
  /// A place outside the region hides it too.
  public var cursor: (row: Int, column: Int)? {
    get { hardwareCursor.map { ($0.row - area.row, $0.column - area.column) } }
    set {
      hardwareCursor = newValue.flatMap { place in
        let row = place.row + area.row
        let column = place.column + area.column
        return clip.contains(row: row, column: column) ? Point(row: row, column: column) : nil
      }
    }
  }

  /// Paints on a part of the current region as if it were a canvas of its own; nothing gets outside it.
  public mutating func region(_ rect: Rect, _ paint: (inout Canvas) -> Void) {
    let outer = (area, clip)
    area = rect.moved(rows: area.row, columns: area.column)
    clip = clip.intersection(area)
    paint(&self)
    (area, clip) = outer
  }

  /// Makes the current region blank.
  public mutating func clear(_ style: Style = .text) { fill(bounds, style: style) }

  /// Blank, without cursor, of this size; clusters keep their numbers.
  mutating func reset(_ size: Size) {
    if size != self.size {
      self.size = size
      area = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
      clip = area
      cells = Array(repeating: .blank, count: size.rows * size.columns)
    } else {
      for index in cells.indices { cells[index] = .blank }
    }
    // A table that filled up starts anew; the driver then sees that numbers changed and paints everything.
    if clusters.entries.count >= ClusterTable.limit { clusters = ClusterTable() }
    hardwareCursor = nil
    cursorShape = .block
  }

  /// The cell at a place of the current region; `nil` outside.
  public func cell(row: Int, column: Int) -> Cell? {
    let row = row + area.row
    let column = column + area.column
    return clip.contains(row: row, column: column) ? cells[row * size.columns + column] : nil
  }

  /// The whole canvas as text, one string a row, trailing spaces kept.
  public var text: [String] { (0..<size.rows).map(line) }

  /// What one row of the whole canvas shows.
  public func line(_ row: Int) -> String {
    var line = String.UnicodeScalarView()
    for cell in cells[row * size.columns..<(row + 1) * size.columns] where !cell.isContinuation {
      for value in scalars(of: cell) {
        if let scalar = Unicode.Scalar(value) { line.append(scalar) }
      }
    }
    return String(line)
  }

  func scalars(of cell: Cell) -> [UInt32] {
    cell.isCluster ? clusters.entries[Int(cell.payload)] : [cell.payload]
  }
}
