/// Why a rule turned a command down. Every case has a sentence in each locale.
public enum Refusal: Error, Hashable, Codable, Sendable {
  case conversationNotFound(ConversationID)
  case agentNotFound(AgentID)
  case queueNotFound(QueueID)
  case messageNotFound(MessageID)
  /// The conversation is closed.
  case alreadyResolved(ConversationID)
  case notResolved(ConversationID)
  /// Someone else owns the conversation.
  case notYours(ConversationID, owner: Owner)
  /// It is not waiting in a queue.
  case notWaiting(ConversationID)
  /// An older conversation that the agent can serve waits: oldest eligible first.
  case olderWaits(ConversationID)
  /// It is offered to another person right now.
  case offeredToOther(ConversationID, AgentID)
  case notEligible(ConversationID, AgentID)
  case noCapacity(AgentID)
  case emptyText
  case textTooLong(limit: Int)
  /// The thread moved while the reply was written: newer customer message than the writer had seen.
  case threadMoved(ConversationID)
  /// The undo window has passed, or the message was already recalled.
  case tooLateToRecall(MessageID)
  /// Complaints are never handed back to the bot.
  case complaintStaysWithPerson(ConversationID)
  case notPermitted(Role)
  /// An unfilled `{slot}` is left in the text.
  case unfilledSlot(String)
}
