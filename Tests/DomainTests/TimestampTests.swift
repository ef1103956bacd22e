import Domain
import TestSupport
import Testing

struct TimestampTests {
  @Test(
    arguments: [
      (0, .of(1970, 1, 1)), (951_782_400, .of(2000, 2, 29)), (1_795_492_800, .of(2026, 11, 24, 4)),
      (4_102_444_799, .of(2099, 12, 31, 23, 59, 59)), (-1, .of(1969, 12, 31, 23, 59, 59)),
      (-62_135_596_800, .of(1, 1, 1)),
    ] as [(Int64, CivilTime)])
  func aMomentHasACalendarDate(seconds: Int64, civil: CivilTime) {
    let moment = Timestamp(milliseconds: seconds * 1000)

    #expect(CivilTime(moment, offsetSeconds: 0) == civil)
    #expect(civil.timestamp(offsetSeconds: 0) == moment)
  }

  @Test func everyOffsetLeadsBackToTheSameMoment() {
    var chance = Randomness(seed: 11)
    for _ in 0..<5_000 {
      let second = Int64.random(in: -70_000_000_000...70_000_000_000, using: &chance)
      let offset = Int.random(in: -50_400...50_400, using: &chance)
      let moment = Timestamp(milliseconds: second * 1000)

      #expect(CivilTime(moment, offsetSeconds: offset).timestamp(offsetSeconds: offset) == moment)
    }
  }

  @Test func dayFollowsDayForFourHundredYears() {
    var moment = CivilTime.of(1900, 1, 1).timestamp(offsetSeconds: 0)
    var last = CivilTime(moment, offsetSeconds: 0)
    for _ in 0..<146_097 {
      moment = moment + .seconds(86_400)
      let next = CivilTime(moment, offsetSeconds: 0)
      guard next.day != last.day + 1 else {
        last = next
        continue
      }
      #expect(next.day == 1)
      #expect(last.day == daysInMonth(last.year, last.month))
      last = next
    }
    #expect(last.year == 2300)
  }

  @Test func theShopsDayBeginsEightHoursBeforeUTC() {
    let civil = CivilTime(.noon, offsetSeconds: 8 * 3600)

    #expect(civil.hour == 12)
    #expect(civil.day == 24)
  }

  @Test func millisecondsBeforeTheEpochFallIntoTheSecondBefore() {
    #expect(CivilTime(Timestamp(milliseconds: -1), offsetSeconds: 0).second == 59)
  }

  @Test func momentsAndDurationsAdd() {
    let later = Timestamp.noon + .milliseconds(1_500)

    #expect(later - .noon == .milliseconds(1_500))
    #expect((Timestamp.noon - later).inSeconds == -1.5)
    #expect(Timestamp.noon < later)
  }

  private func daysInMonth(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension CivilTime {
  fileprivate static func of(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
  ) -> CivilTime {
    var civil = CivilTime(Timestamp(milliseconds: 0), offsetSeconds: 0)
    civil.year = year
    civil.month = month
    civil.day = day
    civil.hour = hour
    civil.minute = minute
    civil.second = second
    return civil
  }
}
