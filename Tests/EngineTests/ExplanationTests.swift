import Testing

@testable import Engine

struct ExplanationTests {
  @Test(arguments: ["电脑我要退款我要退款！！", "please REFUND my coat, refund!", "ＲＥＦＵＮＤ 1234567890 😡", "", "xyz"])
  func theTermsAndTheBiasSumToTheLogit(text: String) throws {
    let classifier = try Fixtures.trained().classifier
    let why = try #require(classifier.explain(text))
    let read = classifier.classify(text).ranking[0]

    #expect(abs(why.bias + why.terms.reduce(0) { $0 + $1.weight } - why.logit) < 1e-9)
    #expect(why.label == read.label)
    #expect(abs(why.logit - read.logit) < 1e-9)
    #expect(why.probability == read.probability)
  }

  @Test func spansPointIntoTheOriginal() throws {
    let original = "您好！！！！！，電腦我要退款"
    let why = try #require(try Fixtures.trained().classifier.explain(original))
    let scalars = Array(original.unicodeScalars)

    let term = try #require(why.terms.first { $0.feature == "退款" })
    #expect(scalars[term.start..<term.end].map(String.init).joined() == "退款")
    #expect(why.terms.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count })
  }

  @Test func removingTheDecidingWordsFlipsTheAnswer() throws {
    let classifier = try Fixtures.trained().classifier
    let original = "可以开发票吗我要退款我要退款"
    let why = try #require(classifier.explain(original))
    let flip = try #require(why.flip)

    #expect(flip.label != why.label)
    #expect(flip.start < flip.end && flip.end <= original.unicodeScalars.count)
  }

  @Test func aTextWithNothingInItHasNoFlip() throws {
    let classifier = try Fixtures.trained().classifier

    #expect(classifier.explain("")?.flip == nil)
    #expect(classifier.explain("")?.terms == [])
  }
}
