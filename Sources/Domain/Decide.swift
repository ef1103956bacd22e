/// Turns a command into what happens, or says why not. Pure: no clock, no store, no chance.
public func decide(_ command: Command, given facts: Facts) throws(Refusal) -> [Event] {
  switch command {
  case .conversation(let command): try decide(command, given: facts).map(Event.conversation)
  case .people(let command): try decide(command, given: facts)
  case .dispatch: dispatched(facts).map(Event.conversation)
  }
}

/// The offers that are due now.
func dispatched(_ facts: Facts) -> [ConversationEvent] {
  offers(
    waiting: facts.waiting, agents: facts.agents, now: facts.now, seconds: facts.policy.offerSeconds,
    choose: facts.choose)
}
