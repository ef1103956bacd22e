/// A knowledge point: one question with its answer.
public struct Article: Hashable, Codable, Sendable {
  public var id: ArticleID
  public var scene: String
  public var domain: String
  public var language: Language
  /// Intents that it answers.
  public var intents: [String]
  public var title: String
  public var question: String
  /// The customer's own ways of asking.
  public var variants: [String]
  /// May hold `{slots}` filled from the customer's records.
  public var answer: String
  public var related: [ArticleID]
  public var policy: String?
  public var variantOf: ArticleID?
  /// Further columns of the table it was imported from, verbatim.
  public var columns: [String: String]?

  public init(
    id: ArticleID, scene: String = "", domain: String = "", language: Language, intents: [String] = [],
    title: String = "", question: String, variants: [String] = [], answer: String = "", related: [ArticleID] = [],
    policy: String? = nil, variantOf: ArticleID? = nil,
    columns: [String: String]? = nil
  ) {
    self.id = id
    self.scene = scene
    self.domain = domain
    self.language = language
    self.intents = intents
    self.title = title
    self.question = question
    self.variants = variants
    self.answer = answer
    self.related = related
    self.policy = policy
    self.variantOf = variantOf
    self.columns = columns
  }
}

/// An article found for a question.
public struct KnowledgeHit: Hashable, Codable, Sendable {
  public var article: Article
  /// BM25 score, ≥ 0.
  public var score: Double
  public init(article: Article, score: Double) {
    self.article = article
    self.score = score
  }
}

/// A reply that an agent may send, with where it comes from.
public struct Suggestion: Hashable, Codable, Sendable {
  public var text: String
  public var source: ArticleID
  public var title: String
  /// Chance 0…1 that it fits.
  public var score: Double
  public var why: Explanation
  public init(text: String, source: ArticleID, title: String, score: Double, why: Explanation) {
    self.text = text
    self.source = source
    self.title = title
    self.score = score
    self.why = why
  }
}
