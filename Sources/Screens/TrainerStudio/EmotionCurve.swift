import Terminal

/// The emotion index over the customer's messages as bars, with a row of its own for the operating point.
///
/// What reaches above that row is above .70, exactly: the scale has a break there.
struct EmotionCurve {
  static let threshold = 0.7
  private static let axis = 4

  var values: [Double]
  /// How many of them the replay has shown.
  var shown: Int

  func paint(on canvas: inout Canvas) {
    let room = canvas.columns - Self.axis
    guard room > 0, canvas.rows >= 3 else { return }
    let above = max(1, (canvas.rows - 1) * 2 / 5)
    let below = canvas.rows - 1 - above
    paintAxis(above, on: &canvas)
    // The present message stays in sight however long the conversation is.
    let barWidth = min(6, max(1, room / max(1, values.count)))
    let most = max(1, room / barWidth)
    let first = max(0, min(shown - most / 2, values.count - most))
    for (offset, value) in values.dropFirst(first).prefix(most).enumerated() {
      let isShown = first + offset < shown
      let isLast = first + offset == shown - 1
      let column = Self.axis + offset * barWidth
      for row in 0..<canvas.rows where reaches(value, row, above: above, below: below) {
        let mark: Character = isLast ? "@" : isShown ? "#" : ":"
        let style: Style = !isShown ? .muted : value > Self.threshold ? .danger : .chartMid
        canvas.put(
          String(repeating: mark, count: max(1, barWidth - 1)), row: row, column: column, style: style)
      }
    }
  }

  private func reaches(_ value: Double, _ row: Int, above: Int, below: Int) -> Bool {
    if row < above { return value > Self.threshold + (1 - Self.threshold) * Double(above - 1 - row) / Double(above) }
    if row == above { return value > Self.threshold }
    let place = row - above - 1
    // The lowest row stands for every message, so that a calm one shows too.
    return place == below - 1 || value > Self.threshold * Double(below - 1 - place) / Double(below)
  }

  private func paintAxis(_ line: Int, on canvas: inout Canvas) {
    canvas.verticalRule(row: 0, column: Self.axis - 1, height: canvas.rows, style: .chartAxis)
    canvas.put("1.0", row: 0, column: 0, style: .chartAxis)
    canvas.put(".70", row: line, column: 0, style: .chartAxis)
    canvas.put("  0", row: canvas.rows - 1, column: 0, style: .chartAxis)
    canvas.horizontalRule(row: line, column: Self.axis, width: canvas.columns - Self.axis, style: .chartAxis)
  }
}
