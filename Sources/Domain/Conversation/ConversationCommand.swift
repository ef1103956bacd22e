/// What someone wants of a conversation.
public enum ConversationCommand: Hashable, Codable, Sendable {
  /// A customer's message came in. Reading, verdict and answer are gathered before the decision.
  case receive(InboundMessage)
  /// A person answers. `seen` is the last customer message on the writer's screen; `hold` the undo window.
  case reply(ConversationID, text: String, seen: MessageID?, hold: Duration, source: ArticleID?)
  /// Takes back a reply that is still held in the outbox.
  case recall(MessageID)
  case note(ConversationID, text: String)
  /// A person takes a waiting conversation: the one offered, or else the oldest that they can serve.
  case accept(ConversationID)
  /// A person lets an offer pass.
  case decline(ConversationID)
  /// A supervisor or rule gives it to one person.
  case assign(ConversationID, AgentID)
  case transfer(ConversationID, to: QueueID, note: String)
  case resolve(ConversationID, disposition: String)
  /// Undoes a resolve.
  case reopen(ConversationID)
  case returnToBot(ConversationID)
  /// The channel took the message, or refused it for good.
  case settle(MessageID, Delivery)
}
