import Domain
import Foundation
import Testing

/// The policies that a new workspace begins with.
struct PolicyTests {
  private func policy() throws -> HandoffPolicy {
    try JSONDecoder().decode(HandoffPolicy.self, from: House.data("Resources/Policies/handoff.json"))
  }

  @Test func theRequestsAreIntentsThatExist() throws {
    let names = Set(try IntentFile.all().map(\.intent.name))

    #expect(names.isSuperset(of: try policy().requestIntents.keys))
  }

  @Test func thresholdsAreInOrder() throws {
    let policy = try policy()

    #expect(policy.emotionRelease < policy.emotionEnter && policy.emotionEnter < policy.emotionInstant)
    #expect(policy.emotionEnter == 0.7)
    #expect(policy.promiseMinutes == 2)
    for value in [
      policy.requestConfidence, policy.answerFloor, policy.riskEnter, policy.riskSmoothing, policy.vipFactor,
    ] {
      #expect((0...1).contains(value))
    }
  }

  @Test func phrasesAreWrittenAsTheyAreCompared() throws {
    for rule in try policy().hardRules {
      #expect(!rule.phrases.isEmpty, "\(rule.id)")
      for phrase in rule.phrases + rule.unless {
        #expect(phrase == phrase.lowercased() && !phrase.isEmpty, "\(rule.id): \(phrase)")
      }
    }
  }

  @Test func askingForAPersonIsHeardInManyWords() throws {
    let policy = try policy()
    for text in ["转人工", "转 人 工", "我要找人工客服", "能不能换真人", "talk to a human", "Let me speak to a real person"] {
      let verdict = policy.judge(HandoffSignals(text: text, reading: Reading(language: .zh)))
      #expect(verdict.layer == 1, "\(text)")
    }
  }

  @Test func calmQuestionsHitNoHardRule() throws {
    let policy = try policy()
    var hits: [String] = []
    var count = 0
    for (_, intent) in try IntentFile.all() where intent.domain != "escalation" {
      for text in intent.examples.values.joined() {
        count += 1
        let verdict = policy.judge(HandoffSignals(text: text, reading: Reading(language: .zh), answerConfidence: 1))
        if verdict.layer == 1 { hits.append("\(intent.name): \(text)") }
      }
    }

    // Fraud, fire and children's purchases are asked about calmly as well, and rightly bring a person.
    #expect(Double(hits.count) < 0.004 * Double(count), "\(hits)")
  }
}
