import Domain
import Foundation
import Testing

/// The intents as training data: complete, distinct, and about things that exist.
struct IntentTests {
  static let skills: Set<String> = [
    "order", "logistics", "refund", "product", "promotion", "billing", "account", "complaint", "general",
  ]
  static let slots: Set<String> = ["order_number", "tracking_number", "phone", "amount", "date", "product"]

  @Test func anIntentIsNamedForItsFile() throws {
    for (path, intent) in try IntentFile.all() { #expect(path.hasSuffix("/\(intent.name).json"), "\(path)") }
  }

  @Test func everyIntentIsTitledAndDescribedInBothLocales() throws {
    for (path, intent) in try IntentFile.all() {
      for locale in LocaleTests.locales {
        #expect(intent.title[locale]?.isEmpty == false, "\(path)")
        #expect(intent.description[locale]?.isEmpty == false, "\(path)")
      }
    }
  }

  @Test func everyIntentGoesToAQueueAndASkillThatExist() throws {
    let queues = try JSONDecoder().decode([Queue].self, from: House.data("Resources/Policies/queues.json"))
    let ids = Set(queues.map(\.id.value))
    for (path, intent) in try IntentFile.all() {
      #expect(ids.contains(intent.queue), "\(path): \(intent.queue)")
      #expect(Self.skills.contains(intent.skill), "\(path): \(intent.skill)")
      #expect(Self.slots.isSuperset(of: intent.slots), "\(path): \(intent.slots)")
      #expect(["low", "normal", "high", "urgent"].contains(intent.priority), "\(path)")
      #expect((1...5).contains(intent.complexity), "\(path)")
    }
  }

  @Test func everyIntentHasEnoughExamples() throws {
    let all = try IntentFile.all()

    #expect(all.count >= 90)
    for (path, intent) in all {
      #expect((intent.examples["zh"]?.count ?? 0) >= 45, "\(path)")
      #expect((intent.examples["en"]?.count ?? 0) >= 25, "\(path)")
      #expect(Set(intent.examples.keys) == ["zh", "en"], "\(path)")
    }
  }

  @Test func noExampleBelongsToTwoIntents() throws {
    var owner: [String: String] = [:]
    for (_, intent) in try IntentFile.all() {
      for example in intent.examples.values.joined() {
        let text = example.lowercased().filter { !$0.isWhitespace }
        #expect(!text.isEmpty)
        #expect(owner[text] == nil, "\(example): \(owner[text] ?? "") and \(intent.name)")
        owner[text] = intent.name
      }
    }
  }

  @Test func noExampleHidesAControlCharacter() throws {
    for (path, intent) in try IntentFile.all() {
      for example in intent.examples.values.joined() {
        #expect(!example.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }, "\(path): \(example)")
      }
    }
  }
}
