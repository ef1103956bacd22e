import Domain

/// A model ready to be written, with the figures for its card.
public struct BuiltModel: Sendable {
  /// File name without its ending, such as `intent.zh`.
  public var name: String
  public var classifier: TextClassifier
  public var examples: Int
  /// On the held-out tenth of the project's own sentences.
  public var dev: EvaluationReport
  public var sources: [String]
  /// Further figures by name.
  public var figures: [(name: String, value: Double)]
  public var bytes: [UInt8] { classifier.bytes }
}

/// Trains the models that ship, of one language. A tenth of the project's own sentences, the same for equal seeds, is
/// never trained on: the figures of the cards are measured there.
public struct ModelBuild: Sendable {
  public var corpus: TrainingCorpus
  public var seed: UInt64
  /// ISO 8601 date for the headers.
  public var created: String

  public init(_ corpus: TrainingCorpus, seed: UInt64 = 1, created: String) {
    self.corpus = corpus
    self.seed = seed
    self.created = created
  }

  public func run(progress: (String, TrainingProgress) -> Void) throws -> [BuiltModel] {
    let intent = try intentModel { progress("intent", $0) }
    let emotion = try emotionModel { progress("emotion", $0) }
    let heat = try heatModel { progress("heat", $0) }
    return [intent, emotion, heat]
  }

  private func options(_ task: String) -> TrainingOptions {
    var options = TrainingOptions()
    options.task = task
    options.language = corpus.language.rawValue
    options.created = created
    options.seed = seed
    options.sources = sources(task)
    options.weightBudget = 1_800_000
    return options
  }

  func intentModel(progress: (TrainingProgress) -> Void) throws -> BuiltModel {
    let split = HeldOutSplit(corpus.ownIntents, seed: seed)
    let heldOut = Set(split.heldOut.map(\.text))
    let more = (corpus.knowledgeIntents + corpus.borrowedIntents).filter { !heldOut.contains($0.text) }
    let trained = try ClassifierTrainer.train(
      examples: split.training + more, dev: split.heldOut, options: options("intent"), progress: progress)
    return built("intent", trained, examples: split.training.count + more.count)
  }

  private func emotionModel(progress: (TrainingProgress) -> Void) throws -> BuiltModel {
    // Public emotion sets were tried and made it worse: people feel differently on Weibo than towards a shop.
    let own = corpus.emotions.map { TrainingExample(text: $0.text, label: $0.label) }
    let split = HeldOutSplit(own, seed: seed)
    var options = options("emotion")
    options.sources = [Self.ownSource]
    let trained = try ClassifierTrainer.train(
      examples: split.training, dev: split.heldOut, options: options, progress: progress)
    return built("emotion", trained, examples: split.training.count)
  }

  private func heatModel(progress: (TrainingProgress) -> Void) throws -> BuiltModel {
    let split = HeldOutSplit(corpus.heatExamples, seed: seed)
    let heldOut = Set(split.heldOut.map(\.text))
    let more = (corpus.serviceHeat + corpus.borrowedHeat).filter { !heldOut.contains($0.text) }
    var options = options("heat")
    // Most of the rows are borrowed; what only one of them says is not worth its bytes.
    if !corpus.borrowedHeat.isEmpty { options.minimumTexts = 3 }
    let trained = try ClassifierTrainer.train(
      examples: split.training + more, dev: split.heldOut, options: options, progress: progress)
    let turns = corpus.dialogues.flatMap(\.turns)
    let scores = turns.map { EmotionModel.score(of: $0.text, by: trained.classifier) }
    let isUpset = turns.map { $0.heat >= 2 }
    var model = built("heat", trained, examples: split.training.count + more.count)
    model.figures.append(("dialogue turns", Double(turns.count)))
    model.figures.append(("AUC on the dev dialogues", areaUnderCurve(scores, isUpset)))
    if let index = IndexCalibration.fit(scores: scores, isPositive: isUpset) {
      model.classifier = trained.classifier.noting(EmotionModel.indexNote, index.encoded)
      let flagged = zip(scores, isUpset).filter { index($0.0) >= 0.7 }
      let hits = Double(flagged.count { $0.1 })
      model.figures.append(("recall at index .70", hits / Double(max(1, isUpset.count { $0 }))))
      model.figures.append(("precision at index .70", hits / Double(max(1, flagged.count))))
    }
    return model
  }

  private func built(_ task: String, _ trained: TrainedClassifier, examples: Int) -> BuiltModel {
    BuiltModel(
      name: "\(task).\(corpus.language.rawValue)", classifier: trained.classifier, examples: examples,
      dev: trained.dev, sources: trained.classifier.header.sources, figures: [])
  }

  private static let ownSource = "own utterances"

  private func sources(_ task: String) -> [String] {
    [Self.ownSource] + corpus.sources.filter { $0.task == task }.map(\.title)
  }
}

/// Chance that a positive scores above a negative, ties counting half; .5 when one kind is missing.
func areaUnderCurve(_ scores: [Double], _ isPositive: [Bool]) -> Double {
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  var rankSum = 0.0
  var place = 0
  while place < order.count {
    var end = place
    while end < order.count, scores[order[end]] == scores[order[place]] { end += 1 }
    let rank = Double(place + 1 + end) / 2
    rankSum += rank * Double(order[place..<end].count { isPositive[$0] })
    place = end
  }
  let positives = Double(isPositive.count { $0 })
  let negatives = Double(isPositive.count) - positives
  guard positives > 0, negatives > 0 else { return 0.5 }
  return (rankSum - positives * (positives + 1) / 2) / (positives * negatives)
}
