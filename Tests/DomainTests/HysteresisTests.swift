import Domain
import Testing

@Suite struct HysteresisTests {
  private let policy = HandoffPolicy(version: 1, hardRules: [], requestIntents: [:])

  @Test(arguments: [(0.71, false, true), (0.69, false, false), (0.5, true, true), (0.49, true, false)])
  func anEmotionEntersHighAndLetsGoLow(emotion: Double, wasTripped: Bool, trips: Bool) {
    #expect(policy.trips(emotion: emotion, risk: 0, after: [wasTripped]) == trips)
  }

  @Test func aSecondMessageThatIsStillTenseCompletesTwoOfThree() {
    var reading = Reading(language: .zh)
    reading.emotion = 0.6
    let signals = HandoffSignals(
      text: "还没好吗", reading: reading, answerConfidence: 1, recentTrips: [false, false, true])
    #expect(policy.judge(signals).reason == .emotion)
  }
}
