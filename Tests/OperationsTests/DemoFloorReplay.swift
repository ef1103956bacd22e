import Domain

/// Walks a log and notes what no honest floor may show.
struct DemoFloorReplay {
  private(set) var owners: [ConversationID: Owner] = [:]
  private(set) var faults: [String] = []
  private(set) var handovers = 0
  private var open: Set<ConversationID> = []
  private var unanswered: Set<ConversationID> = []
  private var presence: [AgentID: Presence] = [:]

  init(_ log: [Recorded]) {
    for (index, record) in log.enumerated() {
      step(record)
      // What one transaction records belongs together; only between two is anything promised.
      let isEnd = index + 1 == log.count || log[index + 1].at != record.at
      if isEnd { check(at: record.position) }
    }
  }

  private mutating func step(_ record: Recorded) {
    switch record.event {
    case .people(.presenceChanged(let agent, let state, _)): presence[agent] = state
    case .people: break
    case .conversation(let event):
      let id = event.conversation
      let owner = owners[id] ?? .bot
      switch event {
      case .opened: (owners[id], _) = (.bot, open.insert(id))
      case .messageReceived: unanswered.insert(id)
      case .botReplied, .botAsked:
        if owner != .bot { faults.append("\(id): the bot talks over \(owner)") }
        unanswered.remove(id)
      case .handedOff(_, let handoff, let notice):
        if owner != .bot { faults.append("\(id): handed over twice") }
        if notice?.kind != .handover { faults.append("\(id): handed over without a notice") }
        handovers += 1
        owners[id] = .queue(handoff.queue)
      case .offered(_, let offer, _):
        if !owner.isWaiting { faults.append("\(id): offered while \(owner) has it") }
        if presence[offer.agent] != .online { faults.append("\(id): offered to an absent \(offer.agent)") }
      case .assigned(_, let agent, _, _): owners[id] = .agent(agent)
      case .replied(let message):
        if message.author != owner.agent.map(Author.agent) { faults.append("\(id): written by a stranger") }
        unanswered.remove(id)
      case .transferred(_, let queue, _): owners[id] = .queue(queue)
      case .requeued(_, let agent, _):
        if owner != .agent(agent) { faults.append("\(id): taken from \(agent), who did not have it") }
        owners[id] = .queue(QueueID("general"))
      case .resolved:
        owners[id] = .bot
        open.remove(id)
        unanswered.remove(id)
      case .reopened, .returnedToBot:
        owners[id] = .bot
        open.insert(id)
      default: break
      }
      if let message = event.message, message.kind == .handover, owner != .bot {
        faults.append("\(id): a second notice")
      }
    }
  }

  private mutating func check(at position: Position) {
    for id in open.intersection(unanswered) {
      if let agent = owners[id]?.agent, presence[agent] == .offline {
        faults.append("\(id): waits on \(agent), who is gone, at \(position)")
      }
    }
  }
}
