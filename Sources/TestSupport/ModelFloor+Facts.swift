import Domain

extension ModelFloor {
  /// Everything that a decision may look at, as the transaction of a real workspace gathers it.
  public func facts(for command: Command, by actor: Actor, reading: Reading?, answer: BotAnswer?) -> Facts {
    var facts = Facts(
      now: now, actor: actor, policy: policy, wording: wording,
      nextConversation: ConversationID(lastConversation.value + 1), nextMessage: MessageID(lastMessage.value + 1),
      choose: firstCandidate)
    facts.queues = queues
    facts.waiting = waiting
    facts.agents = staff
    switch command {
    case .people(.setPresence(let agent, _)):
      facts.owned = conversations.values.filter { $0.status == .open && $0.owner == .agent(agent) }
        .sorted { $0.id < $1.id }
    case .conversation(.receive(let inbound)):
      let id = conversations.values.filter { $0.thread == inbound.thread }.map(\.id).max()
      facts.conversation = id.flatMap { conversations[$0] }
      facts.reading = reading
      facts.answer = answer
      facts.verdict = reading.map { verdict(of: inbound, $0, answer, facts.conversation) }
      facts.intentQueue = facts.conversation?.queue ?? queues[inbound.text.utf8.count % queues.count]
    case .conversation(let command):
      let (conversation, message) = subject(of: command)
      facts.message = message.flatMap { messages[$0] }
      facts.conversation = (conversation ?? facts.message?.conversation).flatMap { conversations[$0] }
    default: break
    }
    if let id = facts.conversation?.id { facts.pendingBot = pendingBot(in: id) }
    return facts
  }

  /// Everyone in a queue.
  public var waiting: [Conversation] {
    conversations.values.filter { $0.status == .open && $0.owner.isWaiting }.sorted { $0.id < $1.id }
  }

  /// Everyone on the floor with what they carry now, by id.
  public var staff: [AgentStatus] {
    var active: [AgentID: Int] = [:]
    var load: [AgentID: Int] = [:]
    for conversation in conversations.values where conversation.status == .open {
      guard let owner = conversation.owner.agent else { continue }
      active[owner, default: 0] += 1
      load[owner, default: 0] += conversation.points
    }
    return agents.values.sorted { $0.agent.id < $1.agent.id }.map { status in
      var status = status
      status.active = active[status.agent.id] ?? 0
      status.load = load[status.agent.id] ?? 0
      return status
    }
  }

  /// Answers of the bot that the customer has not got yet.
  public func pendingBot(in conversation: ConversationID) -> [MessageID] {
    messages.values.filter {
      $0.conversation == conversation && $0.author == .bot && $0.kind == .reply && $0.delivery == .pending
    }
    .map(\.id).sorted()
  }

  private func verdict(
    of inbound: InboundMessage, _ reading: Reading, _ answer: BotAnswer?, _ conversation: Conversation?
  ) -> HandoffVerdict {
    policy.judge(
      HandoffSignals(
        text: inbound.text, reading: reading, answerConfidence: answer?.confidence ?? 0,
        botMisses: conversation?.botMisses ?? 0, previousRisk: conversation?.risk ?? 0,
        recentTrips: conversation?.recentTrips ?? []))
  }

  private func subject(of command: ConversationCommand) -> (ConversationID?, MessageID?) {
    switch command {
    case .receive: (nil, nil)
    case .recall(let id), .settle(let id, _): (nil, id)
    case .reply(let id, _, _, _, _), .note(let id, _), .accept(let id), .decline(let id), .assign(let id, _),
      .transfer(let id, _, _), .resolve(let id, _), .reopen(let id), .returnToBot(let id):
      (id, nil)
    }
  }
}
