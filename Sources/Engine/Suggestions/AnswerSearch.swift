import Domain

/// Finds the points that may answer a message and measures how each fits.
struct AnswerSearch: Sendable {
  let index: KnowledgeIndex
  /// For each point with a counterpart in another language, the counterparts.
  private let counterparts: [ArticleID: [UInt32]]
  /// The points that answer each intent.
  private let placesByIntent: [String: [UInt32]]

  /// How many points of those found by words are looked at closely.
  static let breadth = 30
  /// How many likely intents add their points whatever their words, from which probability on, and how many points each.
  private static let likelyIntents = (count: 3, from: 0.1, points: 24)

  init(index: KnowledgeIndex) {
    self.index = index
    var places: [ArticleID: UInt32] = [:]
    for (place, article) in index.articles.enumerated() where places[article.id] == nil {
      places[article.id] = UInt32(place)
    }
    var counterparts: [ArticleID: [UInt32]] = [:]
    for (place, article) in index.articles.enumerated() {
      guard let original = article.variantOf, let other = places[original] else { continue }
      counterparts[article.id, default: []].append(other)
      counterparts[original, default: []].append(UInt32(place))
    }
    self.counterparts = counterparts
    var placesByIntent: [String: [UInt32]] = [:]
    for (place, article) in index.articles.enumerated() {
      for intent in article.intents { placesByIntent[intent, default: []].append(UInt32(place)) }
    }
    self.placesByIntent = placesByIntent
  }

  /// Candidates in the language of the reading where there are any, best search score first.
  func candidates(for text: String, reading: Reading) -> [AnswerCandidate] {
    let query = QueryTerms(text, in: index)
    guard query.selfScore > 0 else { return [] }  // Nothing but marks and emoji.
    let hits = inLanguage(reading.language, index.ranked(query, limit: Self.breadth * 2)).prefix(Self.breadth)
    let found = hits + ofLikelyIntents(reading, query, except: Set(hits.map(\.text)))
    var likeness = PhraseLikeness(text, index: index)
    var candidates = found.map { hit in
      let article = index.articles[Int(hit.text)]
      var signs = AnswerSigns()
      signs.match = min(1, hit.score / query.selfScore)
      signs.coverage = query.coverage(of: hit.text, in: index)
      signs.wording = likeness.best(of: article)
      signs.exact = signs.wording > 0.999 ? 1 : 0
      for intent in reading.intents where article.intents.contains(intent.name) { signs.intent += intent.p }
      signs.intentTop = reading.intents.first.map { article.intents.contains($0.name) } ?? false ? 1 : 0
      signs.unsure = reading.abstained ? 1 : 0
      return AnswerCandidate(article: article, signs: signs)
    }
    Self.setLeads(&candidates)
    return candidates
  }

  /// Points that the intent speaks for although they share few words with the message.
  private func ofLikelyIntents(_ reading: Reading, _ query: QueryTerms, except known: Set<UInt32>) -> [RankedText] {
    var taken = known
    var more: [RankedText] = []
    for intent in reading.intents.prefix(Self.likelyIntents.count) where intent.p >= Self.likelyIntents.from {
      let places = (placesByIntent[intent.name] ?? []).filter {
        let language = index.articles[Int($0)].language
        return (language == reading.language || reading.language == .other) && taken.insert($0).inserted
      }
      more += places.prefix(Self.likelyIntents.points).map {
        RankedText(text: $0, score: query.score(of: $0, in: index))
      }
    }
    return more
  }

  /// Hits of other languages give way to their counterparts; without any, they stay as they are.
  private func inLanguage(_ language: Language, _ hits: [RankedText]) -> [RankedText] {
    guard language != .other else { return hits }
    var seen: Set<UInt32> = []
    var kept: [RankedText] = []
    for hit in hits {
      let article = index.articles[Int(hit.text)]
      var place: UInt32? = article.language == language || article.language == .other ? hit.text : nil
      if place == nil {
        place = counterparts[article.id]?.first { index.articles[Int($0)].language == language }
      }
      if let place, seen.insert(place).inserted { kept.append(RankedText(text: place, score: hit.score)) }
    }
    return kept.isEmpty ? hits : kept
  }

  private static func setLeads(_ candidates: inout [AnswerCandidate]) {
    func top2(_ values: [Double]) -> (Double, Double) {
      values.reduce((0, 0)) { $1 > $0.0 ? ($1, $0.0) : $1 > $0.1 ? ($0.0, $1) : $0 }
    }
    let matches = top2(candidates.map(\.signs.match))
    let wordings = top2(candidates.map(\.signs.wording))
    for place in candidates.indices {
      let signs = candidates[place].signs
      candidates[place].signs.lead = signs.match - (signs.match >= matches.0 ? matches.1 : matches.0)
      candidates[place].signs.wordingLead = signs.wording - (signs.wording >= wordings.0 ? wordings.1 : wordings.0)
      let intents = candidates[place].article.intents
      var best = signs.likeness
      for (other, candidate) in candidates.enumerated() where other != place {
        guard candidate.article.intents.contains(where: intents.contains) else { continue }
        best = max(best, candidate.signs.likeness)
      }
      candidates[place].signs.behind = best - signs.likeness
    }
  }
}

/// How alike a message and the phrases of a point are.
private struct PhraseLikeness {
  private let index: KnowledgeIndex
  private var reader = TermReader()
  /// Distinct, sorted.
  private let message: [TermReader.Code]
  private let rarity: [Double]
  private var phrase: [TermReader.Code] = []

  init(_ text: String, index: KnowledgeIndex) {
    self.index = index
    var codes: [TermReader.Code] = []
    reader.read(text, into: &codes)
    message = Self.distinct(&codes)
    rarity = message.map { index.rarity(of: $0, number: index.number(of: $0)) }
  }

  mutating func best(of article: Article) -> Double {
    var best = max(likeness(article.question), likeness(article.title))
    for variant in article.variants { best = max(best, likeness(variant)) }
    return best
  }

  /// Jaccard of the two sets of terms, each term counting by its rarity.
  private mutating func likeness(_ text: String) -> Double {
    phrase.removeAll(keepingCapacity: true)
    reader.read(text, into: &phrase)
    let terms = Self.distinct(&phrase)
    var shared = 0.0
    var all = 0.0
    var place = 0
    for term in terms {
      while place < message.count, message[place] < term {
        all += rarity[place]
        place += 1
      }
      if place < message.count, message[place] == term {
        shared += rarity[place]
        all += rarity[place]
        place += 1
      } else {
        all += index.rarity(of: term, number: index.number(of: term))
      }
    }
    for rest in rarity[place...] { all += rest }
    return all > 0 ? shared / all : 0
  }

  private static func distinct(_ codes: inout [TermReader.Code]) -> [TermReader.Code] {
    codes.sort()
    var kept: [TermReader.Code] = []
    for code in codes where kept.last != code { kept.append(code) }
    return kept
  }
}
