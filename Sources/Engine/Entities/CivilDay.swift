import Domain

/// A calendar day, counted in days since 1970-01-01.
struct CivilDay: Hashable, Sendable {
  var number: Int

  init(number: Int) { self.number = number }

  /// The day in the shop's zone, UTC+8.
  init(_ time: Timestamp) {
    let civil = CivilTime(time, offsetSeconds: 8 * 3600)
    self.init(validYear: civil.year, civil.month, civil.day)
  }

  /// The day of a date that exists, or nil.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.init(validYear: year, month, day)
  }

  private init(validYear year: Int, _ month: Int, _ day: Int) {
    var civil = CivilTime(Timestamp(milliseconds: 0), offsetSeconds: 0)
    civil.year = year
    civil.month = month
    civil.day = day
    number = Int(civil.timestamp(offsetSeconds: 0).milliseconds / 86_400_000)
  }

  private var civil: CivilTime { CivilTime(Timestamp(milliseconds: Int64(number) * 86_400_000), offsetSeconds: 0) }
  var year: Int { civil.year }
  var month: Int { civil.month }
  /// 0 Monday … 6 Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// `YYYY-MM-DD`.
  var text: String {
    let civil = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(civil.year, 4) + "-" + padded(civil.month, 2) + "-" + padded(civil.day, 2)
  }

  static func + (day: CivilDay, days: Int) -> CivilDay { CivilDay(number: day.number + days) }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day with this month and day of month that is nearest to this one.
  func nearest(month: Int, day: Int) -> CivilDay? {
    [year - 1, year, year + 1].compactMap { CivilDay(year: $0, month: month, day: day) }
      .min { abs($0.number - number) < abs($1.number - number) }
  }
}
