import Domain
import Operations
import Testing

@Suite struct DemoDayTests {
  @Test func equalSeedsGiveEqualDays() async throws {
    let one = try await stretch(seed: 3)
    let two = try await stretch(seed: 3)
    let other = try await stretch(seed: 4)

    #expect(one.result == two.result)
    #expect(one.log == two.log)
    #expect(one.log != other.log)
  }

  @Test func customersComeAndMostAreServedByTheBot() async throws {
    let (result, log) = try await stretch(seed: 1, seconds: 2400)

    #expect(result.events == log.count)
    #expect(result.conversations > 80)
    #expect(result.handoffs > result.conversations / 20)
    #expect(result.automated > result.conversations / 2)
    #expect(result.durable <= result.automated)
    #expect(result.durable > result.automated / 2)
  }

  @Test func stretchesOfADayAddUpToTheWhole() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }
    let day = try await sample.day(seed: 3)

    for _ in 0..<20 { _ = try await day.run(seconds: 60) }

    let whole = try await stretch(seed: 3)
    #expect(await day.summary() == whole.result)
    #expect(try await sample.log() == whole.log)
  }

  @Test func everyConversationHasOneOwnerAtAllTimesAcrossAChangeOfShift() async throws {
    // The early shift leaves in this stretch, and the late one comes.
    let log = try await stretch(seed: 5, seconds: 6000, profile: DayProfile(opensAt: 15.3)).log

    let floor = DemoFloorReplay(log)

    #expect(floor.faults.isEmpty, "\(floor.faults.prefix(5))")
    #expect(floor.handovers > 20)
  }

  @Test func theReplayAgreesWithTheStore() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }
    _ = try await sample.day(seed: 6).run(seconds: 1800)

    let floor = DemoFloorReplay(try await sample.log())
    for (id, owner) in floor.owners {
      let conversation = try await sample.store.read { try $0.conversation(id) }
      #expect(conversation?.owner == owner)
    }
  }

  @Test func aPlayedAgentIsLeftAlone() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }

    _ = try await sample.day(seed: 2, played: [AgentID("lina")]).run(seconds: 1200)

    #expect(try await sample.log().allSatisfy { $0.by != "lina" })
  }

  @Test func aFileIsSaidAgainTurnByTurn() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }
    let day = try await sample.day(seed: 2, profile: DayProfile(shares: Array(repeating: 0.0001, count: 24)))
    let turns = ["你好", "{1}", "转人工"].enumerated().map {
      ReplayedVisit.Turn(gap: .seconds(30 * $0.offset), text: $0.element)
    }

    await day.add([ReplayedVisit(thread: "a", customer: CustomerID("X"), turns: turns)])
    let result = try await day.run(seconds: 600)

    let said = try await sample.log().compactMap { recorded -> String? in
      guard case .conversation(.messageReceived(let message)) = recorded.event else { return nil }
      return message.text
    }
    #expect(said == ["你好", "{1}", "转人工"])
    #expect(result.handoffs == 1)
  }

  @Test func aLiveDayGoesOnUntilItIsStopped() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }
    let time = sample.time
    let pace = Pace(time: time) { span in if !Task.isCancelled { time.set(time.now() + span) } }
    let day = try await sample.day(seed: 1)
    let warm = try await day.run(seconds: 60)

    async let running: Void = day.live(on: pace)
    while await day.summary().conversations < warm.conversations + 5 { await Task.yield() }
    await day.stop()
    try await running

    #expect(DemoFloorReplay(try await sample.log()).faults.isEmpty)
  }

  private func stretch(
    seed: UInt64, seconds: Int = 1200, profile: DayProfile = DayProfile()
  ) async throws -> (result: DemoResult, log: [Recorded]) {
    let sample = try await DemoSample()
    defer { sample.remove() }
    let result = try await sample.day(seed: seed, profile: profile).run(seconds: seconds)
    return (result, try await sample.log())
  }
}
