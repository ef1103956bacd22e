/// What is known of an intent beside its name.
public struct IntentCard: Hashable, Codable, Sendable {
  public var name: String
  public var domain: String
  /// Name per locale tag.
  public var title: [String: String]
  public var queue: QueueID
  public var skill: String
  public var priority: Priority
  /// 1…5.
  public var complexity: Int
  /// Whether the bot may answer it from knowledge.
  public var isAnswerable: Bool

  public init(
    name: String, domain: String, title: [String: String], queue: QueueID, skill: String, priority: Priority,
    complexity: Int, isAnswerable: Bool
  ) {
    self.name = name
    self.domain = domain
    self.title = title
    self.queue = queue
    self.skill = skill
    self.priority = priority
    self.complexity = complexity
    self.isAnswerable = isAnswerable
  }
}

/// Judgement: what a text says, what answers it. Synchronous and pure; the caller chooses the thread.
public protocol Analyst: Sendable {
  func read(_ text: String) -> Reading
  /// All reasons for the best intent, or nil for a text without features.
  func explainIntent(_ text: String) -> Explanation?
  func explainEmotion(_ text: String) -> Explanation?
  func search(_ query: String, limit: Int) -> [KnowledgeHit]
  /// Replies to a message, best first, slots filled from `facts`; an answer with a missing fact is left out.
  func suggest(_ text: String, reading: Reading, facts: [String: String], limit: Int) -> [Suggestion]
  /// Bigram similarity of two texts, 0…1.
  func similarity(_ a: String, _ b: String) -> Double
  func intent(_ name: String) -> IntentCard?
  /// Personal data replaced by typed tokens.
  func redact(_ text: String) -> (text: String, spans: [Entity])
}
