import Domain

/// One file of `Resources/Intents`: what an intent is and what customers say for it.
public struct IntentDefinition: Hashable, Codable, Sendable {
  public var name: String
  public var domain: String
  /// Name and meaning per locale tag.
  public var title: [String: String]
  public var description: [String: String]
  public var queue: String
  public var skill: String
  /// `low`, `normal`, `high`, `urgent`; anything else counts as normal.
  public var priority: String
  /// 1…5.
  public var complexity: Int
  public var answerable: Bool
  public var slots: [String]
  /// Customers' sentences per language (`zh`, `en`).
  public var examples: [String: [String]]

  /// Texts that belong to no intent of the shop; they teach a model when to abstain.
  public static let outOfScope = "out_of_scope"

  /// What the rest of the product needs to know.
  public var card: IntentCard {
    IntentCard(
      name: name, domain: domain, title: title, queue: QueueID(queue), skill: skill, priority: level,
      complexity: min(5, max(1, complexity)), isAnswerable: answerable)
  }

  private var level: Priority {
    switch priority {
    case "low": .low
    case "high": .high
    case "urgent": .urgent
    default: .normal
    }
  }
}
