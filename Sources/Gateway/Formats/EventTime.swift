import Domain
import Foundation

/// Times as files write them: `2026-11-24T15:01:20+08:00`.
public enum EventTime {
  /// A time by ISO 8601 with seconds, optional fraction and optional zone; a blank may stand for the `T`.
  ///
  /// - Returns: the moment, and whether the zone was given; without one the machine's zone counts. nil when `text` is
  ///   not such a time.
  public static func parse(_ text: String) -> (at: Timestamp, hasZone: Bool)? {
    var rest = Array(text.utf8)[...]
    guard let year = number(&rest, 4), take(&rest, "-"), let month = number(&rest, 2), take(&rest, "-"),
      let day = number(&rest, 2), take(&rest, "T") || take(&rest, " "), let hour = number(&rest, 2), take(&rest, ":"),
      let minute = number(&rest, 2)
    else { return nil }
    var second = 0
    var milliseconds = 0
    if take(&rest, ":") {
      guard let value = number(&rest, 2) else { return nil }
      second = value
      if take(&rest, ".") {
        let digits = rest.prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        milliseconds = digits.prefix(3).reduce(0) { $0 * 10 + Int($1) - 48 }
        for _ in digits.count..<max(3, digits.count) { milliseconds *= 10 }
      }
    }
    var civil = CivilTime(Timestamp(milliseconds: 0), offsetSeconds: 0)
    (civil.year, civil.month, civil.day) = (year, month, day)
    (civil.hour, civil.minute, civil.second) = (hour, minute, second)
    let utc = civil.timestamp(offsetSeconds: 0)
    // A day that does not exist, such as 30 February, comes back as another one.
    guard hour < 24, minute < 60, second < 61, (1...12).contains(month), (1...31).contains(day),
      CivilTime(utc, offsetSeconds: 0).day == (second == 60 ? CivilTime(utc, offsetSeconds: 0).day : day)
    else { return nil }
    guard let zone = zone(&rest) else { return nil }
    let offset = zone.seconds ?? machineOffset(at: utc)
    return (Timestamp(milliseconds: utc.milliseconds + Int64(milliseconds) - Int64(offset) * 1000), zone.seconds != nil)
  }

  /// `2026-11-24T07:01:20Z`, with three digits of a second where there are any.
  public static func format(_ time: Timestamp) -> String {
    let civil = CivilTime(time, offsetSeconds: 0)
    let rest = ((time.milliseconds % 1000) + 1000) % 1000
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = "\(value)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
    let clock = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    return "\(date)T\(clock)\(rest == 0 ? "" : "." + padded(Int(rest), 3))Z"
  }

  /// Zone at the end of a time; `seconds` is nil when none is given, and the whole is nil when it is not one.
  private static func zone(_ rest: inout ArraySlice<UInt8>) -> (seconds: Int?, Void)? {
    if rest.isEmpty { return (nil, ()) }
    if take(&rest, "Z") || take(&rest, "z") { return rest.isEmpty ? (0, ()) : nil }
    let sign = take(&rest, "+") ? 1 : take(&rest, "-") ? -1 : 0
    guard sign != 0, let hours = number(&rest, 2), hours < 24 else { return nil }
    _ = take(&rest, ":")
    let minutes = rest.isEmpty ? 0 : number(&rest, 2)
    guard let minutes, minutes < 60, rest.isEmpty else { return nil }
    return (sign * (hours * 3600 + minutes * 60), ())
  }

  private static func machineOffset(at time: Timestamp) -> Int {
    TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.milliseconds) / 1000))
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (48...57).contains($0) }) else { return nil }
    defer { rest = rest.dropFirst(digits) }
    return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
