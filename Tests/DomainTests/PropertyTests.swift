import Domain
import TestSupport
import Testing

/// What must hold on every floor, whatever anybody does: random days of allowed and refused commands.
struct PropertyTests {
  static let seeds: [UInt64] = Array(1...12)
  static let steps = 1_000

  /// Stops at the first step that breaks a property.
  private func eachStep(of seed: UInt64, _ check: (DayStep) throws -> Void) rethrows {
    var day = RandomDay(seed: seed)
    for _ in 0..<Self.steps { try check(day.step()) }
  }

  @Test(arguments: seeds) func everyConversationHasOneOwner(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      for conversation in step.after.conversations.values {
        try #require(conversation.owner.isWaiting || conversation.offer == nil)
        try #require(!conversation.owner.isWaiting || conversation.waitingSince != nil)
        if case .queue(let queue) = conversation.owner { try #require(queue == conversation.queue) }
        if conversation.status == .resolved { try #require(conversation.owner == .bot) }
        if let agent = conversation.owner.agent { try #require(step.after.agents[agent] != nil) }
      }
    }
  }

  @Test(arguments: seeds) func anOwnerChangesOnlyByAnEventThatSaysSo(seed: UInt64) throws {
    let owning: Set<String> = [
      "opened", "handedOff", "assigned", "transferred", "requeued", "resolved", "reopened", "returnedToBot",
    ]
    try eachStep(of: seed) { step in
      for (id, conversation) in step.after.conversations
      where step.before.conversations[id]?.owner != conversation.owner {
        let words = step.conversationEvents.filter { $0.conversation == id }.map(\.word)
        try #require(!owning.isDisjoint(with: words), "\(id) \(words)")
      }
    }
  }

  @Test(arguments: seeds) func theBotWritesOnlyWhatItOwns(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      var floor = step.before
      for event in step.events {
        if case .conversation(let event) = event, event.message?.author == .bot {
          try #require(floor.conversations[event.conversation]?.owner == .bot)
          try #require(floor.conversations[event.conversation]?.status == .open)
        }
        floor.apply(event)
      }
    }
  }

  @Test(arguments: seeds) func aHandoverIsToldExactlyOnce(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      try #require(step.after.notices == step.after.handovers)
      for event in step.conversationEvents where event.message?.kind == .handover {
        try #require(event.word == "handedOff")
      }
    }
  }

  @Test(arguments: seeds) func aRequestForAPersonWinsInTheSameTurn(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      guard case .conversation(.receive) = step.command, step.facts.verdict?.layer == 1 else { return }
      let owner = step.facts.conversation?.owner ?? .bot
      try #require(step.conversationEvents.contains { $0.word == "handedOff" } == (owner == .bot))
    }
  }

  @Test(arguments: seeds) func theOldestThatSomeoneCanServeIsOfferedFirst(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      guard step.command == .dispatch else { return }
      var free = Dictionary(uniqueKeysWithValues: step.facts.agents.map { ($0.agent.id, $0.free) })
      for offered in step.after.waiting {
        guard let offer = offered.offer, step.before.conversations[offered.id]?.offer == offer else { continue }
        free[offer.agent, default: 0] -= offered.points
      }
      for event in step.conversationEvents {
        guard case .offered(let id, let offer, _) = event, let offered = step.after.conversations[id],
          let status = step.after.agents[offer.agent]
        else { continue }
        try #require(status.presence == .online && status.canServe(offered))
        try #require((free[offer.agent] ?? 0) >= offered.points)
        for other in step.after.waiting where other.offer == nil && isAhead(other, of: offered) {
          try #require(!status.canServe(other) || (free[offer.agent] ?? 0) < other.points, "\(other.id) before \(id)")
        }
        free[offer.agent, default: 0] -= offered.points
      }
    }
  }

  @Test(arguments: seeds) func nobodyTakesOneWhileTheyCouldServeAnOlder(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      guard case .conversation(.accept(let id)) = step.command, !step.events.isEmpty, !step.actor.isSupervisor,
        let taken = step.before.conversations[id],
        let status = step.facts.agents.first(where: { $0.agent.id == step.actor.agent })
      else { return }
      if let offer = taken.offer, offer.until > step.before.now { return }
      for other in step.before.waiting where other.offer == nil && isAhead(other, of: taken) {
        try #require(!status.canServe(other) || status.free < other.points)
      }
    }
  }

  @Test(arguments: seeds) func whoeverHasRoomCanTakeTheOldestThatFits(seed: UInt64) throws {
    eachStep(of: seed) { step in
      guard step.command == .dispatch else { return }
      for status in step.after.staff where status.presence == .online && !status.agent.roles.contains(.supervisor) {
        let line = step.after.waiting.filter { $0.offer == nil && status.canServe($0) && status.free >= $0.points }
        guard let oldest = line.min(by: isAhead), !step.after.waiting.contains(where: { $0.offer != nil }) else {
          continue
        }
        var floor = step.after
        #expect(throws: Never.self) {
          try floor.perform(.conversation(.accept(oldest.id)), by: .agent(status.agent.id))
        }
      }
    }
  }

  @Test(arguments: seeds) func nothingOfTheBotIsOnItsWayOnceAPersonOwns(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      for conversation in step.after.conversations.values where conversation.owner.agent != nil {
        try #require(step.after.pendingBot(in: conversation.id) == [])
      }
    }
  }

  @Test(arguments: seeds) func nothingWaitsForSomeoneWhoIsGone(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      for conversation in step.after.conversations.values {
        if let agent = conversation.owner.agent, step.after.agents[agent]?.presence == .offline {
          try #require(conversation.unansweredSince == nil, "\(conversation.id) after \(step.command)")
        }
        if let offer = conversation.offer { try #require(step.after.agents[offer.agent]?.presence == .online) }
      }
    }
  }

  @Test(arguments: seeds) func aRefusalChangesNothingAndADecisionIsPure(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      let again = Result { () throws(Refusal) in try decide(step.command, given: step.facts) }
      try #require(again == step.result)
      if case .failure = step.result { try #require(step.after == step.before) }
    }
  }

  @Test(arguments: seeds) func messagesAreNumberedOnce(seed: UInt64) throws {
    try eachStep(of: seed) { step in
      var last = step.before.lastMessage
      for event in step.conversationEvents {
        guard let message = event.message else { continue }
        try #require(message.id == MessageID(last.value + 1))
        last = message.id
      }
    }
  }

  @Test func aDayIsBusy() {
    var words: [String: Int] = [:]
    for seed in Self.seeds {
      eachStep(of: seed) { step in
        for event in step.events { words[event.word, default: 0] += 1 }
        if case .failure = step.result { words["refused", default: 0] += 1 }
      }
    }
    // Properties that never meet their subject prove nothing.
    for word in [
      "opened", "received", "botReplied", "botAsked", "handedOff", "offered", "offerEnded", "assigned", "replied",
      "noted",
      "recalled", "transferred", "requeued", "resolved", "reopened", "returnedToBot", "settled", "presenceChanged",
      "refused",
    ] {
      #expect((words[word] ?? 0) >= 20, "\(word)")
    }
  }
}
