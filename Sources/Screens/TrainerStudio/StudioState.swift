import Domain
import Terminal

extension TrainerStudio {
  /// What the studio shows: the review list, and the conversation that is replayed.
  public struct State: Equatable, Sendable {
    enum Focus: Sendable { case list, replay }

    var list = ReviewList()
    var replay: Replay?
    var focus: Focus = .list
    var isZoomed = false
    /// Names of agents, for transcripts.
    var names: [AgentID: String] = [:]
    var queues: [QueueID: Queue] = [:]
    var hasNames = false
    /// Last time the pane was surely in front; a hidden pane asks for nothing.
    var shownAt: Timestamp?

    public init() {}
  }

  public enum Action: Sendable {
    case moved(Int)
    case paged(Double)
    case first, last
    case opened, back, zoomed, focusTurned
    case playTapped
    /// The pause before the next turn is over.
    case advanced
    case stepped(Int)
    case speedChanged(Int)
    case jumped(Int)
    case named(FloorSnapshot)
    case listed(InboxQuery.Page)
    case listFailed(Failure)
    case listPauseOver
    case replayed(ConversationID, ConversationQuery.Detail?, [Recorded])
    case replayFailed(ConversationID, Failure)
    case replayPauseOver
    case shell(ShellIntent)
  }
}
