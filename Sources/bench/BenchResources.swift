import Domain
import Engine
import Foundation
import Gateway
import Operations
import Screens

/// The folder with what came with the program, as far as the benchmarks need it.
struct BenchResources: Sendable {
  let path: String

  func bytes(_ name: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
      throw MissingPart(reason: "\(name) is missing or cannot be read")
    }
    return [UInt8](data)
  }

  func json<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> T {
    try JSONDecoder().decode(type, from: Data(try bytes(name)))
  }

  /// Every line of the JSON-lines files of a folder.
  func jsonLines<T: Decodable>(_ name: String, as type: T.Type = T.self) throws -> [T] {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
  }

  private func files(in folder: String, ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }

  func articles() throws -> [Article] {
    try files(in: "Knowledge", ending: ".jsonl").flatMap { try jsonLines($0, as: ArticleLine.self).map(\.article) }
  }

  func intents() throws -> [IntentDefinition] {
    try files(in: "Intents", ending: ".json").map { try json($0) }
  }

  func model(_ name: String) throws -> TextClassifier {
    try TextClassifier(bytes: try bytes("Models/\(name).antmodel"))
  }

  func engine() throws -> Engine {
    try Engine(
      zh: try models("zh"), en: try models("en"), intents: try intents().map(\.card), articles: try articles(),
      answers: try json("Models/answer.json"), now: { Stage.now })
  }

  private func models(_ language: String) throws -> Engine.Models {
    Engine.Models(
      intent: try model("intent.\(language)"), emotion: try model("emotion.\(language)"),
      heat: try model("heat.\(language)"))
  }

  func demo() throws -> DemoContent {
    DemoContent(
      agents: try json("Demo/agents.json"), products: try json("Demo/products.json"),
      names: try json("Demo/names.json"), phrases: try json("Demo/phrases.json"),
      scripts: try jsonLines("Demo/scripts.jsonl"))
  }
}

extension BenchResources: StringsSource {
  func decode<T: Decodable>(_ type: T.Type, file: String, locale: Screens.Locale) throws -> T {
    try json("Locales/\(locale.rawValue)/\(file).json")
  }

  /// The texts of every language.
  func strings() throws -> [Screens.Locale: Strings] {
    let cards = try intents().map(\.card)
    var all: [Screens.Locale: Strings] = [:]
    for locale in Screens.Locale.allCases {
      let names = cards.map { ($0.name, $0.title[locale.rawValue] ?? $0.name) }
      all[locale] = try Strings(
        locale, from: self, intents: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
    return all
  }
}
