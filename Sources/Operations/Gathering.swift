import Domain
import Engine

extension Work {
  /// What every decision may need.
  func baseFacts(by actor: Actor) throws -> Facts {
    guard let policy = try transaction.handoffPolicy(), let wording = try transaction.wording() else {
      throw Failure.unavailable(part: "store", reason: "the workspace has no policies yet")
    }
    let analyst = analyst
    let now = now
    return Facts(
      now: now, actor: actor, policy: policy, wording: wording,
      nextConversation: try transaction.nextConversation(), nextMessage: try transaction.nextMessage(),
      choose: { conversation, candidates in
        let skill = conversation.intent.flatMap { analyst.intent($0)?.skill }
        return Routing.choose(conversation, candidates: candidates, skill: skill, now: now)
      })
  }

  func gather(for command: Command, by actor: Actor) throws -> Facts {
    var facts = try baseFacts(by: actor)
    switch command {
    case .conversation(let command):
      let (conversation, message) = try subject(of: command)
      facts.message = message
      facts.conversation = conversation
      if let conversation { facts.pendingBot = try transaction.pendingBotMessages(in: conversation.id) }
      switch command {
      case .accept:
        facts.waiting = try transaction.waiting()
        facts.agents = try transaction.agents()
      case .assign: facts.agents = try transaction.agents()
      case .transfer: facts.queues = try transaction.queues().map(\.id)
      default: break
      }
    case .people(let command):
      facts.agents = try transaction.agents()
      if case .setPresence(let agent, _) = command {
        facts.waiting = try transaction.waiting()
        facts.owned = try transaction.owned(by: agent)
      }
    case .dispatch:
      facts.waiting = try transaction.waiting()
      facts.agents = try transaction.agents()
    }
    return facts
  }

  /// The conversation and the message that a command names.
  private func subject(of command: ConversationCommand) throws -> (Conversation?, Message?) {
    switch command {
    case .receive(let inbound):
      return (try transaction.conversation(channel: inbound.channel, thread: inbound.thread), nil)
    case .recall(let id), .settle(let id, _):
      guard let message = try transaction.message(id) else { return (nil, nil) }
      return (try transaction.conversation(message.conversation), message)
    case .reply(let id, _, _, _, _), .note(let id, _), .accept(let id), .decline(let id), .assign(let id, _),
      .transfer(let id, _, _), .resolve(let id, _), .reopen(let id), .returnToBot(let id):
      return (try transaction.conversation(id), nil)
    }
  }

  /// Facts for a customer's message: the bot's best answer and the verdict of the three layers.
  func gather(for inbound: InboundMessage, reading: Reading, by actor: Actor) throws -> Facts {
    var facts = try baseFacts(by: actor)
    let conversation = try transaction.conversation(channel: inbound.channel, thread: inbound.thread)
    facts.conversation = conversation
    facts.reading = reading
    facts.customer = try transaction.customer(inbound.customer)
    applyCard(of: reading, to: &facts)
    // Whether the person who owns it is still there decides where the message goes.
    if conversation?.owner.agent != nil { facts.agents = try transaction.agents() }

    // A person or a queue owns it: the bot is silent, and nothing has to be judged for it.
    guard conversation == nil || conversation?.status == .resolved || conversation?.owner == .bot else {
      return facts
    }
    let recent = try conversation.map { try transaction.messages(in: $0.id, before: nil, limit: 12) } ?? []
    facts.answer = try answer(
      to: inbound, reading: reading, recent: recent, customer: facts.customer,
      words: facts.wording.words(reading.language))
    let mine = recent.filter { $0.author == .customer }.suffix(4)
    facts.verdict = facts.policy.judge(
      HandoffSignals(
        text: inbound.text, reading: reading, answerConfidence: facts.answer?.confidence ?? 0,
        repetition: mine.map { analyst.similarity($0.text, inbound.text) }.max() ?? 0,
        botMisses: conversation?.botMisses ?? 0, previousRisk: conversation?.risk ?? 0,
        recentTrips: conversation?.recentTrips ?? [], isVIP: facts.customer?.isVIP ?? false))
    return facts
  }

  /// Queue, priority and complexity of the intent. Small talk and asking for a person say nothing about the matter, so
  /// the conversation keeps the queue that its matter gave it.
  private func applyCard(of reading: Reading, to facts: inout Facts) {
    if let conversation = facts.conversation { facts.intentQueue = conversation.queue }
    guard let intent = reading.intent, let card = analyst.intent(intent.name) else { return }
    facts.intentPriority = card.priority
    facts.intentComplexity = card.complexity
    let isAboutTheMatter = card.domain != "conversation" && intent.name != "talk_to_human"
    if isAboutTheMatter || facts.conversation == nil { facts.intentQueue = card.queue }
  }

  private func answer(
    to inbound: InboundMessage, reading: Reading, recent: [Message], customer: Customer?, words: [String: String]
  ) throws -> BotAnswer? {
    if let intent = reading.intent, analyst.intent(intent.name)?.isAnswerable == false { return nil }
    let entities = recent.flatMap { $0.reading?.entities ?? [] } + reading.entities
    let facts = answerFacts(
      customer: customer ?? Customer(id: inbound.customer, name: inbound.customerName ?? ""),
      orders: try transaction.orders(of: inbound.customer), bills: try transaction.bills(of: inbound.customer),
      entities: entities, words: words)
    return analyst.suggest(inbound.text, reading: reading, facts: facts, limit: 1).first.map {
      BotAnswer(text: $0.text, source: $0.source, confidence: $0.score)
    }
  }
}
