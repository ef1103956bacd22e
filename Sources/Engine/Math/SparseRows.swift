/// Sparse vectors one after another: the examples of a training run.
///
/// Shapes: row r owns `columns[starts[r] ..< starts[r + 1]]` and the same slice of `values`; `starts` [rows + 1].
struct SparseRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [UInt32] = []
  private(set) var values: [Float] = []

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// Adds one entry to the row under construction.
  mutating func append(column: UInt32, value: Float) {
    columns.append(column)
    values.append(value)
  }

  /// Ends the row under construction; an empty row is allowed.
  mutating func endRow() {
    starts.append(columns.count)
  }
}
