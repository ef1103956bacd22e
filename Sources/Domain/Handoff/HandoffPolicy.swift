/// A hard rule of the first layer: phrases that always bring a person.
public struct HardRule: Hashable, Codable, Sendable {
  public var id: String
  public var reason: HandoffReason
  /// Lower-case phrases without blanks for Chinese, with single blanks for English.
  public var phrases: [String]
  /// Phrases that take the hit back ("不用转人工").
  public var unless: [String]

  public init(id: String, reason: HandoffReason, phrases: [String], unless: [String] = []) {
    self.id = id
    self.reason = reason
    self.phrases = phrases
    self.unless = unless
  }

  /// Whether a text holds one of the phrases and none that takes it back.
  public func matches(_ text: PhraseSearch) -> Bool {
    phrases.contains(where: text.holds) && !unless.contains(where: text.holds)
  }
}

/// Thresholds of the three layers; versioned data, seeded from `Resources/Policies/handoff.json`.
public struct HandoffPolicy: Hashable, Codable, Sendable {
  public var version: Int
  public var hardRules: [HardRule]
  /// Intents that bring a person when read with at least this probability.
  public var requestIntents: [String: HandoffReason]
  public var requestConfidence: Double
  /// The emotion index trips above `emotionEnter`, at once from `emotionInstant`, and lets go below `emotionRelease`.
  public var emotionEnter: Double
  public var emotionInstant: Double
  public var emotionRelease: Double
  /// Below this calibrated chance the bot does not answer.
  public var answerFloor: Double
  public var maxBotMisses: Int
  /// Similarity to one of the customer's last messages from which it counts as said again.
  public var repetitionSimilarity: Double
  /// Weights of the second layer's logit, by signal, and its bias.
  public var riskBias: Double
  public var riskWeights: [String: Double]
  /// Smoothing ρ of `R = max(r, ρR + (1−ρ)r)`, and the trip point of R.
  public var riskSmoothing: Double
  public var riskEnter: Double
  /// A customer of a valued tier trips the second layer earlier by this factor.
  public var vipFactor: Double
  /// What the handover message promises.
  public var promiseMinutes: Int
  public var offerSeconds: Int

  public init(
    version: Int, hardRules: [HardRule], requestIntents: [String: HandoffReason], requestConfidence: Double = 0.5,
    emotionEnter: Double = 0.7, emotionInstant: Double = 0.9, emotionRelease: Double = 0.5, answerFloor: Double = 0.55,
    maxBotMisses: Int = 2, repetitionSimilarity: Double = 0.6, riskBias: Double = -3.2,
    riskWeights: [String: Double] = [:], riskSmoothing: Double = 0.6, riskEnter: Double = 0.7, vipFactor: Double = 0.85,
    promiseMinutes: Int = 2, offerSeconds: Int = 20
  ) {
    self.version = version
    self.hardRules = hardRules
    self.requestIntents = requestIntents
    self.requestConfidence = requestConfidence
    self.emotionEnter = emotionEnter
    self.emotionInstant = emotionInstant
    self.emotionRelease = emotionRelease
    self.answerFloor = answerFloor
    self.maxBotMisses = maxBotMisses
    self.repetitionSimilarity = repetitionSimilarity
    self.riskBias = riskBias
    self.riskWeights = riskWeights
    self.riskSmoothing = riskSmoothing
    self.riskEnter = riskEnter
    self.vipFactor = vipFactor
    self.promiseMinutes = promiseMinutes
    self.offerSeconds = offerSeconds
  }
}
