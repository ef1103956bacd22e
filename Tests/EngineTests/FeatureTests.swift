import Testing

@testable import Engine

struct FeatureTests {
  private func features(
    of text: String, _ change: (inout FeatureOptions) -> Void = { _ in }
  ) -> (
    NormalizedText, FeatureExtractor
  ) {
    var options = FeatureOptions()
    change(&options)
    var extractor = FeatureExtractor(options: options)
    let normalized = Normalizer().normalize(text)
    extractor.extract(from: normalized)
    return (normalized, extractor)
  }

  private func texts(of text: String, _ change: (inout FeatureOptions) -> Void = { _ in }) -> [String] {
    let (normalized, extractor) = features(of: text, change)
    return extractor.features.filter { $0.form.name == nil }.map { normalized.text(in: Int($0.start)..<Int($0.end)) }
  }

  @Test func aHanTextGivesRunsOfOneToThreeCharacters() {
    #expect(texts(of: "退款吗") == ["退", "退款", "退款吗", "款", "款吗", "吗"])
  }

  @Test func aLatinTextGivesWordsPairsAndLetters() {
    let found = texts(of: "My card") { $0.letterOrders = 0...0 }

    #expect(found == ["my", "my card", "card"])
    #expect(texts(of: "card").count == 1 + 14)
  }

  @Test func wordsAndHanCharactersMeetInOneRun() {
    let found = texts(of: "plus会员") { $0.letterOrders = 0...0 }

    #expect(found == ["plus", "plus会", "plus会员", "会", "会员", "员"])
  }

  @Test func anApostropheBelongsToItsWord() {
    let found = texts(of: "haven't") { $0.letterOrders = 0...0 }

    #expect(found == ["haven't"])
  }

  @Test func longNumbersAreKnownByTheirLengthOnly() {
    let first = features(of: "123456789012").1.features.map(\.hash)
    let second = features(of: "998877665544").1.features.map(\.hash)
    let short = features(of: "12").1.features.map(\.hash)

    #expect(first == second)
    #expect(first != short)
  }

  @Test func shapesAreFeaturesWithTheirOwnSpan() {
    let (_, extractor) = features(of: "在吗?? 12345678901 😡")
    let shapes = extractor.features.filter { $0.form.name != nil }

    #expect(shapes.map(\.form) == [.length, .doubledQuestion, .orderNumber, .emoji])
    #expect(shapes.map(\.start) == [0, 2, 5, 17])
    #expect(shapes.map(\.end) == [18, 4, 16, 18])
  }

  @Test func everySpanLiesInsideTheText() {
    let (normalized, extractor) = features(of: "Why 订单 1234567890 还没到??!! don't 😡😡 …")

    #expect(extractor.features.allSatisfy { 0 <= $0.start && $0.start < $0.end })
    #expect(extractor.features.allSatisfy { Int($0.end) <= normalized.scalars.count })
  }
}
