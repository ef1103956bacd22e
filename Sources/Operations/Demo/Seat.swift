import Domain

/// One simulated person on the floor: their pace, their shift, and what they have on the desk.
struct Seat: Sendable {
  let agent: Agent
  /// A person plays this agent; the demo leaves it alone.
  var isPlayed: Bool
  var chance: Randomness
  /// Until then the hands are on another reply.
  var freeAt: Timestamp
  /// Conversations with a reply under way, and those owned, in order of assignment.
  var writing: [ConversationID] = []
  var owned: [ConversationID] = []
  var presence: Presence = .offline
  /// Rounds of waiting at the end of the shift for the last conversations to end.
  var lingering = 0

  init(agent: Agent, isPlayed: Bool, chance: Randomness, at now: Timestamp) {
    self.agent = agent
    self.isPlayed = isPlayed
    self.chance = chance
    freeAt = now
  }

  var actor: Actor { Actor(name: agent.id.value, roles: agent.roles) }

  /// Works in conversations; supervisors and trainers do not.
  var serves: Bool { !agent.queues.isEmpty }

  /// When a reply is ready that is begun at `now`: one at a time, seniors faster.
  mutating func finish(from now: Timestamp, isFirst: Bool) -> Timestamp {
    let pace = agent.tier == "S" ? 0.75 : agent.tier == "J" ? 1.35 : 1
    let thinking = isFirst ? chance.seconds(12 * pace, 42 * pace) : chance.seconds(14 * pace, 45 * pace)
    freeAt = max(now, freeAt) + thinking
    return freeAt
  }

  mutating func took(_ id: ConversationID) {
    if !owned.contains(id) { owned.append(id) }
  }

  mutating func lost(_ id: ConversationID) {
    owned.removeAll { $0 == id }
    writing.removeAll { $0 == id }
  }
}

/// Working hours of the day, in hours; the end may lie after midnight.
struct Shift: Hashable, Sendable {
  var from: Double
  var to: Double

  static let early = Shift(from: 8, to: 16.5)
  static let late = Shift(from: 15.5, to: 24)

  func holds(_ hour: Double) -> Bool { hour >= from && hour < to }
}
