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
  /// The same for the model of upset and calm.
  public var borrowedHeat: [TrainingExample] = []
  /// The sets that the borrowed rows come from, with their licence, by the task that they help.
  public var sources: [(task: String, title: String)] = []

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

  /// Questions and answers of the knowledge and the names of the intents, less typical of what customers type.
  var knowledgeIntents: [TrainingExample] {
    let known = intents.filter { $0.name != IntentDefinition.outOfScope }
    let names = Set(known.map(\.name))
    let tag = language == .zh ? "zh-CN" : "en"
    let named = known.flatMap { intent in
      [intent.title[tag], intent.description[tag]].compactMap(\.self).map {
        TrainingExample(text: $0, label: intent.name)
      }
    }
    return named
      + articles.flatMap { article -> [TrainingExample] in
        guard let intent = article.intents.first, names.contains(intent) else { return [] }
        return ([article.question, article.title] + article.variants).map {
          TrainingExample(text: $0, label: intent, weight: 0.7)
        } + [TrainingExample(text: article.answer, label: intent, weight: 0.2)]
      }
  }

  /// Upset or calm. Service questions are calm however bad the thing is that they tell of.
  var heatExamples: [TrainingExample] {
    emotions.map { TrainingExample(text: $0.text, label: $0.isUpset ? EmotionModel.upset : EmotionModel.calm) }
  }

  /// Sentences of the intents as calm or upset ones: how bad a thing is does not make its teller angry.
  var serviceHeat: [TrainingExample] {
    let upset: Set<String> = ["abuse", "threat_to_escalate"]
    let mixed: Set<String> = ["complaint", "talk_to_human", "hurry", "dispute", IntentDefinition.outOfScope]
    // The English emotion lines are fewer, so that the borrowed comments need more of a counterweight.
    let weight = language == .zh ? 0.1 : 1
    return intents.filter { !mixed.contains($0.name) }.flatMap { intent in
      (intent.examples[language.rawValue] ?? []).map {
        TrainingExample(
          text: $0, label: upset.contains(intent.name) ? EmotionModel.upset : EmotionModel.calm, weight: weight)
      }
    }
  }
}
