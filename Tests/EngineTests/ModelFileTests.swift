import Testing

@testable import Engine

struct ModelFileTests {
  private let classifier: TextClassifier

  init() throws {
    classifier = try Fixtures.trained {
      $0.features.bucketBits = 10
      $0.features.letterOrders = 0...0
      $0.weightBudget = 400
      $0.language = "zh,en"
      $0.sources = ["own"]
      $0.created = "2026-11-24"
      $0.notes = ["licence": "CC0"]
    }.classifier
  }

  @Test func aModelComesBackAsItWent() throws {
    let bytes = classifier.bytes
    let loaded = try TextClassifier(bytes: bytes)

    #expect(loaded.header == classifier.header)
    #expect(loaded.calibration == classifier.calibration)
    #expect(loaded.vocabulary == classifier.vocabulary)
    #expect(loaded.head == classifier.head)
    #expect(loaded.bytes == bytes)
    #expect(loaded.header.sources == ["own"] && loaded.header.notes["licence"] == "CC0")
    #expect(loaded.noting("index", "0:1").header.notes["index"] == "0:1")
  }

  @Test func aMultiLabelModelComesBackToo() throws {
    var options = TrainingOptions()
    options.isMultiLabel = true
    let trained = try ClassifierTrainer.train(examples: Fixtures.multiLabel, options: options)
    let loaded = try TextClassifier(bytes: trained.bytes)

    #expect(loaded.calibration == trained.classifier.calibration)
    #expect(loaded.classify("鞋子坏了") == trained.classifier.classify("鞋子坏了"))
  }

  @Test func everyFlippedByteIsRefused() {
    let bytes = classifier.bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(throws: ModelFileError.self) { try TextClassifier(bytes: damaged) }
    }
  }

  @Test func everyShorterFileIsRefused() {
    let bytes = classifier.bytes
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ModelFileError.self) { try TextClassifier(bytes: Array(bytes.prefix(length))) }
    }
  }

  @Test func refusalsSayWhatIsWrong() {
    var newer = classifier.bytes
    newer[8] = 9
    let body = Array(newer.dropLast(8))
    let checksum = CRC64.checksum(body)
    newer = body + (0..<8).map { UInt8(truncatingIfNeeded: checksum >> ($0 * 8)) }

    #expect(throws: ModelFileError.newer(version: 9)) { try TextClassifier(bytes: newer) }
    #expect(throws: ModelFileError.notAModel) { try TextClassifier(bytes: Array("hello, this is no model".utf8)) }
    #expect(throws: ModelFileError.notAModel) { try TextClassifier(bytes: []) }
    #expect(throws: ModelFileError.truncated) { try TextClassifier(bytes: Array(classifier.bytes.dropLast(30))) }
    #expect(throws: ModelFileError.damaged) { try TextClassifier(bytes: classifier.bytes + [0]) }
    #expect(ModelFileError.newer(version: 9).description.contains("format 9"))
  }

  /// The published check value of CRC-64/XZ.
  @Test func theChecksumIsTheStandardOne() {
    #expect(CRC64.checksum(Array("123456789".utf8)) == 0x995D_C9BB_DF19_39FA)
  }
}
