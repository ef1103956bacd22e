import Domain

/// What the shipped models of one language are trained on, and what they are measured with.
public struct TrainingCorpus: Sendable {
  public var language: Language
  public var intents: [IntentDefinition]
  /// Knowledge points whose questions are further examples of their first intent.
  public var articles: [Article]
  public var emotions: [EmotionExample]
  public var dialogues: [EmotionDialogue]
  /// Openly licensed rows, already in the labels of the project and with small weights; labels `oos` set thresholds.
  public var borrowedIntents: [TrainingExample] = []
  public var borrowedEmotions: [TrainingExample] = []
  /// Names of the sets that the borrowed rows come from, with their licence.
  public var sources: [String] = []

  public init(
    language: Language, intents: [IntentDefinition], articles: [Article], emotions: [EmotionExample],
    dialogues: [EmotionDialogue]
  ) {
    self.language = language
    self.intents = intents
    self.articles = articles.filter { $0.language == language }
    self.emotions = emotions
    self.dialogues = dialogues.filter { $0.language == language }
  }

  /// The project's own sentences with their intent; `oos` for what belongs to none.
  var ownIntents: [TrainingExample] {
    intents.flatMap { intent in
      (intent.examples[language.rawValue] ?? []).map {
        TrainingExample(
          text: $0, label: intent.name == IntentDefinition.outOfScope ? TrainingExample.outOfScope : intent.name)
      }
    }
  }

  /// Questions of the knowledge, a little less typical of what customers type.
  var knowledgeIntents: [TrainingExample] {
    let known = Set(intents.map(\.name))
    return articles.flatMap { article -> [TrainingExample] in
      guard let intent = article.intents.first, known.contains(intent) else { return [] }
      return ([article.question] + article.variants).map { TrainingExample(text: $0, label: intent, weight: 0.7) }
    }
  }

  /// Upset or calm. Service questions are calm however bad the thing is that they tell of.
  var heatExamples: [TrainingExample] {
    let own = emotions.map { TrainingExample(text: $0.text, label: $0.isUpset ? EmotionModel.upset : EmotionModel.calm) }
    let upset: Set<String> = ["abuse", "threat_to_escalate"]
    let mixed: Set<String> = ["complaint", "talk_to_human", "hurry", "dispute", IntentDefinition.outOfScope]
    let service = intents.filter { !mixed.contains($0.name) }.flatMap { intent in
      (intent.examples[language.rawValue] ?? []).map {
        TrainingExample(
          text: $0, label: upset.contains(intent.name) ? EmotionModel.upset : EmotionModel.calm, weight: 0.3)
      }
    }
    return own + service
  }
}
