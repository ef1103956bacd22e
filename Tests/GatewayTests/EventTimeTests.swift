import Domain
import Testing

@testable import Gateway

@Suite struct EventTimeTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-24T15:01:20+08:00", 1_795_503_680_000),
      ("2026-11-24T07:01:20Z", 1_795_503_680_000), ("2026-11-24 07:01:20.5Z", 1_795_503_680_500),
      ("2026-11-24T07:01:20.123456Z", 1_795_503_680_123), ("2026-11-24T07:01Z", 1_795_503_660_000),
      ("2026-11-24T00:01:20-0700", 1_795_503_680_000),
    ] as [(String, Int64)])
  func timesAreRead(text: String, milliseconds: Int64) {
    #expect(EventTime.parse(text)?.at == Timestamp(milliseconds: milliseconds))
    #expect(EventTime.parse(text)?.hasZone == true)
  }

  @Test(arguments: [
    "", "now", "2026-11-24", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-24T25:00:00Z",
    "2026-11-24T15:61:00Z", "2026-11-24T15:01:20+8", "2026-11-24T15:01:20+99:00", "2026-11-24T15:01:20.Z",
    "2026-11-24T15:01:20Zx",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(EventTime.parse(text) == nil)
  }

  @Test func aTimeWithoutAZoneSaysSo() {
    #expect(EventTime.parse("2026-11-24T15:01:20")?.hasZone == false)
  }

  @Test func writtenTimesReadBackTheSame() {
    var chance = Randomness(seed: 9)
    for _ in 0..<2000 {
      let time = Timestamp(milliseconds: Int64.random(in: -2_000_000_000_000...4_000_000_000_000, using: &chance))
      #expect(EventTime.parse(EventTime.format(time))?.at == time)
    }
  }
}
