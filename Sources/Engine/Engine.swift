import Domain

/// Judgement over all that is known: what a text says, what answers it. Immutable; any number of threads may ask.
public struct Engine: Analyst {
  /// The model files of one language.
  public struct Models: Sendable {
    public var intent: TextClassifier
    public var emotion: TextClassifier
    public var heat: TextClassifier
    public init(intent: TextClassifier, emotion: TextClassifier, heat: TextClassifier) {
      self.intent = intent
      self.emotion = emotion
      self.heat = heat
    }
  }

  private let zh: LanguageModels
  private let en: LanguageModels
  private let cards: [String: IntentCard]
  private var ranker: AnswerRanker
  private let scanner = EntityScanner()
  private let redactor = Redactor()
  /// The moment that 明天 and "last Friday" are counted from.
  private let now: @Sendable () -> Timestamp

  public init(
    zh: Models, en: Models, intents: [IntentCard], articles: [Article], answers: AnswerWeights,
    now: @escaping @Sendable () -> Timestamp
  ) throws(EngineError) {
    self.zh = try LanguageModels(.zh, intent: zh.intent, emotion: zh.emotion, heat: zh.heat)
    self.en = try LanguageModels(.en, intent: en.intent, emotion: en.emotion, heat: en.heat)
    cards = Dictionary(intents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    ranker = AnswerRanker(search: AnswerSearch(index: KnowledgeIndex(articles)), weights: answers)
    self.now = now
  }

  /// The same engine over other knowledge.
  public func with(articles: [Article]) -> Engine {
    var other = self
    other.ranker = AnswerRanker(search: AnswerSearch(index: KnowledgeIndex(articles)), weights: ranker.weights)
    return other
  }

  public func read(_ text: String) -> Reading {
    let language = Script(text).language
    let models = models(for: language)
    let intent = models.intent.read(text)
    let emotion = models.emotion.read(text, reasons: IntentReader.reasons)
    let scanned = ScannedText(text)
    let entities = scanner.entities(in: scanned, today: CivilDay(now()))
    return Reading(
      language: language, intents: intent.intents, abstained: intent.abstained || language == .other,
      emotion: emotion.index, emotions: emotion.classes, entities: entities,
      personal: redactor.personal(in: scanned, entities: entities), intentWhy: intent.why, emotionWhy: emotion.why,
      model: models.version)
  }

  public func explainIntent(_ text: String) -> Explanation? { models(for: Script(text).language).intent.explain(text) }
  public func explainEmotion(_ text: String) -> Explanation? {
    models(for: Script(text).language).emotion.explain(text)
  }

  public func search(_ query: String, limit: Int) -> [KnowledgeHit] { ranker.search.index.search(query, limit: limit) }

  public func suggest(_ text: String, reading: Reading, facts: [String: String], limit: Int) -> [Suggestion] {
    ranker.suggest(text, reading: reading, facts: facts, limit: limit)
  }

  public func similarity(_ a: String, _ b: String) -> Double { Repetition.similarity(a, b) }
  public func intent(_ name: String) -> IntentCard? { cards[name] }
  public func redact(_ text: String) -> (text: String, spans: [Entity]) { redactor.redact(text) }

  /// Texts in neither language are read by the Chinese models, which also know Latin words; the reading abstains.
  private func models(for language: Language) -> LanguageModels { language == .en ? en : zh }
}
