/// Longest text that a person may send.
let textLimit = 4000

/// Rules for conversations.
func decide(_ command: ConversationCommand, given facts: Facts) throws(Refusal) -> [ConversationEvent] {
  switch command {
  case .receive(let inbound): return received(inbound, facts)
  case .reply(let id, let text, let seen, let hold, let source):
    return try replied(facts.open(id), text, seen, hold, source, facts)
  case .recall(let id): return [try recalled(id, facts)]
  case .note(let id, let text):
    let conversation = try facts.existing(id)
    let text = try checked(text)
    return [.noted(facts.message(in: conversation.id, by: .agent(facts.actor.agent), kind: .note, text: text))]
  case .accept(let id): return try accepted(facts.open(id), facts)
  case .decline(let id):
    let conversation = try facts.open(id)
    guard let offer = conversation.offer, offer.agent == facts.actor.agent else { throw .notWaiting(id) }
    return [.offerEnded(id, offer.agent)]
  case .assign(let id, let agent):
    guard facts.actor.isSupervisor else { throw .notPermitted(.agent) }
    let conversation = try facts.open(id)
    guard facts.agents.contains(where: { $0.agent.id == agent }) else { throw .agentNotFound(agent) }
    guard !facts.isGone(agent) else { throw .notEligible(id, agent) }
    return facts.silencedBot + [.assigned(conversation.id, agent, at: facts.now, nil)]
  case .transfer(let id, let queue, let note): return try transferred(facts.open(id), queue, note, facts)
  case .resolve(let id, let disposition):
    let conversation = try facts.mine(id)
    return [.resolved(conversation.id, disposition: disposition, at: facts.now)]
  case .reopen(let id):
    let conversation = try facts.existing(id)
    guard conversation.status == .resolved else { throw .notResolved(id) }
    return facts.silencedBot + [
      .reopened(id, at: facts.now), .assigned(id, facts.actor.agent, at: facts.now, nil),
    ]
  case .returnToBot(let id):
    let conversation = try facts.mine(id)
    if conversation.intent == "complaint" || conversation.handoffReason == .policy {
      throw .complaintStaysWithPerson(id)
    }
    return [.returnedToBot(id, at: facts.now)]
  case .settle(let id, let delivery):
    guard let message = facts.message, message.id == id else { throw .messageNotFound(id) }
    // The channel may report twice after a crash; the second report changes nothing.
    guard message.delivery == .pending else { return [] }
    return [.settled(id, message.conversation, delivery)]
  }
}

private func checked(_ text: String) throws(Refusal) -> String {
  guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText }
  guard text.count <= textLimit else { throw .textTooLong(limit: textLimit) }
  return text
}

private func replied(
  _ conversation: Conversation, _ text: String, _ seen: MessageID?, _ hold: Duration, _ source: ArticleID?,
  _ facts: Facts
) throws(Refusal) -> [ConversationEvent] {
  let text = try checked(text)
  if let slot = Slots.firstOpen(in: text) { throw .unfilledSlot(slot) }
  if let owner = conversation.owner.agent, owner != facts.actor.agent {
    throw .notYours(conversation.id, owner: conversation.owner)
  }
  if let last = conversation.lastCustomerMessage, let seen, seen < last { throw .threadMoved(conversation.id) }
  var events = facts.silencedBot
  // A person's write takes the conversation from bot or queue in the same transaction.
  if conversation.owner.agent == nil {
    events.append(.assigned(conversation.id, facts.actor.agent, at: facts.now, nil))
  }
  var message = facts.message(in: conversation.id, by: .agent(facts.actor.agent), kind: .reply, text: text)
  message.delivery = .pending
  message.holdUntil = facts.now + hold
  message.source = source
  events.append(.replied(message))
  return events
}

private func recalled(_ id: MessageID, _ facts: Facts) throws(Refusal) -> ConversationEvent {
  guard let message = facts.message, message.id == id else { throw .messageNotFound(id) }
  guard message.author == .agent(facts.actor.agent) || facts.actor.isSupervisor else {
    throw .notYours(message.conversation, owner: facts.conversation?.owner ?? .bot)
  }
  guard message.delivery == .pending, let until = message.holdUntil, facts.now < until else {
    throw .tooLateToRecall(id)
  }
  return .recalled(id, message.conversation)
}

private func accepted(_ conversation: Conversation, _ facts: Facts) throws(Refusal) -> [ConversationEvent] {
  let id = conversation.id
  let agent = facts.actor.agent
  guard conversation.owner.isWaiting else {
    throw conversation.owner == .agent(agent) ? .notWaiting(id) : .notYours(id, owner: conversation.owner)
  }
  guard let status = facts.agents.first(where: { $0.agent.id == agent }) else { throw .agentNotFound(agent) }
  guard status.presence != .offline else { throw .notEligible(id, agent) }
  if let offer = conversation.offer, offer.until > facts.now {
    guard offer.agent == agent else { throw .offeredToOther(id, offer.agent) }
  } else if !facts.actor.isSupervisor {
    guard status.canServe(conversation) else { throw .notEligible(id, agent) }
    guard status.free >= conversation.points else { throw .noCapacity(agent) }
    // One too complex for the room that is left holds up nobody, just as when offers are given out.
    let eligible = facts.waiting.filter { other in
      let isFree = other.offer.map { $0.agent == agent || $0.until <= facts.now } ?? true
      return isFree && status.canServe(other) && status.free >= other.points
    }
    if let oldest = eligible.min(by: isAhead), oldest.id != id { throw .olderWaits(oldest.id) }
  }
  return facts.silencedBot + [.assigned(id, agent, at: facts.now, nil)]
}

private func transferred(
  _ conversation: Conversation, _ queue: QueueID, _ note: String, _ facts: Facts
) throws(Refusal) -> [ConversationEvent] {
  guard facts.queues.contains(queue) else { throw .queueNotFound(queue) }
  if let owner = conversation.owner.agent, owner != facts.actor.agent, !facts.actor.isSupervisor {
    throw .notYours(conversation.id, owner: conversation.owner)
  }
  var events = facts.silencedBot
  if note.contains(where: { !$0.isWhitespace }) {
    events.append(
      .noted(facts.message(in: conversation.id, by: .agent(facts.actor.agent), kind: .note, text: try checked(note))))
  }
  events.append(.transferred(conversation.id, to: queue, at: facts.now))
  return events
}
