import Domain

/// What the demo remembers of a conversation.
struct CaseFile: Sendable {
  /// The scripted customer in it; nil for traffic from elsewhere.
  var visit: Int?
  var owner = Owner.bot
  var isOpen = true
  /// Grows with every message, so that a plan made earlier can see that things have moved on.
  var stamp = 0
  var botAnswers = 0
  var handoffs = 0
  var intent: String?
  var queue: QueueID
  var personReplies = 0
}
