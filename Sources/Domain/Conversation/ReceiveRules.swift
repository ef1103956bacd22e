/// What follows from a customer's message. The order of the cases is the promise: a person who owns the conversation is
/// never talked over, and a handover happens once, because the queue owns it from then on.
func received(_ inbound: InboundMessage, _ facts: Facts) -> [ConversationEvent] {
  var events: [ConversationEvent] = []
  var conversation: Conversation
  if let known = facts.conversation {
    conversation = known
  } else {
    conversation = Conversation(
      id: facts.nextConversation, customer: inbound.customer, channel: inbound.channel, thread: inbound.thread,
      language: facts.reading?.language ?? .other, queue: facts.intentQueue, at: facts.now)
    events.append(.opened(conversation, customerName: inbound.customerName))
  }

  if conversation.status == .resolved, facts.wakes {
    events.append(.reopened(conversation.id, at: facts.now))
    conversation.status = .open
    conversation.owner = .bot
  }
  var message = facts.message(in: conversation.id, by: .customer, kind: .reply, text: inbound.text)
  message.at = inbound.at
  message.reading = facts.reading
  message.verdict = facts.verdict
  events.append(.messageReceived(message))
  if let owner = conversation.owner.agent, facts.isGone(owner) {
    // Back to its old place in line at once: the customer must not wait for someone who is not there.
    events.append(.requeued(conversation.id, from: owner, at: facts.now))
  }
  guard conversation.status == .open, conversation.owner == .bot else { return events }

  var reply = facts.message(in: conversation.id, by: .bot, kind: .reply, text: "", after: 1)
  reply.delivery = .pending
  if let verdict = facts.verdict, verdict.isHandoff, let reason = verdict.reason {
    let handoff = Handoff(
      reason: reason, layer: verdict.layer ?? 2, queue: facts.intentQueue, at: facts.now,
      priority: facts.handoffPriority, promiseDue: facts.now + .seconds(60 * facts.policy.promiseMinutes),
      policyVersion: verdict.policyVersion)
    let language = facts.reading?.language ?? conversation.language
    let text = facts.wording.handoverText(reason, language: language, minutes: facts.policy.promiseMinutes)
    reply.kind = .handover
    reply.text = text ?? ""
    events.append(.handedOff(conversation.id, handoff, notice: text == nil ? nil : reply))
  } else if let answer = facts.answer, answer.confidence >= facts.policy.answerFloor {
    reply.text = answer.text
    reply.source = answer.source
    events.append(.botReplied(reply, confidence: answer.confidence))
  } else if let text = facts.wording.clarifyText(language: facts.reading?.language ?? conversation.language) {
    reply.text = text
    events.append(.botAsked(reply))
  }
  return events
}

extension Facts {
  /// Whether a customer's message opens a conversation again: a thank-you does not, unless it asks for a person.
  var wakes: Bool {
    let isClosing = ["thanks", "bye"].contains(reading?.intent?.name)
    return !isClosing || verdict?.isHandoff == true
  }

  /// Whether a person has left the floor.
  func isGone(_ agent: AgentID) -> Bool {
    agents.contains { $0.agent.id == agent && $0.presence == .offline }
  }

  /// Urgent for angry or valued customers, else what the intent asks for.
  var handoffPriority: Priority {
    let isHot = (reading?.emotion ?? 0) >= policy.emotionInstant
    let isValued = customer?.isVIP ?? false
    if isHot && isValued { return .urgent }
    return isHot || isValued ? max(.high, intentPriority) : intentPriority
  }

  /// Takes back what the bot has said but the customer has not got, when a person takes over.
  var silencedBot: [ConversationEvent] {
    guard let conversation else { return [] }
    return pendingBot.map { .recalled($0, conversation.id) }
  }

  /// A new message; `after` counts those made before it in the same decision.
  func message(
    in conversation: ConversationID, by author: Author, kind: MessageKind, text: String, after: Int64 = 0
  ) -> Message {
    Message(
      id: MessageID(nextMessage.value + after), conversation: conversation, at: now, author: author, kind: kind,
      text: text)
  }

  func existing(_ id: ConversationID) throws(Refusal) -> Conversation {
    guard let conversation, conversation.id == id else { throw .conversationNotFound(id) }
    return conversation
  }

  func open(_ id: ConversationID) throws(Refusal) -> Conversation {
    let conversation = try existing(id)
    guard conversation.status == .open else { throw .alreadyResolved(id) }
    return conversation
  }

  /// An open conversation that the actor owns, or may act on as a supervisor.
  func mine(_ id: ConversationID) throws(Refusal) -> Conversation {
    let conversation = try open(id)
    guard conversation.owner == .agent(actor.agent) || actor.isSupervisor else {
      throw .notYours(id, owner: conversation.owner)
    }
    return conversation
  }
}
