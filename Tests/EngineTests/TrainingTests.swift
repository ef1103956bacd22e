import Testing

@testable import Engine

struct TrainingTests {
  @Test func separableIntentsAreLearnt() throws {
    let classifier = try Fixtures.trained().classifier

    #expect(classifier.labels == ["delivery", "invoice", "refund"])
    #expect(classifier.classify("电脑我要退款").ranking[0].label == "refund")
    #expect(classifier.classify("when does my laptop ship").ranking[0].label == "delivery")
    #expect(Evaluation.evaluate(classifier, on: Fixtures.intents).accuracy == 1)
  }

  @Test func probabilitiesOfOneTextSumToOne() throws {
    let classifier = try Fixtures.trained().classifier

    #expect(abs(classifier.probabilities("退款").reduce(0, +) - 1) < 1e-12)
    #expect(classifier.classify("退款", top: 1).ranking.count == 1)
    #expect(classifier.classify("退款", top: 9).ranking.count == 3)
  }

  @Test func equalSeedsGiveEqualBytes() throws {
    #expect(try Fixtures.trained().bytes == Fixtures.trained().bytes)
    #expect(try Fixtures.trained { $0.seed = 2 }.bytes != Fixtures.trained().bytes)
  }

  @Test func outOfScopeRowsAreNoClassButSetTheFloor() throws {
    var options = TrainingOptions()
    options.features.bucketBits = 14
    let trained = try ClassifierTrainer.train(
      examples: Fixtures.intents + Fixtures.outOfScope, dev: Fixtures.intents, options: options)

    #expect(!trained.classifier.labels.contains("oos"))
    #expect(trained.dev.oosRecall == 1)
    #expect(trained.dev.coverage == 1)
    #expect(trained.classifier.classify("讲个笑话").isAbstained)
  }

  @Test func aTextMayHaveSeveralLabelsOrNone() throws {
    var options = TrainingOptions()
    options.isMultiLabel = true
    options.features.bucketBits = 14
    let classifier = try ClassifierTrainer.train(
      examples: Fixtures.multiLabel, dev: Fixtures.multiLabel, options: options
    ).classifier

    #expect(classifier.classify("电脑太慢了而且坏了").labels == ["broken", "slow"])
    #expect(classifier.classify("电脑坏了").labels == ["broken"])
    #expect(classifier.classify("电脑收到").isAbstained)
  }

  @Test func anExampleOfWeightZeroTeachesNothing() throws {
    var options = TrainingOptions()
    options.features.bucketBits = 14
    let wrong = Fixtures.intents.map {
      TrainingExample(text: $0.text, label: $0.labels == ["refund"] ? "invoice" : "refund", weight: 0)
    }

    let trained = try ClassifierTrainer.train(
      examples: Fixtures.intents + wrong, dev: Fixtures.intents, options: options)

    #expect(trained.dev.accuracy == 1)
  }

  @Test func theByteBudgetIsKept() throws {
    let small = try Fixtures.trained { $0.weightBudget = 300 }
    let large = try Fixtures.trained()

    #expect(small.classifier.head.weights.count <= 150)
    #expect(small.bytes.count < large.bytes.count)
    #expect(Evaluation.evaluate(small.classifier, on: Fixtures.intents).accuracy > 0.9)
  }

  @Test func progressRunsThroughEveryStage() throws {
    var stages: [TrainingProgress.Stage] = []
    _ = try ClassifierTrainer.train(examples: Fixtures.intents) {
      if stages.last != $0.stage { stages.append($0.stage) }
      #expect((0...1).contains($0.fraction))
    }

    #expect(stages == [.reading, .fitting, .calibrating, .refitting])
  }

  @Test func trainingRefusesWhatItCannotLearn() {
    #expect(throws: TrainingError.noExamples) { try ClassifierTrainer.train(examples: []) }
    #expect(throws: TrainingError.noExamples) { try ClassifierTrainer.train(examples: Fixtures.outOfScope) }
    #expect(throws: TrainingError.fewerThanTwoLabels) {
      try ClassifierTrainer.train(examples: [TrainingExample(text: "a", label: "x")])
    }
    #expect(throws: TrainingError.severalLabels(row: 0)) {
      try ClassifierTrainer.train(examples: [TrainingExample(text: "a", labels: ["x", "y"])])
    }
    #expect(throws: TrainingError.emptyLabel(row: 0)) {
      try ClassifierTrainer.train(examples: [TrainingExample(text: "a", label: "")])
    }
  }

  @Test func emptyAndForeignTextsGetAnAnswerToo() throws {
    let classifier = try Fixtures.trained().classifier

    for text in ["", " ", "\u{0}", "ﷺ", "🏳️‍🌈"] {
      let ranking = classifier.classify(text).ranking
      #expect(ranking.count == 3 && ranking.allSatisfy { $0.probability.isFinite })
    }
  }
}
