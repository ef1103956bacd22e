/// What the bot says around its answers, per situation and language; seeded from `Resources/Policies/wording.json`.
public struct Wording: Hashable, Codable, Sendable {
  /// Handover message per reason (raw value, or `default`), then per language; `{minutes}` is the promise.
  public var handover: [String: [String: String]]
  /// Asks the customer to say it in other words, per language.
  public var clarify: [String: String]
  /// What codes of the shop's records are called, per language: `order.shipped`, `tier.gold`.
  public var terms: [String: [String: String]]

  public init(
    handover: [String: [String: String]], clarify: [String: String], terms: [String: [String: String]] = [:]
  ) {
    self.handover = handover
    self.clarify = clarify
    self.terms = terms
  }

  /// The words of a language; of Chinese where there are none.
  public func words(_ language: Language) -> [String: String] {
    terms[language.rawValue] ?? terms[Language.zh.rawValue] ?? [:]
  }

  /// The message that tells the customer of a handover; falls back to Chinese, then to the default reason.
  public func handoverText(_ reason: HandoffReason, language: Language, minutes: Int) -> String? {
    let texts = handover[reason.rawValue] ?? handover["default"] ?? [:]
    let text = texts[language.rawValue] ?? texts[Language.zh.rawValue]
    return text.flatMap { Slots.fill($0, with: ["minutes": "\(minutes)"]) }
  }

  public func clarifyText(language: Language) -> String? {
    clarify[language.rawValue] ?? clarify[Language.zh.rawValue]
  }
}
