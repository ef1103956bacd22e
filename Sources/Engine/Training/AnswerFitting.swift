import Domain

/// Fits how sure the bot may be of an answer, on questions that neither the intent models nor the knowledge have seen.
///
/// An answer counts as right when its point answers the intent that the question was written for; questions that are
/// out of scope have no right answer.
public struct AnswerFitting: Sendable {
  public var corpora: [TrainingCorpus]
  /// The trained intent model per language.
  public var models: [Language: TextClassifier]
  public var seed: UInt64

  public init(corpora: [TrainingCorpus], models: [Language: TextClassifier], seed: UInt64) {
    self.corpora = corpora
    self.models = models
    self.seed = seed
  }

  private struct Row {
    var features: [Double]
    var isRight: Bool
    var importance: Double
  }

  public func run() -> AnswerWeights {
    let search = AnswerSearch(index: KnowledgeIndex(corpora.flatMap(\.articles)))
    let questions = corpora.flatMap(questions)
    // Every second question fits, the others measure.
    let fitted = fit(questions.indices.filter { $0 % 2 == 0 }.flatMap { rows(questions[$0], search) })
    let judge = AnswerRanker(search: search, weights: fitted)
    let measured = questions.indices.filter { $0 % 2 == 1 }.map { outcome(questions[$0], judge) }
    var final = fit(questions.flatMap { rows($0, search) })
    final.curve = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9].map { floor in point(at: floor, measured) }
    return final
  }

  private struct Question {
    var text: String
    /// nil when nothing is a right answer.
    var intent: String?
    var language: Language
    var importance: Double
  }

  private func questions(_ corpus: TrainingCorpus) -> [Question] {
    let answered = Set(corpus.articles.flatMap(\.intents))
    let heldOut = HeldOutSplit(corpus.ownIntents, seed: seed).heldOut
    let outOfScope = corpus.ownIntents.filter(\.isOutOfScope)
    let inScope = heldOut.filter { !$0.isOutOfScope }.map { example in
      let intent = example.labels[0]
      return Question(
        text: example.text, intent: answered.contains(intent) ? intent : nil, language: corpus.language, importance: 1)
    }
    // Far more of them are written than come in: about one message in ten.
    let share = 0.1 * Double(inScope.count) / Double(max(1, outOfScope.count))
    return inScope
      + outOfScope.map { Question(text: $0.text, intent: nil, language: corpus.language, importance: share) }
  }

  private func reading(_ question: Question) -> Reading {
    let found = models[question.language]?.classify(question.text, top: 5)
    return Reading(
      language: question.language,
      intents: (found?.ranking ?? []).map { IntentScore(name: $0.label, p: $0.probability) },
      abstained: found?.isAbstained ?? true)
  }

  /// The best few by search, and the best that answers the intent: so the fit learns to tell them apart.
  private func rows(_ question: Question, _ search: AnswerSearch) -> [Row] {
    let candidates = search.candidates(for: question.text, reading: reading(question))
    var rows = candidates.prefix(4).map { row($0, question) }
    if !rows.contains(where: \.isRight), let right = candidates.map({ row($0, question) }).first(where: \.isRight) {
      rows.append(right)
    }
    return rows
  }

  private func row(_ candidate: AnswerCandidate, _ question: Question) -> Row {
    Row(
      features: candidate.signs.values, isRight: question.intent.map(candidate.article.intents.contains) ?? false,
      importance: question.importance)
  }

  private func fit(_ rows: [Row]) -> AnswerWeights {
    let fit = LogisticFit(
      rows: rows.map(\.features), isPositive: rows.map(\.isRight), importance: rows.map(\.importance))
    return AnswerWeights(
      version: 1, bias: fit.bias,
      weights: Dictionary(zip(AnswerSigns.names, fit.weights), uniquingKeysWith: { first, _ in first }))
  }

  private struct Outcome {
    var chance: Double
    var isRight: Bool
    var importance: Double
  }

  private func outcome(_ question: Question, _ ranker: AnswerRanker) -> Outcome {
    let best = ranker.search.candidates(for: question.text, reading: reading(question)).max { a, b in
      ranker.logit(a.signs) < ranker.logit(b.signs)
    }
    return Outcome(
      chance: best.map { logistic(ranker.logit($0.signs)) } ?? 0,
      isRight: best.flatMap { best in question.intent.map(best.article.intents.contains) } ?? false,
      importance: question.importance)
  }

  private func point(at floor: Double, _ outcomes: [Outcome]) -> AnswerWeights.CurvePoint {
    let all = outcomes.reduce(0) { $0 + $1.importance }
    let answered = outcomes.filter { $0.chance >= floor }
    let given = answered.reduce(0) { $0 + $1.importance }
    let right = answered.filter(\.isRight).reduce(0) { $0 + $1.importance }
    return AnswerWeights.CurvePoint(
      floor: floor, coverage: given / max(all, 1e-9), precision: right / max(given, 1e-9))
  }
}
