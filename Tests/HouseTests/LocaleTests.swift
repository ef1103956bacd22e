import Domain
import Foundation
import Testing

/// Every locale says everything, and says it about the same things.
struct LocaleTests {
  static let locales = ["zh-CN", "en"]

  @Test func bothLocalesHaveTheSameFiles() {
    let names = Self.locales.map { locale in
      House.files("Resources/Locales/\(locale)", ".json").map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    #expect(names[0] == names[1])
    #expect(names[0].contains("app.json"))
  }

  @Test func everyTextIsInEveryLocaleWithTheSameValuesToFillIn() throws {
    for path in House.files("Resources/Locales/en", ".json") {
      let english = try texts(path)
      let chinese = try texts(path.replacingOccurrences(of: "/en/", with: "/zh-CN/"))

      #expect(Set(english.keys) == Set(chinese.keys), "\(path): \(Set(english.keys).symmetricDifference(chinese.keys))")
      for (key, text) in english {
        #expect(!text.isEmpty || chinese[key]?.isEmpty == true, "\(path) \(key) is empty in one locale")
        #expect(slots(text) == slots(chinese[key] ?? ""), "\(path) \(key)")
      }
    }
  }

  @Test(arguments: locales)
  func everyRefusalAndEveryReasonHasItsSentence(locale: String) throws {
    let texts = try texts("Resources/Locales/\(locale)/app.json")

    for refusal in try cases(of: "Sources/Domain/Refusal.swift") {
      #expect(texts["refusals.\(refusal)"]?.isEmpty == false, "\(locale): \(refusal)")
    }
    for reason in HandoffReason.allCases {
      #expect(texts["handoffReasons.\(reason.rawValue)"]?.isEmpty == false, "\(locale): \(reason.rawValue)")
    }
  }

  @Test func theWordingOfTheBotCoversEveryReasonInEveryLanguage() throws {
    let wording = try JSONDecoder().decode(Wording.self, from: House.data("Resources/Policies/wording.json"))

    for reason in HandoffReason.allCases {
      for language in Language.allCases {
        let text = wording.handoverText(reason, language: language, minutes: 2)
        #expect(text?.contains("2") == true, "\(reason) in \(language) names no promise")
      }
    }
    for language in Language.allCases { #expect(wording.clarifyText(language: language) != nil) }
  }

  /// Texts by dotted path.
  private func texts(_ path: String) throws -> [String: String] {
    var found: [String: String] = [:]
    func walk(_ value: Any, _ key: String) {
      switch value {
      case let object as [String: Any]:
        for (name, value) in object { walk(value, key.isEmpty ? name : "\(key).\(name)") }
      case let list as [Any]: for (index, value) in list.enumerated() { walk(value, "\(key)[\(index)]") }
      default: found[key] = "\(value)"
      }
    }
    walk(try JSONSerialization.jsonObject(with: House.data(path)), "")
    return found
  }

  private func slots(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }

  /// Case names of an enumeration, read from its source: its cases carry values, so it cannot list them itself.
  private func cases(of path: String) throws -> [String] {
    let names = try House.lines(path).filter { $0.hasPrefix("  case ") }
      .compactMap { $0.dropFirst(7).split { !$0.isLetter }.first.map(String.init) }
    #expect(names.count >= 19)
    return names
  }
}
