/// Rules for the people on the floor.
func decide(_ command: PeopleCommand, given facts: Facts) throws(Refusal) -> [Event] {
  switch command {
  case .enrol(let agent):
    guard facts.actor.isSupervisor else { throw .notPermitted(.agent) }
    return [.people(.enrolled(agent))]
  case .setPresence(let id, let presence):
    guard let status = facts.agents.first(where: { $0.agent.id == id }) else { throw .agentNotFound(id) }
    guard facts.actor.agent == id || facts.actor.isSupervisor else { throw .notPermitted(.agent) }
    guard status.presence != presence else { return [] }
    var events: [Event] = [.people(.presenceChanged(id, presence, at: facts.now))]
    if !presence.takesOffers {
      // An offer to someone who just left would keep a customer waiting until it runs out.
      for conversation in facts.waiting where conversation.offer?.agent == id {
        events.append(.conversation(.offerEnded(conversation.id, id)))
      }
    }
    if presence == .offline {
      // Nothing waits on someone who is gone: what they owe an answer goes back to its old place in line.
      for conversation in facts.owned where conversation.unansweredSince != nil {
        events.append(.conversation(.requeued(conversation.id, from: id, at: facts.now)))
      }
    }
    return events
  }
}
