import Domain

/// Fits how sure the bot may be of an answer, on questions that neither the intent model nor the index has seen.
///
/// A variant of a point is asked of an index without it, and read by an intent model that knows no knowledge point; that
/// very point is right, another of its intent nearly. Held-out sentences of the intents, of intents without answers and out of scope keep the
/// chance honest where the knowledge has nothing to say.
public struct AnswerFitting: Sendable {
  public var corpora: [TrainingCorpus]
  public var seed: UInt64

  public init(corpora: [TrainingCorpus], seed: UInt64) {
    self.corpora = corpora
    self.seed = seed
  }

  /// What one question found.
  struct Asked: Sendable {
    var question: AnswerQuestion
    var candidates: [AnswerCandidate]
  }

  /// The weights, fitted on every question; their curve is measured on the half that a first fit did not see.
  public func run() throws -> AnswerWeights {
    let asked = try ask()
    let half = asked.filter { !$0.question.isHeldOut }
    let measured = asked.filter(\.question.isHeldOut)
    let judge = fit(half)
    var final = fit(asked)
    final.curve = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9].map { point(at: $0, measured, by: judge) }
    return final
  }

  /// Asks every question.
  func ask() throws -> [Asked] {
    let articles = corpora.flatMap(\.articles)
    // The last one lacks nothing.
    let searches = (0...AnswerQuestion.folds).map { fold in
      AnswerSearch(index: KnowledgeIndex(articles.map { Self.without(fold, $0) }))
    }
    var readers: [Language: IntentReader] = [:]
    for var corpus in corpora {
      corpus.articles = []
      let built = try ModelBuild(corpus, seed: seed, created: "").intentModel { _ in }
      readers[corpus.language] = IntentReader(model: built.classifier)
    }
    return AnswerQuestion.all(of: corpora, seed: seed).map { question in
      let result = readers[question.language]?.read(question.text)
      let reading = Reading(
        language: question.language, intents: result?.intents ?? [], abstained: result?.abstained ?? true)
      return Asked(
        question: question, candidates: searches[question.fold].candidates(for: question.text, reading: reading))
    }
  }

  private static func without(_ fold: Int, _ article: Article) -> Article {
    var copy = article
    copy.variants = article.variants.enumerated().filter { $0.offset % AnswerQuestion.folds != fold }.map(\.element)
    return copy
  }

  /// Two fits. The chance comes from the best point by words of each intent, so that it is true of what is shown
  /// first; how much a point loses by being behind that one comes from pairs of points of one intent.
  func fit(_ asked: [Asked]) -> AnswerWeights {
    var rows: [[Double]] = []
    var isPositive: [Bool] = []
    var importance: [Double] = []
    for item in asked {
      let leaders = item.candidates.filter { $0.signs.behind == 0 }
      let byIntent = leaders.sorted { $0.signs.intent > $1.signs.intent }
      let byFit = leaders.sorted { item.question.fit(of: $0.article) > item.question.fit(of: $1.article) }
      var seen: Set<ArticleID> = []
      for candidate in leaders.prefix(3) + byIntent.prefix(2) + byFit.prefix(1)
      where seen.insert(candidate.article.id).inserted {
        let chance = item.question.fit(of: candidate.article)
        for (isRight, share) in [(true, chance), (false, 1 - chance)] where share > 0 {
          rows.append(candidate.signs.values)
          isPositive.append(isRight)
          importance.append(share * item.question.importance)
        }
      }
    }
    let fit = LogisticFit(rows: rows, isPositive: isPositive, importance: importance)
    var weights = Dictionary(zip(AnswerSigns.names, fit.weights), uniquingKeysWith: { first, _ in first })
    weights["behind"] = -priceOfBeingBehind(asked)
    return AnswerWeights(version: 1, bias: fit.bias, weights: weights)
  }

  /// Logistic weight of the difference in likeness between the very point and another of its intent; ≥ 0.
  private func priceOfBeingBehind(_ asked: [Asked]) -> Double {
    var rows: [[Double]] = []
    var isPositive: [Bool] = []
    for item in asked {
      guard case .point(let article) = item.question.truth,
        let right = item.candidates.first(where: { $0.article.id == article.id })
      else { continue }
      for other in item.candidates where other.article.id != article.id {
        guard other.article.intents.contains(where: article.intents.contains) else { continue }
        // Each pair is told from both sides, so that the fit has no bias.
        let difference = right.signs.likeness - other.signs.likeness
        rows += [[difference], [-difference]]
        isPositive += [true, false]
      }
    }
    guard !rows.isEmpty else { return 0 }
    let fit = LogisticFit(rows: rows, isPositive: isPositive, importance: rows.map { _ in 1 })
    return max(0, fit.weights[0])
  }

  /// Share of all messages answered from a floor on, and how many of these answers are of the right intent.
  func point(at floor: Double, _ asked: [Asked], by weights: AnswerWeights) -> AnswerWeights.CurvePoint {
    var all = 0.0
    var given = 0.0
    var right = 0.0
    for item in asked {
      all += item.question.importance
      guard let best = item.candidates.max(by: { weights.logit($0.signs) < weights.logit($1.signs) }),
        logistic(weights.logit(best.signs)) >= floor
      else { continue }
      given += item.question.importance
      right += item.question.importance * (item.question.fit(of: best.article) > 0 ? 1 : 0)
    }
    return AnswerWeights.CurvePoint(
      floor: floor, coverage: given / max(all, 1e-9), precision: right / max(given, 1e-9))
  }
}
