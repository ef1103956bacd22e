extension Conversation {
  /// The state after an event. The one place that says what an event means for the present.
  ///
  /// - Parameters:
  ///   - policy: gives the trip points that the two-of-three rule remembers.
  ///   - complexity: what the intent of a received message costs, 1…5.
  public func applying(
    _ event: ConversationEvent, policy: HandoffPolicy, intentQueue: QueueID? = nil, complexity: Int = 1
  ) -> Conversation {
    var next = self
    if let message = event.message {
      next.messageCount += 1
      next.lastMessage = message.id
      next.lastActivityAt = max(next.lastActivityAt, message.at)
    }
    switch event {
    case .opened(let conversation, _): next = conversation
    case .messageReceived(let message): next.take(message, policy, intentQueue, complexity)
    case .botReplied:
      next.botMisses = 0
      next.unansweredSince = nil
    case .botAsked:
      next.botMisses += 1
      next.unansweredSince = nil
    case .handedOff(_, let handoff, _):
      next.owner = .queue(handoff.queue)
      next.queue = handoff.queue
      next.waitingSince = handoff.at
      next.handoffReason = handoff.reason
      next.promiseDue = handoff.promiseDue
      next.priority = handoff.priority
      next.firstHumanReplyAt = nil
      next.botMisses = 0
    case .offered(_, let offer, _): next.offer = offer
    case .offerEnded(_, let agent):
      next.offer = nil
      if !next.declinedBy.contains(agent) { next.declinedBy.append(agent) }
    case .assigned(_, let agent, _, _):
      next.owner = .agent(agent)
      next.offer = nil
      next.declinedBy = []
    case .replied(let message):
      next.unansweredSince = nil
      next.promiseDue = nil
      next.firstHumanReplyAt = next.firstHumanReplyAt ?? message.at
    case .recalled:
      // The answer is off the table: whoever waited for it waits again.
      if next.status == .open, next.lastCustomerMessage != nil {
        next.unansweredSince = next.unansweredSince ?? next.lastActivityAt
      }
    case .noted, .settled, .imported: break
    case .transferred(_, let queue, let at):
      next.owner = .queue(queue)
      next.queue = queue
      next.waitingSince = next.unansweredSince ?? at
      next.offer = nil
      next.declinedBy = []
    case .requeued(_, _, let at):
      next.owner = .queue(next.queue)
      next.waitingSince = next.waitingSince ?? next.unansweredSince ?? at
      next.offer = nil
    case .resolved(_, let disposition, let at):
      next.status = .resolved
      next.owner = .bot
      next.disposition = disposition
      next.resolvedAt = at
      next.offer = nil
      next.promiseDue = nil
      next.waitingSince = nil
      next.unansweredSince = nil
    case .reopened:
      next.status = .open
      next.owner = .bot
      next.resolvedAt = nil
      next.disposition = nil
    case .returnedToBot:
      next.owner = .bot
      next.waitingSince = nil
      next.offer = nil
      next.handoffReason = nil
      next.recentTrips = []
      next.risk = 0
    }
    return next
  }

  private mutating func take(_ message: Message, _ policy: HandoffPolicy, _ intentQueue: QueueID?, _ complexity: Int) {
    lastCustomerMessage = message.id
    preview = message.text
    // A thank-you to a closed conversation asks for no answer.
    if unansweredSince == nil, status == .open { unansweredSince = message.at }
    guard let reading = message.reading else { return }
    if let intent = reading.intent {
      self.intent = intent.name
      intentConfidence = intent.p
      self.complexity = max(self.complexity, complexity)
    }
    if owner == .bot, let intentQueue { queue = intentQueue }
    if reading.language != .other { language = reading.language }
    emotion = reading.emotion
    // Half-life of three turns: what was felt three messages ago counts half.
    emotionTrend = messageCount <= 1 ? reading.emotion : 0.206 * reading.emotion + 0.794 * emotionTrend
    if let verdict = message.verdict {
      risk = verdict.smoothedRisk
      recentTrips = Array(
        (recentTrips + [policy.trips(emotion: reading.emotion, risk: verdict.smoothedRisk, after: recentTrips)]).suffix(
          3))
    }
  }
}
