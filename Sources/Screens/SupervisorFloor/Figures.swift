import Domain

/// Numbers as they stand in narrow columns; all ASCII, so that a column never moves.
enum Figures {
  /// `.91`, `1.0`: a score 0…1.
  static func score(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths >= 100 { return "1.0" }
    return twoDecimals(value).replacingZero
  }

  /// `+.31`, `-1.04`: a weight.
  static func weight(_ value: Double) -> String {
    (value < 0 ? "" : "+") + twoDecimals(value).replacingZero
  }

  /// `74%`, or `--` without a base.
  static func share(_ value: Double?) -> String { value.map { "\(Int(($0 * 100).rounded()))%" } ?? "--" }

  /// `41s`, `3m20`, or `--`.
  static func seconds(_ value: Double?) -> String {
    guard let value else { return "--" }
    let whole = max(0, Int(value.rounded()))
    return whole < 100 ? "\(whole)s" : "\(whole / 60)m" + two(whole % 60)
  }

  /// `02:31`, `1h05`: a clock that runs.
  static func wait(_ duration: Duration) -> String {
    let seconds = max(0, duration.wholeMilliseconds / 1000)
    return seconds < 3600
      ? two(Int(seconds / 60)) + ":" + two(Int(seconds % 60)) : "\(seconds / 3600)h" + two(Int(seconds / 60 % 60))
  }

  /// `<1m`, `12m`, `3h05`: a state that lasts; changes once a minute.
  static func minutes(_ duration: Duration) -> String {
    let minutes = max(0, duration.wholeMilliseconds / 60_000)
    if minutes < 1 { return "<1m" }
    return minutes < 60 ? "\(minutes)m" : "\(minutes / 60)h" + two(Int(minutes % 60))
  }

  /// `15:02:41`
  static func clock(_ time: Timestamp, _ offset: Int) -> String {
    let civil = CivilTime(time, offsetSeconds: offset)
    return two(civil.hour) + ":" + two(civil.minute) + ":" + two(civil.second)
  }

  /// `11-24 15:02`
  static func day(_ time: Timestamp, _ offset: Int) -> String {
    let civil = CivilTime(time, offsetSeconds: offset)
    return two(civil.month) + "-" + two(civil.day) + " " + two(civil.hour) + ":" + two(civil.minute)
  }

  /// Rising, falling or steady against the smoothed index.
  static func trend(_ emotion: Double, _ smoothed: Double) -> String {
    emotion > smoothed + 0.05 ? "^" : emotion < smoothed - 0.05 ? "v" : "-"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension String {
  /// `.31` for `0.31`, `-.31` for `-0.31`.
  fileprivate var replacingZero: String {
    if hasPrefix("0.") { return String(dropFirst()) }
    return hasPrefix("-0.") ? "-" + dropFirst(2) : self
  }
}
