import Domain

/// A question with what would be a right answer to it, for fitting and measuring.
struct AnswerQuestion: Sendable {
  enum Truth: Sendable {
    /// A variant of this point, which the index of fold `fold` does not hold.
    case point(Article)
    /// A sentence of this intent.
    case intent(String)
    /// Nothing in the knowledge answers it.
    case none
  }

  var text: String
  var language: Language
  var truth: Truth
  /// Number of the index to ask; `folds` is the whole one.
  var fold: Int
  /// Its share of the messages that come in.
  var importance: Double
  /// Fits or measures.
  var isHeldOut: Bool

  /// How well a point answers: 1 the very point, less another point of the same scene and intent, 0 anything else.
  ///
  /// Where only the intent is known, its points answer it about as well as a scene does.
  func fit(of article: Article) -> Double {
    switch truth {
    case .point(let right):
      if article.id == right.id { return 1 }
      guard article.intents.contains(where: right.intents.contains) else { return 0 }
      return article.scene == right.scene ? 0.6 : 0.4
    case .intent(let name): return article.intents.contains(name) ? 0.8 : 0
    case .none: return 0
    }
  }
}

extension AnswerQuestion {
  /// How many indexes there are; each lacks every `folds`-th variant of every point.
  static let folds = 4

  /// What comes in, as shares: three messages in four are answered by some point.
  private static let mix = (points: 0.30, verbatim: 0.07, intents: 0.38, unanswered: 0.13, outOfScope: 0.12)

  static func all(of corpora: [TrainingCorpus], seed: UInt64) -> [AnswerQuestion] {
    let answered = Set(corpora.flatMap(\.articles).flatMap(\.intents))
    var points: [AnswerQuestion] = []
    // Some customers say just what a point says. These only fit; they would flatter what is measured.
    var verbatim: [AnswerQuestion] = []
    var intents: [AnswerQuestion] = []
    var unanswered: [AnswerQuestion] = []
    var outOfScope: [AnswerQuestion] = []
    for corpus in corpora {
      for (place, article) in corpus.articles.enumerated() {
        for (number, variant) in article.variants.enumerated() {
          points.append(
            AnswerQuestion(
              text: variant, language: corpus.language, truth: .point(article), fold: number % folds, importance: 1,
              isHeldOut: place % 2 == 1))
        }
        verbatim.append(
          AnswerQuestion(
            text: article.variants.first ?? article.question, language: corpus.language, truth: .point(article),
            fold: folds, importance: 1, isHeldOut: false))
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
    return weighed(points, mix.points) + weighed(verbatim, mix.verbatim) + weighed(intents, mix.intents)
      + weighed(unanswered, mix.unanswered) + weighed(outOfScope, mix.outOfScope)
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
