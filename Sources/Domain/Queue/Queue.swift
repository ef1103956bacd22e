/// How much sooner a conversation matters; a bounded boost, never a way to starve others.
public enum Priority: Int, Hashable, Codable, Sendable, Comparable, CaseIterable {
  case low = 0, normal, high, urgent
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A line of waiting conversations with a target for its first answer.
public struct Queue: Hashable, Codable, Sendable {
  public var id: QueueID
  /// Name per locale tag (`zh-CN`, `en`).
  public var title: [String: String]
  /// A first answer within this many seconds counts as served.
  public var answerWithinSeconds: Int
  /// Share of answers that should be in time, 0…1.
  public var target: Double

  public init(id: QueueID, title: [String: String], answerWithinSeconds: Int = 60, target: Double = 0.8) {
    self.id = id
    self.title = title
    self.answerWithinSeconds = answerWithinSeconds
    self.target = target
  }
}
