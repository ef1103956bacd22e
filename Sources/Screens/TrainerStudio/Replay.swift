import Domain
import Terminal

/// A conversation that is played again, turn by turn.
struct Replay: Equatable, Sendable {
  static let speeds = [1, 2, 4, 8, 16]
  /// A longer silence is shortened to this.
  static let longestPause = Duration.seconds(3)
  /// Messages asked for; of a longer conversation the latest.
  static let limit = 1000

  /// What a reviewer may want to stop at.
  enum Mark: String, Sendable { case handoff = "!", reply = "r", note = "o" }

  struct Turn: Equatable, Sendable {
    var message: Message
    /// Of a bot's answer: the calibrated chance that it is right, as recorded.
    var confidence: Double?
    /// The handover that this message told the customer of, or that followed it without a notice.
    var handoff: Handoff?

    var mark: Mark? {
      if handoff != nil { return .handoff }
      if message.kind == .note { return .note }
      if case .agent = message.author { return .reply }
      return nil
    }
    /// A mark, or an emotion over the operating point.
    var isFlagged: Bool { mark != nil || (message.reading?.emotion ?? 0) > 0.7 }
  }

  var id: ConversationID
  var detail: ConversationQuery.Detail?
  var turns: [Turn] = []
  var whatIf: WhatIf?
  /// The last turn that is shown.
  var turn = 0
  var isPlaying = false
  var speed = 1
  var isGone = false
  var refresh = Refresh()

  init(_ id: ConversationID) { self.id = id }

  var current: Turn? { turns.at(turn) }
  var isAtEnd: Bool { turn >= turns.count - 1 }

  /// Real time from the present turn to the next, and the time that the replay takes for it.
  var pause: (real: Duration, shown: Duration)? {
    guard let now = current, let next = turns.at(turn + 1) else { return nil }
    let real = max(.zero, next.message.at - now.message.at)
    return (real, max(.milliseconds(30), min(real, Self.longestPause) / speed))
  }

  /// Whether the pause to the next turn is shorter than the silence was.
  var isShortened: Bool { (pause?.real ?? .zero) > Self.longestPause }

  /// Conversation time at the present turn, and in all.
  var elapsed: (now: Duration, all: Duration) {
    guard let first = turns.first?.message.at, let last = turns.last?.message.at else { return (.zero, .zero) }
    return (max(.zero, (current?.message.at ?? first) - first), max(.zero, last - first))
  }

  mutating func step(_ turns: Int) { turn = min(max(0, turn + turns), max(0, self.turns.count - 1)) }

  /// Goes to the next or the last flagged turn in a direction; stays where there is none.
  mutating func jump(_ direction: Int) {
    var place = turn + direction
    while let found = turns.at(place) {
      if found.isFlagged {
        turn = place
        return
      }
      place += direction
    }
  }

  mutating func faster(_ steps: Int) {
    let place = Self.speeds.firstIndex(of: speed) ?? 0
    speed = Self.speeds[min(max(0, place + steps), Self.speeds.count - 1)]
  }

  mutating func take(_ detail: ConversationQuery.Detail?, history: [Recorded]) {
    self.detail = detail
    isGone = detail == nil
    turns = detail.map { Self.turns($0.messages, history) } ?? []
    whatIf = detail.flatMap { WhatIf.make(turns, history: history, isVIP: $0.customer.isVIP) }
    turn = min(turn, max(0, turns.count - 1))
  }

  private static func turns(_ messages: [Message], _ history: [Recorded]) -> [Turn] {
    var turns = messages.map { Turn(message: $0) }
    let places = Dictionary(messages.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for recorded in history {
      switch recorded.event {
      case .conversation(.botReplied(let message, let confidence)):
        if let place = places[message.id] { turns[place].confidence = confidence }
      case .conversation(.handedOff(_, let handoff, let notice)):
        let place = notice.flatMap { places[$0.id] } ?? turns.lastIndex { $0.message.at <= handoff.at }
        if let place { turns[place].handoff = handoff }
      default: break
      }
    }
    return turns
  }
}
