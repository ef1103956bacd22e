import Domain

/// A question with what would be a right answer to it, for fitting and measuring.
struct AnswerQuestion: Sendable {
  enum Truth: Sendable {
    /// A variant of this point, which the index of fold `fold` does not hold.
    case point(ArticleID)
    /// A sentence of this intent: a point that answers the intent is about right.
    case intent(String)
    /// Nothing in the knowledge answers it.
    case none
  }

  var text: String
  var language: Language
  var truth: Truth
  /// Number of the index to ask.
  var fold: Int
  /// Its share of the messages that come in.
  var importance: Double
  /// Fits or measures.
  var isHeldOut: Bool

  /// Chance that a point is right: 1, 0, or `sameIntent` where only the intent is known.
  func chance(_ article: Article, sameIntent: Double) -> Double {
    switch truth {
    case .point(let id): article.id == id ? 1 : 0
    case .intent(let name): article.intents.contains(name) ? sameIntent : 0
    case .none: 0
    }
  }
}

extension AnswerQuestion {
  /// How many indexes there are; each lacks every `folds`-th variant of every point.
  static let folds = 4

  /// Out of every hundred messages, about: 60 that a point answers, 25 of other intents and small talk, 15 of nothing.
  private static let mix = (points: 0.45, intents: 0.25, unanswered: 0.18, outOfScope: 0.12)

  static func all(of corpora: [TrainingCorpus], seed: UInt64) -> [AnswerQuestion] {
    let answered = Set(corpora.flatMap(\.articles).flatMap(\.intents))
    var points: [AnswerQuestion] = []
    var intents: [AnswerQuestion] = []
    var unanswered: [AnswerQuestion] = []
    var outOfScope: [AnswerQuestion] = []
    for corpus in corpora {
      for (place, article) in corpus.articles.enumerated() {
        for (number, variant) in article.variants.enumerated() {
          points.append(
            AnswerQuestion(
              text: variant, language: corpus.language, truth: .point(article.id), fold: number % folds, importance: 1,
              isHeldOut: place % 2 == 1))
        }
      }
      func question(_ example: TrainingExample, _ place: Int, _ truth: Truth) -> AnswerQuestion {
        AnswerQuestion(
          text: example.text, language: corpus.language, truth: truth, fold: place % folds, importance: 1,
          isHeldOut: place / folds % 2 == 1)
      }
      for (place, example) in HeldOutSplit(corpus.ownIntents, seed: seed).heldOut.enumerated() {
        if example.isOutOfScope { continue }
        if answered.contains(example.labels[0]) {
          intents.append(question(example, place, .intent(example.labels[0])))
        } else {
          unanswered.append(question(example, place, .none))
        }
      }
      for (place, example) in corpus.ownIntents.filter(\.isOutOfScope).enumerated() {
        outOfScope.append(question(example, place, .none))
      }
    }
    return weighed(points, mix.points) + weighed(intents, mix.intents) + weighed(unanswered, mix.unanswered)
      + weighed(outOfScope, mix.outOfScope)
  }

  private static func weighed(_ questions: [AnswerQuestion], _ share: Double) -> [AnswerQuestion] {
    questions.map {
      var question = $0
      // A thousand messages in all, so that the fit's penalty means the same for any number of rows.
      question.importance = share * 1000 / Double(questions.count)
      return question
    }
  }
}
