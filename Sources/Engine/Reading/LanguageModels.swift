import Domain

/// The models that read one language.
struct LanguageModels: Sendable {
  let intent: IntentReader
  let emotion: EmotionModel
  /// Names the models in a reading.
  let version: String

  init(
    _ language: Language, intent: TextClassifier, emotion: TextClassifier, heat: TextClassifier
  ) throws(EngineError) {
    guard let emotion = EmotionModel(classes: emotion, heat: heat) else { throw .notAHeatModel(language) }
    self.intent = IntentReader(model: intent)
    self.emotion = emotion
    version = language.rawValue + " " + (intent.header.created.isEmpty ? "undated" : intent.header.created)
  }
}

/// Why an engine cannot be put together.
public enum EngineError: Error, Equatable, CustomStringConvertible {
  case notAHeatModel(Language)

  public var description: String {
    switch self {
    case .notAHeatModel(let language):
      "the heat model for \(language.rawValue) has no emotion index; build it with antdesk model build"
    }
  }
}
