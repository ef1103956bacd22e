import Domain
import Testing

@testable import Engine

struct KnowledgeTests {
  private static func point(_ id: String, _ question: String, _ variants: [String] = []) -> Article {
    Article(id: ArticleID(id), language: .zh, question: question, variants: variants)
  }

  @Test func aQuestionIsFoundByItsWordsAndItsVariants() {
    let index = KnowledgeIndex([
      Self.point("1", "退款多久到账", ["钱什么时候退回来"]), Self.point("2", "怎么开发票"), Self.point("x-03 ", "怎么改地址"),
    ])

    #expect(index.search("退款到账要多久", limit: 2).first?.article.id.value == "1")
    #expect(index.search("钱几时退回来", limit: 1).map(\.article.id.value) == ["1"])
    #expect(index.search("地址", limit: 5).map(\.article.id.value) == ["x-03 "])
    #expect(index.search("完全没有关系", limit: 5).isEmpty)
  }

  @Test func foldedAndStemmedFormsMeet() {
    let index = KnowledgeIndex([Self.point("1", "How are refunds shipped"), Self.point("2", "發票ＡＢＣ")])

    #expect(index.search("REFUND shipping", limit: 1).map(\.article.id.value) == ["1"])
    #expect(index.search("发票abc", limit: 1).map(\.article.id.value) == ["2"])
  }

  @Test func nothingIsFoundInNothing() {
    #expect(KnowledgeIndex([]).search("退款", limit: 3).isEmpty)
    let index = KnowledgeIndex([Self.point("1", ""), Self.point("2", "退款")])
    #expect(index.search("", limit: 3).isEmpty)
    #expect(index.search("退款", limit: 0).isEmpty)
    #expect(index.search("退款", limit: 3).map(\.article.id.value) == ["2"])
  }

  /// Skipping must never change an answer: every text is scored in full and compared.
  @Test func skippingCommonTermsFindsWhatScoringEverythingFinds() {
    var random = SplitMix64(seed: 3)
    // Low numbers come often, so that there are very common and very rare terms.
    func text(_ length: Int) -> String {
      String(
        String.UnicodeScalarView(
          (0..<length).compactMap { _ in
            Unicode.Scalar(0x4E00 + UInt32(random.next(below: 1 + random.next(below: 120))))
          }))
    }
    let articles = (0..<600).map { Self.point("\($0)", text(1 + random.next(below: 9))) }
    let index = KnowledgeIndex(articles)
    for _ in 0..<150 {
      let query = QueryTerms(text(1 + random.next(below: 12)), in: index)
      let limit = 1 + random.next(below: 12)

      let found = index.ranked(query, limit: limit)

      let scores = articles.indices.map { query.score(of: UInt32($0), in: index) }
      let best = scores.sorted(by: >).prefix(limit).filter { $0 > 0 }
      #expect(found.count == best.count)
      for (hit, score) in zip(found, best) { #expect(abs(hit.score - score) < 1e-3) }
    }
  }
}
