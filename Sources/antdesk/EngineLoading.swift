import Domain
import Engine

/// Builds the engine from the models and intents that came with the program.
struct EngineLoading {
  /// Names of the model files.
  static let models = ["intent.zh", "intent.en", "emotion.zh", "emotion.en", "heat.zh", "heat.en"]

  let resources: ResourceFolder
  init(_ resources: ResourceFolder) { self.resources = resources }

  /// The intents that came with the program.
  func intentCards() throws -> [IntentCard] {
    let definitions: [IntentDefinition] = try resources.files(in: "Intents", ending: ".json").map {
      try resources.json($0)
    }
    return definitions.map(\.card)
  }

  /// - Parameter articles: what can be searched and suggested.
  func engine(articles: [Article]) throws -> Engine {
    let clock = WallClock()
    return try Engine(
      zh: try models("zh"), en: try models("en"), intents: try intentCards(), articles: articles,
      answers: try resources.json("Models/answer.json"), now: { clock.now() })
  }

  private func models(_ language: String) throws -> Engine.Models {
    func load(_ task: String) throws -> TextClassifier {
      try loadClassifier("\(resources.path)/Models/\(task).\(language).antmodel")
    }
    return Engine.Models(intent: try load("intent"), emotion: try load("emotion"), heat: try load("heat"))
  }
}
