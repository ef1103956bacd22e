import Domain

/// Fits how sure the bot may be of an answer, on questions that neither the intent model nor the index has seen.
///
/// A variant of a point is asked of an index without it, and read by an intent model that knows no knowledge point;
/// right is that very point. Held-out sentences of the intents, of intents without answers and out of scope keep the
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
    let sameIntent = exactness(half)
    let judge = fit(half, sameIntent: sameIntent)
    var final = fit(asked, sameIntent: sameIntent)
    final.curve = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9].map {
      point(at: $0, measured, by: judge, sameIntent: sameIntent)
    }
    return final
  }

  /// Asks every question.
  func ask() throws -> [Asked] {
    let articles = corpora.flatMap(\.articles)
    let searches = (0..<AnswerQuestion.folds).map { fold in
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

  /// How often a first hit that answers the right intent is the very point that was asked for.
  private func exactness(_ asked: [Asked]) -> Double {
    var same = 0.0
    var exact = 0.0
    for item in asked {
      guard case .point(let id) = item.question.truth, let first = item.candidates.first,
        let intents = corpora.lazy.flatMap(\.articles).first(where: { $0.id == id })?.intents,
        first.article.intents.contains(where: intents.contains)
      else { continue }
      same += 1
      if first.article.id == id { exact += 1 }
    }
    return same == 0 ? 0.5 : exact / same
  }

  /// From the best few by search of each question, and the best right one: so that the fit learns to tell them apart.
  func fit(_ asked: [Asked], sameIntent: Double) -> AnswerWeights {
    var rows: [[Double]] = []
    var isPositive: [Bool] = []
    var importance: [Double] = []
    for item in asked {
      var chosen = Array(item.candidates.prefix(4))
      if !chosen.contains(where: { item.question.chance($0.article, sameIntent: 1) > 0 }),
        let right = item.candidates.first(where: { item.question.chance($0.article, sameIntent: 1) > 0 })
      {
        chosen.append(right)
      }
      for candidate in chosen {
        let chance = item.question.chance(candidate.article, sameIntent: sameIntent)
        for (isRight, share) in [(true, chance), (false, 1 - chance)] where share > 0 {
          rows.append(candidate.signs.values)
          isPositive.append(isRight)
          importance.append(share * item.question.importance)
        }
      }
    }
    let fit = LogisticFit(rows: rows, isPositive: isPositive, importance: importance)
    return AnswerWeights(
      version: 1, bias: fit.bias,
      weights: Dictionary(zip(AnswerSigns.names, fit.weights), uniquingKeysWith: { first, _ in first }))
  }

  /// Share of all messages answered from a floor on, and how many of these answers are right.
  func point(
    at floor: Double, _ asked: [Asked], by weights: AnswerWeights, sameIntent: Double
  ) -> AnswerWeights.CurvePoint {
    var all = 0.0
    var given = 0.0
    var right = 0.0
    for item in asked {
      all += item.question.importance
      guard let best = item.candidates.max(by: { weights.logit($0.signs) < weights.logit($1.signs) }),
        logistic(weights.logit(best.signs)) >= floor
      else { continue }
      given += item.question.importance
      right += item.question.importance * item.question.chance(best.article, sameIntent: sameIntent)
    }
    return AnswerWeights.CurvePoint(
      floor: floor, coverage: given / max(all, 1e-9), precision: right / max(given, 1e-9))
  }
}
