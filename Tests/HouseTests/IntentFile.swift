import Foundation

/// One file of `Resources/Intents`, as it is written.
struct IntentFile: Decodable {
  var name: String
  var domain: String
  var title: [String: String]
  var description: [String: String]
  var queue: String
  var skill: String
  var priority: String
  var complexity: Int
  var answerable: Bool
  var slots: [String]
  var examples: [String: [String]]

  static func all() throws -> [(path: String, intent: IntentFile)] {
    try House.files("Resources/Intents", ".json").map {
      ($0, try JSONDecoder().decode(IntentFile.self, from: House.data($0)))
    }
  }
}

/// One line of `Resources/Knowledge`, as it is written.
struct KnowledgeLine: Decodable {
  var id: String
  var scene: String
  var domain: String
  var language: String
  var intents: [String]
  var title: String
  var question: String
  var variants: [String]
  var answer: String
  var related: [String]
  var variantOf: String?

  static func all() throws -> [KnowledgeLine] {
    try House.files("Resources/Knowledge", ".jsonl").flatMap { path in
      try House.lines(path).filter { !$0.isEmpty }.map {
        try JSONDecoder().decode(KnowledgeLine.self, from: Data($0.utf8))
      }
    }
  }
}
