import Domain

/// An analyst for tests of what lies round it: reads the markers that a test writes into its texts.
///
/// `intent:NAME` is read as that intent with p = .9, `heat:0.8` as the emotion index; a text with `answer:TEXT` is
/// answered with TEXT at confidence .9. Everything else is abstained from, calm and without an answer.
public struct ScriptedAnalyst: Analyst {
  public var cards: [String: IntentCard]

  public init(cards: [IntentCard] = []) {
    self.cards = Dictionary(uniqueKeysWithValues: cards.map { ($0.name, $0) })
  }

  public func read(_ text: String) -> Reading {
    var reading = Reading(language: text.utf8.contains { $0 > 127 } ? .zh : .en, model: "scripted")
    if let name = marker("intent:", in: text) {
      reading.intents = [IntentScore(name: name, p: 0.9)]
      reading.abstained = false
    }
    reading.emotion = marker("heat:", in: text).flatMap(Double.init) ?? 0.1
    return reading
  }

  public func suggest(_ text: String, reading: Reading, facts: [String: String], limit: Int) -> [Suggestion] {
    guard let answer = marker("answer:", in: text), let filled = Slots.fill(answer, with: facts) else { return [] }
    let why = Explanation(label: "A-1", score: 2.2, bias: 2.2, terms: [], shown: 0.9, link: "scripted")
    return [Suggestion(text: filled, source: ArticleID("A-1"), title: answer, score: 0.9, why: why)]
  }

  public func similarity(_ a: String, _ b: String) -> Double { a == b ? 1 : 0 }
  public func intent(_ name: String) -> IntentCard? { cards[name] }
  public func explainIntent(_ text: String) -> Explanation? { nil }
  public func explainEmotion(_ text: String) -> Explanation? { nil }
  public func search(_ query: String, limit: Int) -> [KnowledgeHit] { [] }
  public func redact(_ text: String) -> (text: String, spans: [Entity]) { (text, []) }

  private func marker(_ name: String, in text: String) -> String? {
    text.split(separator: " ").first { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }
}
