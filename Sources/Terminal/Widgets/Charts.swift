/// Small charts in one row of ASCII: no glyph whose width terminals disagree on.
public enum Chart {
  /// `#####-----`: a share of a whole.
  ///
  /// - Parameter fraction: cut to 0...1; what is not a number counts as 0. Above 0 at least one `#` shows.
  public static func gauge(_ fraction: Double, width: Int) -> String {
    guard width > 0 else { return "" }
    let filled = level(fraction, of: width)
    return String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
  }

  /// `_.-=#`: the last values, one column each, the lowest of the scale as `_`. Missing values are spaces.
  ///
  /// - Parameter scale: the lowest and the highest value; taken from the values when nil.
  public static func sparkline(_ values: [Double], width: Int, scale: ClosedRange<Double>? = nil) -> String {
    let marks: [Character] = ["_", ".", "-", "=", "#"]
    let shown = values.suffix(max(0, width))
    let known = shown.filter(\.isFinite)
    let low = scale?.lowerBound ?? known.min() ?? 0
    let high = scale?.upperBound ?? known.max() ?? 0
    return String(
      shown.map { value -> Character in
        guard value.isFinite else { return " " }
        guard high > low else { return value > 0 ? "-" : "_" }
        let share = min(max(0, (value - low) / (high - low)), 1)
        return marks[min(marks.count - 1, Int(share * Double(marks.count)))]
      })
  }

  /// Where a share stands: low, middle or high.
  public static func tone(_ fraction: Double, warning: Double = 0.5, danger: Double = 0.8) -> Tone {
    fraction >= danger ? .chartHigh : fraction >= warning ? .chartMid : .chartLow
  }

  private static func level(_ fraction: Double, of width: Int) -> Int {
    guard fraction > 0 else { return 0 }
    return min(width, max(1, Int((min(fraction, 1) * Double(width)).rounded())))
  }
}

extension Canvas {
  /// Paints a gauge in brackets; its tone follows the share, so a mark in the text should say the same.
  public mutating func gauge(
    _ fraction: Double, row: Int, column: Int, width: Int, warning: Double = 0.5, danger: Double = 0.8
  ) {
    let tone = Chart.tone(fraction, warning: warning, danger: danger)
    let spans = [
      Span("[", .chartAxis), Span(Chart.gauge(fraction, width: width - 2), Style(tone)), Span("]", .chartAxis),
    ]
    put(spans, row: row, column: column, width: width)
  }

  /// Paints one column a value: ` .:+#`, darker when higher, each in its tone.
  public mutating func heatStrip(_ fractions: [Double], row: Int, column: Int) {
    let marks: [Character] = [" ", ".", ":", "+", "#"]
    for (offset, fraction) in fractions.enumerated() {
      let share = fraction.isFinite ? min(max(0, fraction), 1) : 0
      let mark = marks[Int((share * Double(marks.count - 1)).rounded())]
      put(String(mark), row: row, column: column + offset, style: Style(Chart.tone(share)))
    }
  }
}
