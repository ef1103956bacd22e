import Domain
import Terminal

extension SupervisorFloor {
  /// What the floor shows and where the supervisor is in it.
  public struct State: Equatable, Sendable {
    enum Focus: Int, CaseIterable, Sendable { case queues, attention, agents, watch }

    var floor: FloorSnapshot?
    /// People in the order of the table: by state, then the most loaded first.
    var agents: [AgentStatus] = []
    var names: [AgentID: String] = [:]
    var focus: Focus = .attention
    var queueList = ListWindow()
    var attentionList = ListWindow()
    var agentList = ListWindow()
    var watch: Watch?
    var chooser: Chooser?
    var isZoomed = false
    var refresh = Refresh()
    /// Last time the pane was surely in front; a hidden pane asks for nothing.
    var shownAt: Timestamp?

    public init() {}

    var attention: [Attention] { floor?.attention ?? [] }
    var queues: [QueueStatus] { floor?.queues ?? [] }

    var selectedAttention: Attention? { attention.at(attentionList.selected) }
    var selectedAgent: AgentStatus? { agents.at(agentList.selected) }
    var selectedQueue: QueueStatus? { queues.at(queueList.selected) }

    /// The conversation that a command means: the watched one while it is looked at, else the selected one.
    var conversation: Conversation? {
      if focus == .watch, let detail = watch?.detail { return detail.conversation }
      return focus == .attention || focus == .watch ? selectedAttention?.row.conversation : nil
    }

    /// Takes a new snapshot; the cursors stay on what they were on, not on its old row.
    mutating func take(_ snapshot: FloorSnapshot, size: Size) {
      let old = (selectedAttention?.row.conversation.id, selectedAgent?.agent.id)
      floor = snapshot
      names = Dictionary(snapshot.agents.map { ($0.agent.id, $0.agent.name) }) { first, _ in first }
      agents = snapshot.agents.sorted(by: AgentOrder.isAhead)
      let layout = FloorLayout(self, size: size)
      if let row = attention.firstIndex(where: { $0.row.conversation.id == old.0 }) {
        attentionList.select(row, count: attention.count, height: layout.height(of: .attention))
      }
      if let row = agents.firstIndex(where: { $0.agent.id == old.1 }) {
        agentList.select(row, count: agents.count, height: layout.height(of: .agents))
      }
    }
  }

  /// A conversation that is looked at in silence: nothing is recorded, nobody is told.
  struct Watch: Equatable, Sendable {
    var id: ConversationID
    var detail: ConversationQuery.Detail?
    var isGone = false
    /// Messages below the last one shown; 0 follows the conversation.
    var back = 0
    var refresh = Refresh()

    init(_ id: ConversationID) { self.id = id }

    /// The latest customer message that is shown and was read.
    var explained: Message? {
      detail?.messages.dropLast(back).last { $0.author == .customer && $0.reading != nil }
    }
  }

  /// A short list to choose from.
  struct Chooser: Equatable, Sendable {
    enum Purpose: Hashable, Sendable {
      case assign(ConversationID)
      case presence(AgentID)
    }
    enum Item: Hashable, Sendable {
      case agent(AgentStatus)
      case presence(Presence)
    }
    var purpose: Purpose
    var items: [Item]
    var list = ListWindow()

    var selected: Item? { items.at(list.selected) }
  }

  public enum Action: Sendable {
    case moved(Int)
    case paged(Double)
    case first, last
    case focusNext, focusPrevious
    case opened, back, zoomed
    case assignTapped, presenceTapped, studioTapped
    case fetched(FloorSnapshot)
    case fetchFailed(Failure)
    case pauseOver
    case watched(ConversationID, ConversationQuery.Detail?)
    case watchFailed(ConversationID, Failure)
    case watchPauseOver
    case shell(ShellIntent)
  }
}

/// The order of people on the floor.
enum AgentOrder {
  static func isAhead(_ a: AgentStatus, _ b: AgentStatus) -> Bool {
    if a.presence != b.presence { return rank(a.presence) < rank(b.presence) }
    let loads = (a.load * max(1, b.agent.capacity), b.load * max(1, a.agent.capacity))
    return loads.0 == loads.1 ? a.agent.id < b.agent.id : loads.0 > loads.1
  }

  private static func rank(_ presence: Presence) -> Int { Presence.allCases.firstIndex(of: presence) ?? 0 }
}

extension RandomAccessCollection where Index == Int {
  /// The element at a place, where there is one.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
