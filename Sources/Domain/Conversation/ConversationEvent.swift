/// What happened to a conversation. Each carries all that a store needs to record it.
public enum ConversationEvent: Hashable, Codable, Sendable {
  case opened(Conversation, customerName: String?)
  case messageReceived(Message)
  /// The bot answered; `confidence` is the calibrated chance that the answer is right.
  case botReplied(Message, confidence: Double)
  /// The bot asked the customer to say it in other words.
  case botAsked(Message)
  /// The bot lost the conversation to the queue; `notice` is the one message that tells the customer.
  case handedOff(ConversationID, Handoff, notice: Message?)
  case offered(ConversationID, Offer, RouteDecision)
  case offerEnded(ConversationID, AgentID)
  case assigned(ConversationID, AgentID, at: Timestamp, RouteDecision?)
  case replied(Message)
  case noted(Message)
  case recalled(MessageID, ConversationID)
  case transferred(ConversationID, to: QueueID, at: Timestamp)
  /// Back in the line at its old place, because its agent is gone.
  case requeued(ConversationID, from: AgentID, at: Timestamp)
  case resolved(ConversationID, disposition: String, at: Timestamp)
  case reopened(ConversationID, at: Timestamp)
  case returnedToBot(ConversationID, at: Timestamp)
  case settled(MessageID, ConversationID, Delivery)
  /// A closed conversation came in as history with so many messages.
  case imported(ConversationID, messages: Int)

  /// The conversation it happened to.
  public var conversation: ConversationID {
    switch self {
    case .opened(let conversation, _): conversation.id
    case .messageReceived(let m), .botReplied(let m, _), .botAsked(let m), .replied(let m), .noted(let m):
      m.conversation
    case .handedOff(let id, _, _), .offered(let id, _, _), .offerEnded(let id, _), .assigned(let id, _, _, _),
      .transferred(let id, _, _), .requeued(let id, _, _), .resolved(let id, _, _), .reopened(let id, _),
      .returnedToBot(let id, _), .imported(let id, _):
      id
    case .recalled(_, let id), .settled(_, let id, _): id
    }
  }

  /// The message that it brings, if any.
  public var message: Message? {
    switch self {
    case .messageReceived(let m), .botReplied(let m, _), .botAsked(let m), .replied(let m), .noted(let m): m
    case .handedOff(_, _, let notice): notice
    default: nil
    }
  }
}
