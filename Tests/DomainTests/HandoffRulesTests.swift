import Domain
import TestSupport
import Testing

struct HandoffRulesTests {
  private let policy = HandoffPolicy.sample

  private func judge(
    _ text: String = "物流到哪了", _ reading: Reading = .sample("tracking"), answer: Double = 0.9,
    _ change: (inout HandoffSignals) -> Void = { _ in }
  ) -> HandoffVerdict {
    var signals = HandoffSignals(text: text, reading: reading, answerConfidence: answer)
    change(&signals)
    return policy.judge(signals)
  }

  // Layer 1: hard rules.

  @Test(arguments: [
    ("转人工", "human", HandoffReason.userRequest), ("请帮我转人工服务", "human", .userRequest),
    ("转 人 工", "human", .userRequest), ("Speak to a HUMAN please", "human", .userRequest),
    ("我要打12315", "regulator", .policy), ("my Lawyer will call", "regulator", .policy),
  ])
  func aHardRuleBringsAPerson(text: String, rule: String, reason: HandoffReason) {
    let verdict = judge(text)

    #expect(verdict.isHandoff)
    #expect(verdict.layer == 1)
    #expect(verdict.reason == reason)
    #expect(verdict.layers[0].signal == rule)
  }

  @Test(arguments: ["不用转人工", "先不用转人工了谢谢", "不用 转 人工", "不 用 转人工", "I don't need a human, don't speak to a human"])
  func aPhraseThatTakesItBackWins(text: String) {
    #expect(judge(text).layer != 1)
  }

  @Test(arguments: [("talk_to_human", HandoffReason.userRequest), ("complaint", .policy)])
  func aRequestThatTheModelReadsBringsAPerson(intent: String, reason: HandoffReason) {
    let verdict = judge("随便", .sample(intent, p: 0.5))

    #expect(verdict.layer == 1)
    #expect(verdict.reason == reason)
    #expect(verdict.layers[0].value == 0.5)
    #expect(verdict.layers[0].limit == 0.5)
  }

  @Test func anUnsureRequestDoesNot() {
    #expect(!judge("随便", .sample("talk_to_human", p: 0.49)).isHandoff)
  }

  @Test func aSecondIntentCanBeTheRequest() {
    var reading = Reading.sample("refund_apply", p: 0.9)
    reading.intents.append(IntentScore(name: "talk_to_human", p: 0.6))

    #expect(judge("退款并转接", reading).layer == 1)
  }

  @Test func nothingVetoesALayerOneHit() {
    let verdict = judge("转人工", .sample("tracking", p: 1, emotion: 0), answer: 1)

    #expect(verdict.layer == 1)
  }

  // Layer 2: calibrated risk.

  @Test(arguments: [(0.70, false), (0.701, true), (0.85, true), (0.9, true)])
  func anEmotionAboveTheLimitTrips(emotion: Double, isHandoff: Bool) {
    let verdict = judge("物流", .sample("tracking", p: 1, emotion: emotion))

    #expect(verdict.isHandoff == isHandoff)
    if isHandoff { #expect(verdict.reason == .emotion) }
  }

  @Test(
    arguments: [
      ([], true), ([false], true), ([true], true), ([false, false], false), ([true, false], true),
      ([false, true], true),
      ([true, true], true), ([true, true, false, false], false),
    ] as [([Bool], Bool)])
  func oneHotMessageAfterTwoCalmOnesIsNotEnough(before: [Bool], isHandoff: Bool) {
    let verdict = judge("物流", .sample("tracking", p: 1, emotion: 0.8)) { $0.recentTrips = before }

    #expect(verdict.isHandoff == isHandoff)
  }

  @Test func anEmotionFarAboveTheLimitTripsAtOnce() {
    let verdict = judge("物流", .sample("tracking", p: 1, emotion: 0.9)) { $0.recentTrips = [false, false] }

    #expect(verdict.layer == 2)
    #expect(verdict.layers[1].limit == 0.9)
  }

  @Test func aCalmMessageAfterTwoHotOnesDoesNotTrip() {
    #expect(!judge("物流", .sample("tracking", p: 1, emotion: 0.2)) { $0.recentTrips = [true, true] }.isHandoff)
  }

  @Test func riskIsSlowToFallAndQuickToRise() {
    let calm = Reading.sample("tracking", p: 1)
    let after = judge("物流", calm) { $0.previousRisk = 0.9 }
    let rising = judge("物流", .sample("tracking", p: 1, emotion: 1)) { $0.previousRisk = 0 }

    #expect(abs(after.smoothedRisk - (0.6 * 0.9 + 0.4 * after.risk)) < 1e-12)
    #expect(rising.smoothedRisk == rising.risk)
  }

  @Test func aSmoothedRiskAboveItsLimitTrips() {
    let verdict = judge("物流", .sample("tracking", p: 1, emotion: 0.6)) {
      $0.previousRisk = 0.95
      $0.repetition = 0.5
      $0.botMisses = 1
    }

    #expect(verdict.smoothedRisk > 0.7)
    #expect(verdict.layer == 2)
    #expect(verdict.layers[1].signal == "risk")
  }

  @Test(arguments: [(0, 0.2, false), (1, 0.2, true), (1, 0.6, false), (5, 0.0, true)])
  func theSecondMissBringsAPerson(misses: Int, answer: Double, isHandoff: Bool) {
    let verdict = judge("物流", .sample("tracking", p: 0.9), answer: answer) { $0.botMisses = misses }

    #expect(verdict.isHandoff == isHandoff)
  }

  @Test(arguments: [
    (Reading.sample(nil), HandoffReason.lowConfidence), (.sample("tracking", p: 0.9), .missingKnowledge),
    (
      Reading(
        language: .zh, intents: [IntentScore(name: "a", p: 0.45), IntentScore(name: "b", p: 0.4)], abstained: false),
      .ambiguous
    ),
  ])
  func aMissSaysWhatWasMissing(reading: Reading, reason: HandoffReason) {
    #expect(judge("那个呢", reading, answer: 0) { $0.botMisses = 1 }.reason == reason)
  }

  @Test(arguments: [(0.59, 1, false), (0.6, 1, true), (1.0, 0, false)])
  func sayingTheSameAgainAfterAMissBringsAPerson(similarity: Double, misses: Int, isHandoff: Bool) {
    let verdict = judge {
      $0.repetition = similarity
      $0.botMisses = misses
    }

    #expect(verdict.isHandoff == isHandoff)
    if isHandoff { #expect(verdict.reason == .repeatFail) }
  }

  // Layer 3: business.

  @Test(arguments: [(0.59, false), (0.60, true), (0.69, true)])
  func aValuedCustomerTripsEarlier(emotion: Double, isHandoff: Bool) {
    let reading = Reading.sample("tracking", p: 1, emotion: emotion)
    let verdict = judge("物流", reading) { $0.isVIP = true }

    #expect(verdict.isHandoff == isHandoff)
    #expect(verdict.layer == (isHandoff ? 3 : nil))
    #expect(verdict.reason == (isHandoff ? .vip : nil))
    #expect(!judge("物流", reading).isHandoff)
  }

  @Test func theSecondLayerIsNamedBeforeTheThird() {
    #expect(judge("物流", .sample("tracking", p: 1, emotion: 0.95)) { $0.isVIP = true }.layer == 2)
  }

  // The record.

  @Test func everyVerdictShowsThreeLayersAndTermsThatAddUp() {
    var chance = Randomness(seed: 21)
    for _ in 0..<2_000 {
      let reading = Reading.sample(
        Bool.random(using: &chance) ? "tracking" : nil, p: Double.random(in: 0...1, using: &chance),
        emotion: Double.random(in: 0...1, using: &chance))
      let verdict = judge("物流", reading, answer: Double.random(in: 0...1, using: &chance)) {
        $0.repetition = Double.random(in: 0...1, using: &chance)
        $0.botMisses = Int.random(in: 0...5, using: &chance)
        $0.previousRisk = Double.random(in: 0...1, using: &chance)
        $0.isVIP = Bool.random(using: &chance)
      }

      #expect(verdict.layers.map(\.layer) == [1, 2, 3])
      #expect(abs(verdict.why.residual) < 1e-9)
      #expect(abs(verdict.why.shown - logistic(verdict.why.score)) < 1e-12)
      #expect((0...1).contains(verdict.risk) && verdict.smoothedRisk >= verdict.risk)
      #expect(verdict.isHandoff == (verdict.reason != nil) && verdict.isHandoff == (verdict.layer != nil))
      #expect(verdict.policyVersion == 3)
    }
  }

  @Test func moreEmotionNeverLowersTheRisk() {
    var last = 0.0
    for step in 0...100 {
      let risk = judge("物流", .sample("tracking", p: 0.8, emotion: Double(step) / 100)).risk
      #expect(risk >= last)
      last = risk
    }
  }
}
