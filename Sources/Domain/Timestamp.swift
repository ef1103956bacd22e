/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Codable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
  public static func + (a: Self, seconds: Duration) -> Self {
    Timestamp(milliseconds: a.milliseconds + seconds.wholeMilliseconds)
  }
  /// Time from `b` to `a`; negative when `a` is earlier.
  public static func - (a: Self, b: Self) -> Duration { .milliseconds(a.milliseconds - b.milliseconds) }
}

extension Duration {
  /// The duration in milliseconds, cut towards zero.
  public var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
  /// The duration in seconds, as a floating-point number.
  public var inSeconds: Double { Double(wholeMilliseconds) / 1000 }
}

/// A calendar date and time of day in a fixed offset from UTC, by the proleptic Gregorian calendar.
public struct CivilTime: Hashable, Sendable {
  public var year, month, day, hour, minute, second: Int

  /// - Parameter offsetSeconds: seconds east of UTC.
  /// - Source: days-to-civil arithmetic on 400-year eras starting in March.
  public init(_ time: Timestamp, offsetSeconds: Int) {
    let seconds = floorDivide(time.milliseconds, 1000) + Int64(offsetSeconds)
    let days = Int(floorDivide(seconds, 86_400))
    let rest = Int(seconds - Int64(days) * 86_400)
    let shifted = days + 719_468
    let era = Int(floorDivide(Int64(shifted), 146_097))
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// The moment that this date and time names in an offset from UTC.
  public func timestamp(offsetSeconds: Int) -> Timestamp {
    let y = month <= 2 ? year - 1 : year
    let era = Int(floorDivide(Int64(y), 400))
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = Int64(era * 146_097 + dayOfEra - 719_468)
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offsetSeconds)
    return Timestamp(milliseconds: seconds * 1000)
  }
}

private func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
