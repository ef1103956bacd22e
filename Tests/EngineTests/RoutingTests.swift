import Domain
import Testing

@testable import Engine

struct RoutingTests {
  private let now = Timestamp(milliseconds: 10_000_000)

  private func status(
    _ id: String, tier: String = "B", skill: Int = 50, load: Int = 0, idle: Int64 = 0, hottest: Double = 0,
    languages: [Language] = [.zh]
  ) -> AgentStatus {
    let agent = Agent(
      id: AgentID(id), name: id, roles: [.agent], languages: languages, skills: ["refund": skill],
      queues: [QueueID("general")], tier: tier)
    let since = Timestamp(milliseconds: now.milliseconds - idle * 1000)
    return AgentStatus(
      agent: agent, presence: .online, presenceSince: since, active: load, load: load, hottest: hottest)
  }

  private func conversation(emotion: Double = 0, complexity: Int = 1) -> Conversation {
    var conversation = Conversation(
      id: ConversationID(1), customer: CustomerID("c"), channel: "web", thread: "t", language: .zh,
      queue: QueueID("general"), at: now)
    conversation.emotion = emotion
    conversation.complexity = complexity
    return conversation
  }

  private func chosen(_ conversation: Conversation, _ candidates: [AgentStatus]) -> String {
    Routing.choose(conversation, candidates: candidates, skill: "refund", now: now).agent.value
  }

  @Test func eachReasonDecidesWhenTheOthersAreEqual() {
    #expect(chosen(conversation(), [status("a"), status("b", skill: 90)]) == "b")
    #expect(chosen(conversation(), [status("a", load: 3), status("b")]) == "b")
    #expect(chosen(conversation(), [status("a"), status("b", idle: 300)]) == "b")
    #expect(chosen(conversation(), [status("a", languages: [.en]), status("b")]) == "b")
    #expect(chosen(conversation(emotion: 0.8), [status("a", hottest: 0.9), status("b")]) == "b")
  }

  @Test func seniorsAreKeptForWhatIsHard() {
    let people = [status("s", tier: "S"), status("j", tier: "J")]

    #expect(chosen(conversation(), people) == "j")
    #expect(chosen(conversation(complexity: 4), people) == "s")
    #expect(chosen(conversation(emotion: 0.75), people) == "s")
  }

  @Test func equalCandidatesGoByIdWhateverTheirOrder() {
    #expect(chosen(conversation(), [status("b"), status("a"), status("c")]) == "a")
    #expect(chosen(conversation(), [status("c"), status("a"), status("b")]) == "a")
  }

  @Test func theTermsSumToTheScoreAndTheOthersFollowBestFirst() {
    let people = [status("a", load: 2), status("b", tier: "S", skill: 80, idle: 30), status("c", tier: "J")]

    let decision = Routing.choose(conversation(emotion: 0.9), candidates: people, skill: "refund", now: now)

    #expect(abs(decision.why.residual) < 1e-9)
    #expect(decision.why.shown == decision.why.score)
    #expect(decision.runnersUp.count == 2)
    #expect(decision.runnersUp.allSatisfy { $0.score <= decision.why.score })
    #expect(decision.runnersUp[0].score >= decision.runnersUp[1].score)
  }

  @Test func anUnknownSkillLeavesTheTermOut() {
    let decision = Routing.choose(conversation(), candidates: [status("a")], skill: nil, now: now)
    #expect(!decision.why.terms.contains { $0.feature.hasPrefix("skill") })
  }
}
