/// What the three layers look at for one customer message.
public struct HandoffSignals: Hashable, Sendable {
  public var text: String
  public var reading: Reading
  /// Calibrated chance that the bot's best answer is right; 0 without one.
  public var answerConfidence: Double
  /// Highest bigram similarity 0…1 with the customer's last messages.
  public var repetition: Double
  /// Turns in a row that the bot could not answer, this one not counted.
  public var botMisses: Int
  public var previousRisk: Double
  /// Whether the last messages tripped the second layer, newest last; at most two count.
  public var recentTrips: [Bool]
  public var isVIP: Bool

  public init(
    text: String, reading: Reading, answerConfidence: Double = 0, repetition: Double = 0, botMisses: Int = 0,
    previousRisk: Double = 0, recentTrips: [Bool] = [], isVIP: Bool = false
  ) {
    self.text = text
    self.reading = reading
    self.answerConfidence = answerConfidence
    self.repetition = repetition
    self.botMisses = botMisses
    self.previousRisk = previousRisk
    self.recentTrips = recentTrips
    self.isVIP = isVIP
  }
}

extension HandoffPolicy {
  /// The three layers over one message: hard rules, calibrated risk, business. Pure.
  ///
  /// Layer 1 wins at once and nothing can veto it. Layer 2 trips on an emotion index above `emotionEnter` or a smoothed
  /// risk above `riskEnter` in most of the last three messages, at once from `emotionInstant`, on a third telling of the
  /// same thing, and on `maxBotMisses`. Layer 3 lowers both limits for valued customers.
  public func judge(_ signals: HandoffSignals) -> HandoffVerdict {
    let (risk, why) = risk(of: signals)
    let smoothed = max(risk, riskSmoothing * signals.previousRisk + (1 - riskSmoothing) * risk)
    let first = firstLayer(signals)
    let factor = signals.isVIP ? vipFactor : 1
    let second = secondLayer(signals, smoothed: smoothed, factor: 1)
    let third = signals.isVIP && second == nil ? secondLayer(signals, smoothed: smoothed, factor: factor) : nil

    var layers = [first.verdict ?? LayerVerdict(layer: 1, isHit: false, signal: "none")]
    let emotion = signals.reading.emotion
    layers.append(
      second?.verdict
        ?? LayerVerdict(layer: 2, isHit: false, signal: "emotion", value: emotion, limit: emotionEnter))
    layers.append(
      third.map { LayerVerdict(layer: 3, isHit: true, signal: "vip", value: $0.verdict.value, limit: $0.verdict.limit) }
        ?? LayerVerdict(layer: 3, isHit: false, signal: signals.isVIP ? "vip" : "none"))

    let winner: (layer: Int, reason: HandoffReason)? =
      first.reason.map { (1, $0) } ?? second.map { (2, $0.reason) } ?? third.map { _ in (3, .vip) }
    return HandoffVerdict(
      isHandoff: winner != nil, layer: winner?.layer, reason: winner?.reason, risk: risk, smoothedRisk: smoothed,
      layers: layers, why: why, policyVersion: version)
  }

  /// Whether a message trips the second layer; kept per message for the two-of-three rule.
  ///
  /// Once tripped, an emotion holds on until it falls below `emotionRelease`.
  public func trips(emotion: Double, risk: Double, after previous: [Bool], factor: Double = 1) -> Bool {
    emotion > emotionEnter * factor || risk > riskEnter * factor
      || (previous.last == true && emotion >= emotionRelease)
  }

  private func firstLayer(_ signals: HandoffSignals) -> (verdict: LayerVerdict?, reason: HandoffReason?) {
    let text = PhraseSearch(signals.text)
    for rule in hardRules where rule.matches(text) {
      return (LayerVerdict(layer: 1, isHit: true, signal: rule.id), rule.reason)
    }
    for intent in signals.reading.intents {
      guard let reason = requestIntents[intent.name], intent.p >= requestConfidence else { continue }
      return (
        LayerVerdict(layer: 1, isHit: true, signal: intent.name, value: intent.p, limit: requestConfidence), reason
      )
    }
    return (nil, nil)
  }

  private func secondLayer(
    _ signals: HandoffSignals, smoothed: Double, factor: Double
  ) -> (verdict: LayerVerdict, reason: HandoffReason)? {
    let emotion = signals.reading.emotion
    func hit(
      _ signal: String, _ value: Double, _ limit: Double, _ reason: HandoffReason
    )
      -> (verdict: LayerVerdict, reason: HandoffReason)
    {
      (LayerVerdict(layer: 2, isHit: true, signal: signal, value: value, limit: limit), reason)
    }
    if emotion >= emotionInstant { return hit("emotion", emotion, emotionInstant, .emotion) }

    let isTrip = trips(emotion: emotion, risk: smoothed, after: signals.recentTrips, factor: factor)
    let window = signals.recentTrips.suffix(2) + [isTrip]
    let trips = window.count { $0 }
    if isTrip, trips * 2 >= window.count {
      if emotion > emotionEnter * factor { return hit("emotion", emotion, emotionEnter * factor, .emotion) }
      if smoothed > riskEnter * factor { return hit("risk", smoothed, riskEnter * factor, .emotion) }
      return hit("emotion", emotion, emotionRelease, .emotion)
    }
    let canAnswer = signals.answerConfidence >= answerFloor
    if !canAnswer, signals.botMisses + 1 >= maxBotMisses {
      return hit("bot_misses", Double(signals.botMisses + 1), Double(maxBotMisses), missReason(signals))
    }
    if signals.repetition >= repetitionSimilarity, signals.botMisses > 0 {
      return hit("repetition", signals.repetition, repetitionSimilarity, .repeatFail)
    }
    return nil
  }

  private func missReason(_ signals: HandoffSignals) -> HandoffReason {
    if signals.reading.abstained { return .lowConfidence }
    return signals.reading.margin < 0.1 ? .ambiguous : .missingKnowledge
  }

  /// Risk of one message: a logistic over signals, each a term of the explanation.
  private func risk(of signals: HandoffSignals) -> (Double, Explanation) {
    let values: [(String, Double)] = [
      ("emotion", signals.reading.emotion),
      ("unsure_intent", signals.reading.abstained ? 1 : 1 - (signals.reading.intents.first?.p ?? 0)),
      ("no_answer", 1 - signals.answerConfidence),
      ("repetition", signals.repetition),
      ("bot_misses", Double(min(signals.botMisses, 3))),
    ]
    let terms = values.compactMap { name, value -> Term? in
      guard let weight = riskWeights[name], weight * value != 0 else { return nil }
      return Term(feature: name, weight: weight * value)
    }
    let score = terms.reduce(riskBias) { $0 + $1.weight }
    let risk = logistic(score)
    let why = Explanation(
      label: "risk", score: score, bias: riskBias, terms: terms, shown: risk, link: "1/(1+e^-score)")
    return (risk, why)
  }
}
