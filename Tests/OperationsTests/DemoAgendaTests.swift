import Domain
import Testing

@testable import Operations

@Suite struct DemoAgendaTests {
  @Test func theEarliestComesFirstAndTiesKeepTheirOrder() {
    var chance = Randomness(seed: 7)
    var agenda = Agenda<Int>()
    var expected: [(Int64, Int)] = []

    for place in 0..<500 {
      let at = Int64(chance.whole(0, 40))
      expected.append((at, place))
      agenda.enter(place, at: Timestamp(milliseconds: at))
    }

    var seen: [Int] = []
    while let (_, place) = agenda.take(until: Timestamp(milliseconds: 100)) { seen.append(place) }
    #expect(seen == expected.sorted { $0 < $1 }.map(\.1))
  }

  @Test func nothingIsTakenBeforeItsTime() {
    var agenda = Agenda<Int>()
    agenda.enter(1, at: Timestamp(milliseconds: 10))

    let early = agenda.take(until: Timestamp(milliseconds: 9))
    #expect(early == nil)
    #expect(agenda.take(until: Timestamp(milliseconds: 10))?.occasion == 1)
  }

  @Test func arrivalsFollowTheProfile() {
    var chance = Randomness(seed: 7)
    let profile = DayProfile(peakPerHour: 200, opensAt: 0)
    var perHour = Array(repeating: 0, count: 24)
    var moment = Duration.zero

    while true {
      moment = profile.arrival(after: moment, with: &chance)
      guard moment < .seconds(86_400) else { break }
      perHour[Int(moment.inSeconds / 3600)] += 1
    }

    for hour in 0..<24 {
      let mean = 200 * profile.shares[hour]
      #expect(abs(Double(perHour[hour]) - mean) < 5 * max(1, mean.squareRoot()), "hour \(hour)")
    }
  }

  @Test func aClockStandsUntilItIsSetAndThenFollows() {
    let wall = SimulatedTime(Timestamp(milliseconds: 500))
    let time = SimulatedTime(Timestamp(milliseconds: 1000))

    time.follow(wall, speed: 60)
    wall.set(Timestamp(milliseconds: 600))
    #expect(time.now() == Timestamp(milliseconds: 7000))

    time.set(Timestamp(milliseconds: 1))
    wall.set(Timestamp(milliseconds: 900))
    #expect(time.now() == Timestamp(milliseconds: 1))
  }
}
