import Domain

extension DemoDay {
  /// Offers are valid for a limited time: the agent reacts within it, and the dispatcher looks again after it.
  func offered(_ id: ConversationID, _ offer: Offer, at moment: Timestamp) {
    agenda.enter(.dispatch, at: offer.until + .milliseconds(1))
    guard let seat = seatOfAgent[offer.agent], !seats[seat].isPlayed else { return }
    let isMissed = seats[seat].chance.chance(0.03)
    let reaction = seats[seat].chance.seconds(2, 8)
    if !isMissed { agenda.enter(.accept(seat: seat, id), at: moment + reaction) }
  }

  func assigned(_ id: ConversationID, to agent: AgentID, at moment: Timestamp) {
    if case .agent(let before)? = files[id]?.owner, let seat = seatOfAgent[before] { seats[seat].lost(id) }
    files[id]?.owner = .agent(agent)
    guard let seat = seatOfAgent[agent] else { return }
    seats[seat].took(id)
    plansReply(seat: seat, in: id)
  }

  /// An agent who is played answers in their own time.
  func plansReply(seat: Int, in id: ConversationID) {
    guard !seats[seat].isPlayed, !seats[seat].writing.contains(id), let file = files[id] else { return }
    if let visit = file.visit, !visits[visit].isPresent, file.personReplies > 0 {
      plansClose(seat: seat, of: id)
      return
    }
    seats[seat].writing.append(id)
    let ready = seats[seat].finish(from: time.now(), isFirst: file.personReplies == 0)
    agenda.enter(.write(seat: seat, id), at: ready)
  }

  func plansClose(seat: Int, of id: ConversationID, after delay: Duration? = nil) {
    guard !seats[seat].isPlayed, let file = files[id] else { return }
    let delay = delay ?? seats[seat].chance.seconds(6, 20)
    agenda.enter(.close(seat: seat, id, stamp: file.stamp), at: time.now() + delay)
  }

  func agentWrites(seat: Int, _ id: ConversationID) async throws(Failure) {
    seats[seat].writing.removeAll { $0 == id }
    guard let detail = try await center.fetch(ConversationQuery(id: id, limit: 30)),
      detail.conversation.owner == .agent(seats[seat].agent.id), detail.conversation.status == .open
    else { return }
    let silence = seats[seat].chance.seconds(110, 170)
    guard detail.conversation.unansweredSince != nil else {
      // It came over from a colleague with everything answered.
      plansClose(seat: seat, of: id, after: silence)
      return
    }
    let (text, source) = reply(seat: seat, to: detail)
    let command = ConversationCommand.reply(
      id, text: text, seen: detail.conversation.lastCustomerMessage, hold: .zero, source: source)
    guard try await attempt(.conversation(command), by: seats[seat].actor) else { return }
    try await catchUp()
    // Who says nothing more in a while has left.
    plansClose(seat: seat, of: id, after: silence)
  }

  /// The best suggestion that has not been sent yet, else kind words.
  private func reply(seat: Int, to detail: ConversationQuery.Detail) -> (String, ArticleID?) {
    let agent = seats[seat].agent
    let language = (detail.conversation.language == .en ? Language.en : .zh).rawValue
    let mine = detail.messages.filter { $0.kind == .reply && $0.author != .customer }
    let isFirst = !mine.contains { $0.author == .agent(agent.id) }
    let used = mine.compactMap(\.source)
    var parts: [String] = []
    if isFirst, let words = seats[seat].chance.pick(content.phrases.introduction[language] ?? []) {
      parts.append(Slots.fill(words, with: ["name": agent.name]) ?? words)
    }
    let suggestion = detail.suggestions.first { $0.score >= 0.3 && !used.contains($0.source) }
    if let suggestion {
      parts.append(suggestion.text)
    } else {
      let said = mine.map(\.text).joined(separator: " ")
      let care = content.phrases.care[language] ?? []
      let fresh = care.filter { !said.contains($0) }
      if let words = seats[seat].chance.pick(fresh.isEmpty ? care : fresh) { parts.append(words) }
    }
    return (parts.joined(separator: language == "en" ? " " : ""), suggestion?.source)
  }

  func agentCloses(seat: Int, _ id: ConversationID, stamp: Int) async throws(Failure) {
    guard let file = files[id], file.isOpen, file.stamp == stamp, file.owner == .agent(seats[seat].agent.id) else {
      return
    }
    let isSolved = file.visit.map { visits[$0].phase == .settled } ?? false
    let disposition = isSolved ? file.intent ?? "solved" : "no_response"
    try await attempt(.conversation(.resolve(id, disposition: disposition)), by: seats[seat].actor)
  }
}
