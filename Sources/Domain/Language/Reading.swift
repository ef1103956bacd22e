/// One intent with its calibrated probability.
public struct IntentScore: Hashable, Codable, Sendable {
  public var name: String
  public var p: Double
  public init(name: String, p: Double) {
    self.name = name
    self.p = p
  }
}

/// What kind of thing a piece of text names.
public enum EntityKind: String, Hashable, Codable, Sendable, CaseIterable {
  case orderNumber = "order_number"
  case trackingNumber = "tracking_number"
  case phone, amount, date, email
  case idCard = "id_card"
  case bankCard = "bank_card"
  /// Personal data only; never a thing that a rule looks for.
  case name, address
}

/// A thing found in text. Offsets are Unicode scalars, `end` exclusive.
public struct Entity: Hashable, Codable, Sendable {
  public var kind: EntityKind
  /// Normalised: an amount in yuan with two decimals, a date as `YYYY-MM-DD`, digits without spaces.
  public var value: String
  public var start: Int
  public var end: Int
  public init(kind: EntityKind, value: String, start: Int, end: Int) {
    self.kind = kind
    self.value = value
    self.start = start
    self.end = end
  }
}

/// What the engine understood of one customer message.
public struct Reading: Hashable, Codable, Sendable {
  public var language: Language
  /// Best first, at most five; probabilities are calibrated.
  public var intents: [IntentScore]
  /// The engine would rather not say: out of scope or unsure.
  public var abstained: Bool
  /// Emotion index 0…1; 0.70 is the operating point, not a probability.
  public var emotion: Double
  /// Probability per emotion class.
  public var emotions: [String: Double]
  public var entities: [Entity]
  /// Personal data, the same offsets.
  public var personal: [Entity]
  /// Strongest reasons for the intent and for the emotion, as shown beside the message.
  public var intentWhy: Explanation?
  public var emotionWhy: Explanation?
  /// Version of the models that read it.
  public var model: String

  public init(
    language: Language, intents: [IntentScore] = [], abstained: Bool = true, emotion: Double = 0,
    emotions: [String: Double] = [:], entities: [Entity] = [], personal: [Entity] = [],
    intentWhy: Explanation? = nil, emotionWhy: Explanation? = nil, model: String = ""
  ) {
    self.language = language
    self.intents = intents
    self.abstained = abstained
    self.emotion = emotion
    self.emotions = emotions
    self.entities = entities
    self.personal = personal
    self.intentWhy = intentWhy
    self.emotionWhy = emotionWhy
    self.model = model
  }

  /// Best intent, unless the engine abstained.
  public var intent: IntentScore? { abstained ? nil : intents.first }
  /// Distance between the two best intents.
  public var margin: Double { (intents.first?.p ?? 0) - (intents.dropFirst().first?.p ?? 0) }
}
