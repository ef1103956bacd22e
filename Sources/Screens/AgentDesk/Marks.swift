import Domain
import Terminal

/// Signs and tones that say the state of a conversation in one letter or number.
enum Marks {
  static let hot = 0.70
  static let warm = 0.50

  /// `!` hot, `*` nobody answered, blank otherwise.
  static func state(_ conversation: Conversation) -> String {
    if conversation.status == .resolved { return " " }
    if conversation.emotion >= hot { return "!" }
    return conversation.unansweredSince != nil ? "*" : " "
  }

  static func tone(_ emotion: Double) -> Style { emotion >= hot ? .danger : emotion >= warm ? .warning : .muted }

  /// `.82^`
  static func emotion(_ conversation: Conversation) -> String {
    Figures.score(conversation.emotion) + Figures.trend(conversation.emotion, conversation.emotionTrend)
  }

  /// Time since the oldest message that nobody answered; `--` when all are.
  static func clock(_ conversation: Conversation, _ now: Timestamp) -> String {
    guard conversation.status == .open, let since = conversation.unansweredSince else { return "--" }
    return clock(now - since)
  }

  /// `01:23`, `3h05`, `2d`: never more than five columns.
  static func clock(_ duration: Duration) -> String {
    let hours = duration.wholeMilliseconds / 3_600_000
    return hours < 24 ? Figures.wait(duration) : "\(min(999, hours / 24))d"
  }

  /// `138****2201`
  static func masked(_ phone: String) -> String {
    let digits = Array(phone)
    guard digits.count > 7 else { return String(repeating: "*", count: digits.count) }
    return String(digits.prefix(3)) + String(repeating: "*", count: digits.count - 7) + String(digits.suffix(4))
  }
}
