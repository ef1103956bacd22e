/// Why a conversation goes to a person; a closed list.
public enum HandoffReason: String, Hashable, Codable, Sendable, CaseIterable {
  case userRequest = "user_request"
  case emotion
  case lowConfidence = "low_confidence"
  case ambiguous
  case repeatFail = "repeat_fail"
  case missingKnowledge = "missing_knowledge"
  case unsupported
  case policy
  case vip
  case promise
  case usageLimit = "usage_limit"
}

/// What one of the three layers said.
public struct LayerVerdict: Hashable, Codable, Sendable {
  /// 1 hard rules, 2 calibrated risk, 3 business.
  public var layer: Int
  public var isHit: Bool
  /// Rule or signal that decided, e.g. `regulator` or `emotion`.
  public var signal: String
  /// Value and limit it was compared with, where there are any.
  public var value: Double?
  public var limit: Double?

  public init(layer: Int, isHit: Bool, signal: String, value: Double? = nil, limit: Double? = nil) {
    self.layer = layer
    self.isHit = isHit
    self.signal = signal
    self.value = value
    self.limit = limit
  }
}

/// What the three layers decided about one customer message, with every term.
public struct HandoffVerdict: Hashable, Codable, Sendable {
  public var isHandoff: Bool
  /// The layer and the reason that decided; nil when the bot goes on.
  public var layer: Int?
  public var reason: HandoffReason?
  /// Risk 0…1 of this message alone, and smoothed over the conversation.
  public var risk: Double
  public var smoothedRisk: Double
  public var layers: [LayerVerdict]
  public var why: Explanation
  public var policyVersion: Int

  public init(
    isHandoff: Bool, layer: Int?, reason: HandoffReason?, risk: Double, smoothedRisk: Double, layers: [LayerVerdict],
    why: Explanation, policyVersion: Int
  ) {
    self.isHandoff = isHandoff
    self.layer = layer
    self.reason = reason
    self.risk = risk
    self.smoothedRisk = smoothedRisk
    self.layers = layers
    self.why = why
    self.policyVersion = policyVersion
  }
}

/// One handover to the queue.
public struct Handoff: Hashable, Codable, Sendable {
  public var reason: HandoffReason
  public var layer: Int
  public var queue: QueueID
  public var at: Timestamp
  public var priority: Priority
  /// When a person has promised to answer.
  public var promiseDue: Timestamp
  public var policyVersion: Int

  public init(
    reason: HandoffReason, layer: Int, queue: QueueID, at: Timestamp, priority: Priority, promiseDue: Timestamp,
    policyVersion: Int
  ) {
    self.reason = reason
    self.layer = layer
    self.queue = queue
    self.at = at
    self.priority = priority
    self.promiseDue = promiseDue
    self.policyVersion = policyVersion
  }
}
