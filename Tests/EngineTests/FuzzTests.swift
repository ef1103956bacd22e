import Testing

@testable import Engine

struct FuzzTests {
  @Test func fiveThousandRandomByteStringsAreReadWithoutACrash() throws {
    let classifier = try Fixtures.trained().classifier
    var scratch = classifier.makeScratch()
    var random = SplitMix64(seed: 11)

    for round in 0..<5000 {
      let bytes = (0..<random.next(below: 60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let text = String(decoding: bytes, as: UTF8.self)
      let read = classifier.classify(text, using: &scratch)
      #expect(read.ranking.allSatisfy { $0.probability.isFinite })
      if round % 10 == 0 {
        let why = try #require(classifier.explain(text, using: &scratch))
        #expect(abs(why.bias + why.terms.reduce(0) { $0 + $1.weight } - why.logit) < 1e-9)
        #expect(why.terms.allSatisfy { $0.end <= text.unicodeScalars.count })
      }
    }
  }

  @Test func randomBytesAreNeverAModel() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<500 {
      let tail = (0..<random.next(below: 200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(throws: ModelFileError.self) { try TextClassifier(bytes: Array("ANTMODEL".utf8) + tail) }
    }
  }
}
