import Domain
import Terminal

extension AgentDesk {
  /// What the person did, and what came back.
  public enum Action: Sendable {
    case moved(Int), paged(Double), first, last
    case turned(Int)
    case openTapped
    case jumped(Int)
    case nextTapped, declineTapped
    case writeTapped(State.Writing)
    case back
    case edited(InputEvent)
    case sendTapped
    case insertTapped(Int), sendSuggestionTapped(Int), dismissTapped
    case resolveTapped(next: Bool)
    case transferTapped, returnTapped, knowledgeTapped, presenceTapped
    case scrolled(Int), scrolledPages(Double)
    case briefTapped, zoomTapped
    case undoTapped
    case focused(Int)
    case menuEvent(InputEvent)
    case pointed(Mouse)

    case pageCame(InboxQuery, InboxQuery.Page, waiting: [InboxRow]?, withBot: [InboxRow] = [])
    case pageFailed(InboxQuery, Failure)
    case inboxPauseOver
    case detailCame(ConversationID, LoadedConversation?)
    case detailFailed(ConversationID, Failure)
    case detailPauseOver
    case floorCame(FloorSnapshot)
    case knowledgeCame(String, [KnowledgeHit])
    case knowledgeFailed(Failure)
    case knowledgePauseOver
    case urgentFound(ConversationID?)
    case done(Deed, [Recorded])
    case denied(Deed, Failure)
    case shell(ShellIntent)
  }
}

/// A command that the person gave, with what is needed to say how it ended or to take it back.
public enum Deed: Hashable, Sendable {
  case reply(ConversationID, text: String, seen: MessageID?, source: ArticleID?)
  case note(ConversationID, text: String)
  case accept(ConversationID)
  case decline(ConversationID)
  case resolve(ConversationID, disposition: String, next: Bool)
  case reopen(ConversationID)
  case transfer(ConversationID, QueueID, note: String)
  case returnToBot(ConversationID)
  case recall(MessageID, ConversationID, text: String)
  case presence(AgentID, Presence)

  func command(undoSeconds: Int) -> Command {
    switch self {
    case .reply(let id, let text, let seen, let source):
      .conversation(.reply(id, text: text, seen: seen, hold: .seconds(undoSeconds), source: source))
    case .note(let id, let text): .conversation(.note(id, text: text))
    case .accept(let id): .conversation(.accept(id))
    case .decline(let id): .conversation(.decline(id))
    case .resolve(let id, let disposition, _): .conversation(.resolve(id, disposition: disposition))
    case .reopen(let id): .conversation(.reopen(id))
    case .transfer(let id, let queue, let note): .conversation(.transfer(id, to: queue, note: note))
    case .returnToBot(let id): .conversation(.returnToBot(id))
    case .recall(let message, _, _): .conversation(.recall(message))
    case .presence(let agent, let presence): .people(.setPresence(agent, presence))
    }
  }
}
