import Domain

extension ConversationEvent {
  /// The case alone, for tests about which things happen in which order.
  var word: String {
    switch self {
    case .opened: "opened"
    case .messageReceived: "received"
    case .botReplied: "botReplied"
    case .botAsked: "botAsked"
    case .handedOff: "handedOff"
    case .offered: "offered"
    case .offerEnded: "offerEnded"
    case .assigned: "assigned"
    case .replied: "replied"
    case .noted: "noted"
    case .recalled: "recalled"
    case .transferred: "transferred"
    case .requeued: "requeued"
    case .resolved: "resolved"
    case .reopened: "reopened"
    case .returnedToBot: "returnedToBot"
    case .settled: "settled"
    case .imported: "imported"
    }
  }
}

extension Event {
  var word: String {
    switch self {
    case .conversation(let event): event.word
    case .people(.enrolled): "enrolled"
    case .people(.presenceChanged): "presenceChanged"
    }
  }
}
