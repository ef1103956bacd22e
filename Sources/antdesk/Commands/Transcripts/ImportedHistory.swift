import Domain
import Gateway

/// Makes closed history of a conversation from a file: read and judged, nothing sent.
struct ImportedHistory {
  let judge: TranscriptJudge

  /// - Parameter start: time of the first message when the file tells none; the others follow half a minute apart.
  func history(of transcript: TranscriptConversation, start: Timestamp) -> History {
    let turns = transcript.turns.filter { !$0.text.isEmpty }
    let author = turns.first { $0.role == .customer && $0.author != nil }?.author
    let name = turns.first { $0.customerName != nil }?.customerName
    let customer = CustomerID(author ?? "\(transcript.channel):\(transcript.id)")
    var clock = turns.first?.at ?? start
    var state = TranscriptJudge.State(transcript, customer: customer, at: clock)
    var messages: [Message] = []
    for (place, turn) in turns.enumerated() {
      clock = turn.at ?? (place == 0 ? clock : clock + .seconds(30))
      var message = Message(
        id: MessageID(0), conversation: ConversationID(0), at: clock, author: self.author(of: turn), kind: turn.kind,
        text: turn.text, source: turn.source.map { ArticleID($0) })
      if turn.role == .customer {
        let judged = judge.take(turn, at: clock, &state)
        message.reading = judged.reading
        message.verdict = judged.verdict
      } else if turn.role == .agent, turn.kind == .reply {
        state.conversation = state.conversation.applying(.replied(message), policy: judge.policy)
      }
      messages.append(message)
    }
    return History(
      conversation: closed(state.conversation, transcript, at: clock), customerName: name ?? author ?? transcript.id,
      messages: messages)
  }

  private func author(of turn: TranscriptTurn) -> Author {
    switch turn.role {
    case .customer: .customer
    case .bot: .bot
    case .agent: .agent(AgentID(turn.author ?? "agent"))
    case .system: .system
    }
  }

  private func closed(
    _ conversation: Conversation, _ transcript: TranscriptConversation, at end: Timestamp
  )
    -> Conversation
  {
    var closed = conversation
    closed.status = .resolved
    closed.owner = .bot
    closed.queue = transcript.queue.map { QueueID($0) } ?? closed.queue
    closed.disposition = transcript.disposition
    closed.lastActivityAt = end
    closed.resolvedAt = end
    closed.unansweredSince = nil
    return closed
  }
}
