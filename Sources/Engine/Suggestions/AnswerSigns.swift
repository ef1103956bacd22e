import Domain

/// Signs that an answer fits a message, each about 0…1 (leads −1…1, `behind` 0…2).
struct AnswerSigns: Sendable {
  /// In the order of `values`.
  static let names = [
    "match", "coverage", "wording", "exact", "intent", "intent_top", "lead", "wording_lead", "unsure",
    "worded_intent", "behind",
  ]

  /// Search score against that of a text which says exactly the same.
  var match = 0.0
  /// Share of the message's rarity that the point holds.
  var coverage = 0.0
  /// Likeness of the message to the point's most similar phrase.
  var wording = 0.0
  /// 1 when that phrase says the same in other marks and blanks only.
  var exact = 0.0
  /// Probability of all intents that the point answers.
  var intent = 0.0
  /// 1 when the likeliest intent is one of them.
  var intentTop = 0.0
  /// Match and wording above the best other point's; negative when another is better.
  var lead = 0.0
  var wordingLead = 0.0
  /// 1 when the reading abstained.
  var unsure = 0.0

  /// How far match and wording together fall short of the best other point with an intent in common; 0 for the best.
  var behind = 0.0

  /// How alike message and point are by words alone.
  var likeness: Double { match + wording }

  /// Words and intent agreeing count more than each alone.
  private var wordedIntent: Double { intent * wording }

  var values: [Double] {
    [match, coverage, wording, exact, intent, intentTop, lead, wordingLead, unsure, wordedIntent, behind]
  }
}

/// One point that may answer, with its signs.
struct AnswerCandidate: Sendable {
  var article: Article
  var signs: AnswerSigns
}
