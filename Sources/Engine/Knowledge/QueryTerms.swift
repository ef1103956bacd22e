/// A question as search terms.
struct QueryTerms: Sendable {
  struct Known: Sendable {
    var number: Int
    /// What one step of an impact adds to a score.
    var weight: Double
  }

  /// The terms that some text has, each once.
  private(set) var known: [Known] = []
  /// Rarity of each distinct term, known or not, times how often it is said; summed.
  private(set) var totalRarity = 0.0
  /// The score that a text would get which says exactly this.
  private(set) var selfScore = 0.0

  init(_ query: String, in index: KnowledgeIndex) {
    var codes: [TermReader.Code] = []
    var reader = TermReader()
    reader.read(query, into: &codes)
    let length = Double(codes.count)
    codes.sort()
    var position = 0
    while position < codes.count {
      let code = codes[position]
      var end = position + 1
      while end < codes.count, codes[end] == code { end += 1 }
      let frequency = Double(end - position)
      position = end
      let number = index.number(of: code)
      let rarity = index.rarity(of: code, number: number) * frequency
      totalRarity += rarity
      selfScore += rarity * index.saturation(frequency: frequency, length: length)
      if let number { known.append(Known(number: number, weight: rarity * KnowledgeIndex.step)) }
    }
  }

  /// The share of the question's rarity that a text holds, 0…1.
  func coverage(of text: UInt32, in index: KnowledgeIndex) -> Double {
    guard totalRarity > 0 else { return 0 }
    let covered = known.reduce(0.0) { sum, term in
      index.postings.impact(of: term.number, in: text) > 0 ? sum + term.weight / KnowledgeIndex.step : sum
    }
    return covered / totalRarity
  }

  /// The search score of one text.
  func score(of text: UInt32, in index: KnowledgeIndex) -> Double {
    known.reduce(0) { $0 + $1.weight * Double(index.postings.impact(of: $1.number, in: text)) }
  }
}
