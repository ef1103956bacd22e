import Domain
import Engine

/// Messages as customers write them, made from the intents' examples: as they are, with a number that has to be found
/// in them, and two in one. Equal in every run.
struct CustomerTexts {
  let texts: [(language: Language, text: String)]

  init(_ intents: [IntentDefinition], count: Int) {
    var chance = Randomness(seed: 1)
    let examples = [Language.zh, .en].map { language in
      (language, intents.flatMap { $0.examples[language.rawValue] ?? [] })
    }
    texts = (0..<count).map { index in
      // Two of three customers write Chinese.
      let (language, lines) = examples[index % 3 == 2 ? 1 : 0]
      return (language, Self.message(lines, language, &chance))
    }
  }

  private static func message(_ lines: [String], _ language: Language, _ chance: inout Randomness) -> String {
    let line = lines.randomElement(using: &chance) ?? ""
    let gap = language == .zh ? "，" : ", "
    switch Int.random(in: 0..<8, using: &chance) {
    case 0, 1: return "A\(Int.random(in: 20_900_000...20_999_999, using: &chance))" + gap + line
    case 2: return line + gap + "1\(Int.random(in: 3_000_000_000...9_999_999_999, using: &chance))"
    case 3: return line + gap + (lines.randomElement(using: &chance) ?? "")
    default: return line
    }
  }
}
