import Domain

/// Collects the terms of texts and turns them into postings.
struct IndexBuilder {
  let tuning: SearchTuning
  private var reader = TermReader()
  private var numbers: [TermReader.Code: UInt32] = [:]
  /// One entry per distinct term of a text, texts rising. Shapes: [entries].
  private var terms: [UInt32] = []
  private var texts: [UInt32] = []
  private var frequencies: [Float] = []
  /// Weighted number of terms. Shape: [texts].
  private var lengths: [Float] = []
  private var codes: [TermReader.Code] = []
  private var found: [(term: UInt32, weight: Float)] = []

  init(tuning: SearchTuning) { self.tuning = tuning }

  mutating func add(_ article: Article) {
    found.removeAll(keepingCapacity: true)
    collect(article.question, weight: tuning.questionWeight)
    for variant in article.variants { collect(variant, weight: tuning.variantWeight) }
    if article.title != article.question { collect(article.title, weight: tuning.titleWeight) }
    found.sort { $0.term < $1.term }

    let text = UInt32(lengths.count)
    var length: Float = 0
    for (index, entry) in found.enumerated() {
      length += entry.weight
      if index > 0, found[index - 1].term == entry.term {
        frequencies[frequencies.count - 1] += entry.weight
      } else {
        terms.append(entry.term)
        texts.append(text)
        frequencies.append(entry.weight)
      }
    }
    lengths.append(length)
  }

  private mutating func collect(_ source: String, weight: Double) {
    codes.removeAll(keepingCapacity: true)
    reader.read(source, into: &codes)
    for code in codes {
      let next = UInt32(numbers.count)
      let number = numbers[code] ?? next
      if number == next { numbers[code] = next }
      found.append((number, Float(weight)))
    }
  }

  func build() -> (Postings, [TermReader.Code: UInt32], meanLength: Double) {
    let total = lengths.reduce(0.0) { $0 + Double($1) }
    let meanLength = total > 0 ? total / Double(max(1, lengths.count)) : 1
    let impacts = zip(texts, frequencies).map { text, frequency in
      let relative = Double(lengths[Int(text)]) / meanLength
      let weight = KnowledgeIndex.saturation(Double(frequency), relative, tuning)
      return UInt16(min(65_535, max(1, (weight / KnowledgeIndex.step).rounded())))
    }
    return (Postings(termCount: numbers.count, terms: terms, texts: texts, impacts: impacts), numbers, meanLength)
  }
}
