import Domain
import Gateway

/// Replays a conversation from a file through reading and the three layers, as if the bot had served it.
struct TranscriptJudge: Sendable {
  let analyst: any Analyst
  let policy: HandoffPolicy

  /// A customer's message with what was read and decided.
  struct Judged {
    var text: String
    /// Place among the customer's messages, from 0.
    var turn: Int
    var reading: Reading
    var verdict: HandoffVerdict
  }

  /// What one message leads to: the judged message, and the state of the conversation after it.
  func take(_ turn: TranscriptTurn, at: Timestamp, _ state: inout State) -> Judged {
    let reading = analyst.read(turn.text)
    let card = reading.intent.flatMap { analyst.intent($0.name) }
    let answer = answerConfidence(turn.text, reading, isAnswerable: card?.isAnswerable ?? true)
    let repetition = state.recent.map { analyst.similarity($0, turn.text) }.max() ?? 0
    let verdict = policy.judge(
      HandoffSignals(
        text: turn.text, reading: reading, answerConfidence: answer, repetition: repetition,
        botMisses: state.conversation.botMisses, previousRisk: state.conversation.risk,
        recentTrips: state.conversation.recentTrips))
    var message = Message(
      id: MessageID(0), conversation: state.conversation.id, at: at, author: .customer, text: turn.text)
    message.reading = reading
    message.verdict = verdict
    // Small talk and asking for a person say nothing about the matter.
    let isAboutTheMatter = card.map { $0.domain != "conversation" && $0.name != "talk_to_human" } ?? false
    state.conversation = state.conversation.applying(
      .messageReceived(message), policy: policy, intentQueue: isAboutTheMatter ? card?.queue : nil,
      complexity: card?.complexity ?? 1)
    // Where the file has replies they count as answers, until the customer has to say the same again.
    let isAnswered = state.hasReplies ? repetition < policy.repetitionSimilarity : answer >= policy.answerFloor
    let isServed = verdict.isHandoff || isAnswered
    state.conversation.botMisses = isServed ? 0 : state.conversation.botMisses + 1
    if verdict.isHandoff, state.conversation.handoffReason == nil { state.conversation.handoffReason = verdict.reason }
    state.recent = Array((state.recent + [turn.text]).suffix(4))
    defer { state.turns += 1 }
    return Judged(text: turn.text, turn: state.turns, reading: reading, verdict: verdict)
  }

  private func answerConfidence(_ text: String, _ reading: Reading, isAnswerable: Bool) -> Double {
    if reading.intent != nil, !isAnswerable { return 0 }
    let best = analyst.suggest(text, reading: reading, facts: ["card.tier": "none"], limit: 1).first
    return best?.score ?? 0
  }

  /// A conversation as far as it has been replayed.
  struct State {
    var conversation: Conversation
    /// The customer's last messages.
    var recent: [String] = []
    /// Customer's messages so far.
    var turns = 0
    /// Somebody answers the customer in the file.
    let hasReplies: Bool

    init(_ transcript: TranscriptConversation, customer: CustomerID, at: Timestamp) {
      conversation = Conversation(
        id: ConversationID(0), customer: customer, channel: transcript.channel, thread: transcript.id,
        language: .other, queue: QueueID(transcript.queue ?? "general"), at: at)
      hasReplies = transcript.turns.contains { ($0.role == .bot || $0.role == .agent) && $0.kind == .reply }
    }
  }
}
