import Domain
import Operations

/// Reads the scripts' own lines: the goal for matter, `thanks` for the last words, anger as heat, nothing for the rest.
struct DemoAnalyst: Analyst {
  private static let personal = [
    "complaint", "threat_to_escalate", "abuse", "dispute", "talk_to_human", "out_of_scope",
  ]
  private let known: [String: Reading]
  let articles: [Article]

  init(_ content: DemoContent) {
    var known: [String: Reading] = [:]
    var articles: [String: Article] = [:]
    for (index, script) in content.scripts.enumerated() {
      func learn(_ lines: [String], _ intent: String?, emotion: Double) {
        for line in lines {
          let intents = intent.map { [IntentScore(name: $0, p: 0.9)] } ?? []
          known[line] = Reading(
            language: script.language, intents: intents, abstained: intent == nil, emotion: emotion)
        }
      }
      let heat = script.heat == .hot ? 0.75 : script.heat == .worried ? 0.3 : 0.1
      learn(script.more + script.waiting + script.toAgent, nil, emotion: heat)
      learn(script.again, script.goal, emotion: heat)
      learn(script.angry, script.goal, emotion: 0.92)
      learn(script.solved, "thanks", emotion: 0)
      learn(script.opening, script.goal, emotion: heat)
      // Every eighth matter is one that the engine does not know.
      guard index % 8 != 7 else { continue }
      let key = script.goal + script.language.rawValue
      articles[key] = Article(
        id: ArticleID("K-" + key), language: script.language, intents: [script.goal], question: script.opening[0],
        answer: "答复 " + key)
    }
    self.known = known
    self.articles = articles.keys.sorted().compactMap { articles[$0] }
  }

  func read(_ text: String) -> Reading {
    let pattern = /A\d{8}/
    return known[text.replacing(pattern, with: "{order}")] ?? Reading(language: .other)
  }
  func explainIntent(_ text: String) -> Explanation? { nil }
  func explainEmotion(_ text: String) -> Explanation? { nil }
  func search(_ query: String, limit: Int) -> [KnowledgeHit] { [] }
  func suggest(_ text: String, reading: Reading, facts: [String: String], limit: Int) -> [Suggestion] {
    articles.filter { $0.language == reading.language && $0.intents.contains(reading.intent?.name ?? "") }.map {
      let why = Explanation(label: "answer", score: 0, bias: 0, terms: [], shown: 0.9, link: "")
      return Suggestion(text: $0.answer, source: $0.id, title: $0.title, score: 0.9, why: why)
    }
  }
  func similarity(_ a: String, _ b: String) -> Double { a == b ? 1 : 0 }
  func intent(_ name: String) -> IntentCard? {
    IntentCard(
      name: name, domain: name == "thanks" ? "conversation" : "order", title: [:],
      queue: QueueID(name == "complaint" ? "complaints" : "general"), skill: "general", priority: .normal,
      complexity: name == "complaint" ? 4 : 1, isAnswerable: !Self.personal.contains(name))
  }
  func redact(_ text: String) -> (text: String, spans: [Entity]) { (text, []) }
}
