import Domain
import Glibc

/// Finds knowledge points by the words of a question: BM25 over question, variants and title.
///
/// Immutable: searches may run on any number of threads at once. Source: Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework: BM25 and Beyond", 2009, with weighted fields.
public struct KnowledgeIndex: Sendable {
  public let articles: [Article]
  let tuning: SearchTuning
  let postings: Postings
  /// Number of each known term.
  private let numbers: [TermReader.Code: UInt32]
  /// Mean weighted length of a text in terms; > 0.
  private let meanLength: Double

  /// What one step of an impact is worth.
  static let step = 1.0 / 16_384

  public init(_ articles: [Article], tuning: SearchTuning = SearchTuning()) {
    self.articles = articles
    self.tuning = tuning
    var builder = IndexBuilder(tuning: tuning)
    for article in articles { builder.add(article) }
    (postings, numbers, meanLength) = builder.build()
  }

  /// The points that answer a question best, ids verbatim; equal scores in the order of `articles`.
  public func search(_ query: String, limit: Int) -> [KnowledgeHit] {
    ranked(QueryTerms(query, in: self), limit: limit).map {
      KnowledgeHit(article: articles[Int($0.text)], score: $0.score)
    }
  }

  func ranked(_ query: QueryTerms, limit: Int) -> [RankedText] {
    guard limit > 0, !articles.isEmpty else { return [] }
    var search = RankedSearch(postings: postings, textCount: articles.count, limit: limit)
    return search.run(query.known)
  }

  func number(of code: TermReader.Code) -> Int? { numbers[code].map(Int.init) }

  /// How much a term tells: its BM25 rarity, less for a single Han character.
  func rarity(of code: TermReader.Code, number: Int?) -> Double {
    let occurrences = Double(number.map(postings.count) ?? 0)
    let rarity = log(1 + (Double(articles.count) - occurrences + 0.5) / (occurrences + 0.5))
    return rarity * (TermReader.isSingle(code) ? tuning.singleWeight : 1)
  }

  /// BM25's weight of `frequency` occurrences in a text of this length.
  func saturation(frequency: Double, length: Double) -> Double {
    Self.saturation(frequency, length / meanLength, tuning)
  }

  static func saturation(_ frequency: Double, _ relativeLength: Double, _ tuning: SearchTuning) -> Double {
    frequency * (tuning.k1 + 1) / (frequency + tuning.k1 * (1 - tuning.b + tuning.b * relativeLength))
  }
}
