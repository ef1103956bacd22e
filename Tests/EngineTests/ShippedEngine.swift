import Domain
import Foundation

@testable import Engine

/// The engine as it ships, over the models, intents and knowledge of `Resources`.
enum ShippedEngine {
  static let resources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../Resources").standardizedFileURL

  static let shared: Result<Engine, any Error> = Result { try make() }

  static let facts = [
    "customer.name": "小林", "card.tier": "gold", "order.number": "A20931188", "order.product": "耳机",
    "order.amount": "199", "order.status": "shipped", "order.tracking": "YS1234567890", "order.eta": "11-25",
    "bill.amount": "1200", "bill.due": "12-05", "instalment.fee12": "65.28",
  ]

  static func definitions() throws -> [IntentDefinition] {
    let folder = resources.appending(path: "Intents")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
      .map { try JSONDecoder().decode(IntentDefinition.self, from: Data(contentsOf: folder.appending(path: $0))) }
  }

  static func articles() throws -> [Article] {
    try ["seed-1", "seed-2"].flatMap { name in
      let text = try String(contentsOf: resources.appending(path: "Knowledge/\(name).jsonl"), encoding: .utf8)
      return try text.split(separator: "\n").map {
        try JSONDecoder().decode(SeedPoint.self, from: Data($0.utf8)).article
      }
    }
  }

  static func model(_ name: String) throws -> TextClassifier {
    try TextClassifier(bytes: [UInt8](Data(contentsOf: resources.appending(path: "Models/\(name).antmodel"))))
  }

  private static func make() throws -> Engine {
    func models(_ language: String) throws -> Engine.Models {
      Engine.Models(
        intent: try model("intent." + language), emotion: try model("emotion." + language),
        heat: try model("heat." + language))
    }
    let weights = try JSONDecoder().decode(
      AnswerWeights.self, from: Data(contentsOf: resources.appending(path: "Models/answer.json")))
    return try Engine(
      zh: models("zh"), en: models("en"), intents: definitions().map(\.card), articles: articles(), answers: weights,
      now: { EntitiesTests.now })
  }
}

/// One line of the seed knowledge.
private struct SeedPoint: Decodable {
  var id, scene, domain, language, title, question, answer: String
  var intents, variants: [String]
  var variantOf: String?

  var article: Article {
    Article(
      id: ArticleID(id), scene: scene, domain: domain, language: language.hasPrefix("zh") ? .zh : .en,
      intents: intents, title: title, question: question, variants: variants, answer: answer,
      variantOf: variantOf.map(ArticleID.init))
  }
}
