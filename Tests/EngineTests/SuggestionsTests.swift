import Domain
import Testing

@testable import Engine

struct SuggestionsTests {
  private let engine: Engine

  init() throws { engine = try ShippedEngine.shared.get() }

  private func suggestions(_ text: String, facts: [String: String] = ShippedEngine.facts) -> [Suggestion] {
    engine.suggest(text, reading: engine.read(text), facts: facts, limit: 3)
  }

  @Test(arguments: ["你好", "谢谢", "再见", "hello", "thank you", "bye", "退款多久到账", "怎么改收货地址", "how do I reset my password"])
  func commonMessagesGetAnAnswerTheBotMayGive(_ text: String) throws {
    let best = try #require(suggestions(text).first)
    #expect(best.score >= 0.55)
    #expect(Slots.firstOpen(in: best.text) == nil)
  }

  /// Six in seven; these lines set the models' thresholds but never taught them a class.
  @Test(arguments: ["zh", "en"])
  func mostOfWhatIsOutOfScopeStaysBelowTheFloor(_ language: String) throws {
    let intent = try #require(try ShippedEngine.definitions().first { $0.name == IntentDefinition.outOfScope })
    let texts = Array((intent.examples[language] ?? []).prefix(80))
    let quiet = texts.count { (suggestions($0).first?.score ?? 0) < 0.55 }
    #expect(Double(quiet) >= 0.85 * Double(texts.count))
  }

  @Test func theTermsSumToTheScoreAndTheBestComesFirst() {
    for text in ["退款多久到账", "发票怎么开", "where is my parcel"] {
      let found = suggestions(text)
      #expect(found.count == 3)
      #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
      for suggestion in found {
        #expect(abs(suggestion.why.residual) < 1e-9)
        #expect(suggestion.why.label == suggestion.source.value)
        #expect(abs(logistic(suggestion.why.score) - suggestion.score) < 1e-12)
      }
    }
  }

  @Test func aSentenceWithAMissingFactIsLeftOut() throws {
    let text = "我的快递到哪了"
    let with = suggestions(text)
    let without = suggestions(text, facts: [:])
    #expect(without.allSatisfy { Slots.firstOpen(in: $0.text) == nil })
    #expect(with.map(\.text) != without.map(\.text))
  }

  @Test func answersComeInTheLanguageOfTheMessage() throws {
    let languages = Dictionary(uniqueKeysWithValues: try ShippedEngine.articles().map { ($0.id, $0.language) })
    #expect(suggestions("when will I get my refund").allSatisfy { languages[$0.source] == .en })
    #expect(suggestions("退款几天能到").allSatisfy { languages[$0.source] == .zh })
  }

  @Test func aPointOfTheOtherLanguageGivesWayToItsCounterpart() {
    let zh = Article(id: ArticleID("z"), language: .zh, question: "怎么退款", variants: ["refund"], answer: "好")
    let en = Article(
      id: ArticleID("e"), language: .en, question: "Getting money back", answer: "ok", variantOf: ArticleID("z"))
    let search = AnswerSearch(index: KnowledgeIndex([zh, en]))

    let found = search.candidates(for: "refund", reading: Reading(language: .en))

    #expect(found.map(\.article.id.value) == ["e"])
  }

  @Test func noKnowledgeGivesNoSuggestion() {
    let empty = engine.with(articles: [])
    #expect(empty.suggest("退款", reading: engine.read("退款"), facts: [:], limit: 3).isEmpty)
    #expect(empty.search("退款", limit: 3).isEmpty)
  }
}
