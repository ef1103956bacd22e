import Domain

/// All that the demo is made of, as read from `Resources/Demo` by the caller.
public struct DemoContent: Hashable, Codable, Sendable {
  public var agents: [Agent]
  public var products: [DemoProduct]
  public var names: DemoNames
  public var phrases: DemoPhrases
  public var scripts: [DemoScript]

  public init(
    agents: [Agent], products: [DemoProduct], names: DemoNames, phrases: DemoPhrases, scripts: [DemoScript]
  ) {
    self.agents = agents
    self.products = products
    self.names = names
    self.phrases = phrases
    self.scripts = scripts
  }
}

/// A customer's part: what they want and what they say on the way there. One line of `scripts.jsonl`.
public struct DemoScript: Hashable, Codable, Sendable {
  public enum Heat: String, Hashable, Codable, Sendable { case calm, worried, hot }

  public var id: String
  public var language: Language
  /// Name of the intent that the customer has in mind.
  public var goal: String
  public var heat: Heat
  public var opening: [String]
  /// Details, given when asked. May hold `{order}`, as every line may.
  public var more: [String]
  /// Said when an answer missed the point.
  public var again: [String]
  public var angry: [String]
  /// Said while nobody comes.
  public var waiting: [String]
  /// Replies to a person.
  public var toAgent: [String]
  public var solved: [String]
}

/// An article of the shop, with the range of its price in yuan.
public struct DemoProduct: Hashable, Codable, Sendable {
  /// By language tag, `zh` and `en`.
  public var name: [String: String]
  public var low: Int
  public var high: Int
}

/// Parts of invented names, and where people live.
public struct DemoNames: Hashable, Codable, Sendable {
  public var surnames: [String]
  public var given: [String]
  public var first: [String]
  public var last: [String]
  /// By language tag.
  public var cities: [String: [String]]
}

/// Lines that belong to no script, by language tag.
public struct DemoPhrases: Hashable, Codable, Sendable {
  /// A customer's hello before the matter.
  public var hello: [String: [String]]
  /// A customer asks for a person.
  public var person: [String: [String]]
  /// An agent's first words; `{name}` is the agent's.
  public var introduction: [String: [String]]
  /// An agent's words when no suggestion fits.
  public var care: [String: [String]]
  /// An agent's note to colleagues when a shift ends.
  public var shiftNote: [String: [String]]
}
