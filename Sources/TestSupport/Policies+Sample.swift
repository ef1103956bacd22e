import Domain

extension HandoffPolicy {
  /// Version 3 with a rule per kind; every threshold is the default.
  public static let sample = HandoffPolicy(
    version: 3,
    hardRules: [
      HardRule(
        id: "human", reason: .userRequest, phrases: ["转人工", "speak to a human"],
        unless: ["不用转人工", "don't need a human"]),
      HardRule(id: "regulator", reason: .policy, phrases: ["12315", "lawyer"]),
    ],
    requestIntents: ["talk_to_human": .userRequest, "complaint": .policy],
    riskWeights: ["emotion": 4, "unsure_intent": 1, "no_answer": 0.5, "repetition": 1.5, "bot_misses": 0.8])
}

extension Wording {
  /// A default notice in two languages and one for people who ask.
  public static let sample = Wording(
    handover: [
      "default": ["zh": "专属顾问将在{minutes}分钟内联系您", "en": "A colleague answers within {minutes} minutes"],
      "user_request": ["zh": "马上为您转接，{minutes}分钟内有人"],
    ],
    clarify: ["zh": "请换个说法", "en": "Please say it in other words"])
}

extension Reading {
  /// A calm Chinese message with one sure intent, or with none.
  public static func sample(
    _ intent: String? = "refund_apply", p: Double = 0.9, emotion: Double = 0.1, language: Language = .zh
  ) -> Reading {
    Reading(
      language: language, intents: intent.map { [IntentScore(name: $0, p: p)] } ?? [], abstained: intent == nil,
      emotion: emotion)
  }
}

extension BotAnswer {
  public static func sample(confidence: Double = 0.9) -> BotAnswer {
    BotAnswer(text: "退款1到3个工作日到账", source: "K-1001", confidence: confidence)
  }
}
