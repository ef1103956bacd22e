import Domain

extension DemoDay {
  /// Reads on in the log and lets everyone react to what is new, whoever did it.
  func catchUp() async throws(Failure) {
    while true {
      let from = cursor
      let batch = try await center.store.read { try $0.events(after: from, limit: 500) }
      for record in batch {
        cursor = record.position
        result.events += 1
        switch record.event {
        case .conversation(let event): notice(event, at: record.at)
        case .people(.presenceChanged(let agent, let presence, _)):
          if let seat = seatOfAgent[agent] { seats[seat].presence = presence }
        case .people(.enrolled): break
        }
      }
      if batch.count < 500 { return }
    }
  }

  private func notice(_ event: ConversationEvent, at moment: Timestamp) {
    let id = event.conversation
    if event.message != nil { files[id]?.stamp += 1 }
    switch event {
    case .opened(let conversation, _):
      result.conversations += 1
      files[id] = CaseFile(visit: visitOfThread[conversation.thread], queue: conversation.queue)
    case .messageReceived(let message): received(message)
    case .botReplied(let message, _):
      files[id]?.botAnswers += 1
      sends(message, heard: .answer(isRight: isRight(message.source, for: id)))
    case .botAsked(let message): sends(message, heard: .clarification)
    case .handedOff(_, let handoff, let notice):
      result.handoffs += 1
      files[id]?.handoffs += 1
      files[id]?.owner = .queue(handoff.queue)
      files[id]?.queue = handoff.queue
      if let notice { sends(notice, heard: nil) }
      if let visit = files[id]?.visit { waits(visit: visit, for: visits[visit].queued()) }
    case .replied(let message):
      files[id]?.personReplies += 1
      sends(message, heard: .person)
    case .settled(let message, _, let delivery):
      guard let sent = underway.removeValue(forKey: message), delivery == .delivered, let heard = sent.heard else {
        return
      }
      hears(heard, in: id)
    case .recalled(let message, _): underway[message] = nil
    case .offered(_, let offer, _): offered(id, offer, at: moment)
    case .assigned(_, let agent, _, _): assigned(id, to: agent, at: moment)
    case .transferred(_, let queue, _):
      leaves(id)
      files[id]?.owner = .queue(queue)
      files[id]?.queue = queue
    case .requeued:
      leaves(id)
      if let queue = files[id]?.queue { files[id]?.owner = .queue(queue) }
    case .resolved:
      leaves(id)
      files[id]?.owner = .bot
      files[id]?.isOpen = false
      ended(id, at: moment)
    case .reopened:
      files[id]?.owner = .bot
      files[id]?.isOpen = true
      files[id]?.personReplies = 0
    case .returnedToBot:
      leaves(id)
      files[id]?.owner = .bot
    case .offerEnded, .noted, .imported: break
    }
  }

  private func received(_ message: Message) {
    let id = message.conversation
    guard let file = files[id] else { return }
    if let intent = message.reading?.intent?.name, intent != "thanks", intent != "bye" { files[id]?.intent = intent }
    if case .agent(let agent) = file.owner, let seat = seatOfAgent[agent] { plansReply(seat: seat, in: id) }
    if file.owner == .bot { plansQuietClose(of: id) }
  }

  /// A message starts on its way; in a headless day there is no host, so the day itself is the outbox.
  private func sends(_ message: Message, heard: Visit.Heard?) {
    underway[message.id] = (message.conversation, heard)
    agenda.enter(.delivery(message.id), at: max(message.at, message.holdUntil ?? message.at) + .milliseconds(400))
    if message.author == .bot { plansQuietClose(of: message.conversation) }
  }

  private func isRight(_ source: ArticleID?, for id: ConversationID) -> Bool {
    guard let source, let visit = files[id]?.visit else { return false }
    return articleIntents[source]?.contains(visits[visit].script.goal) ?? false
  }

  private func leaves(_ id: ConversationID) {
    guard case .agent(let agent)? = files[id]?.owner, let seat = seatOfAgent[agent] else { return }
    seats[seat].lost(id)
  }
}
