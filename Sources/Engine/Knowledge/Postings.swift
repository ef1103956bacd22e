/// For every term the texts it occurs in, as flat arrays.
///
/// Term t owns entries `starts[t] ..< starts[t + 1]`; within a term texts rise.
struct Postings: Sendable {
  /// Shape: [terms + 1].
  private(set) var starts: [UInt32]
  /// Shape: [entries].
  private(set) var texts: [UInt32]
  /// The BM25 weight of the occurrence without the rarity of its term, in steps. Shape: [entries].
  private(set) var impacts: [UInt16]
  /// The greatest impact of each term. Shape: [terms].
  private(set) var peaks: [UInt16]

  var termCount: Int { peaks.count }

  func count(_ term: Int) -> Int { Int(starts[term + 1] - starts[term]) }

  /// Sorts entries by term; they come in rising order of texts.
  ///
  /// Shapes: `terms`, `texts` and `impacts` [entries].
  init(termCount: Int, terms: [UInt32], texts: [UInt32], impacts: [UInt16]) {
    var starts = [UInt32](repeating: 0, count: termCount + 1)
    for term in terms { starts[Int(term) + 1] += 1 }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    var next = starts
    var sortedTexts = [UInt32](repeating: 0, count: terms.count)
    var sortedImpacts = [UInt16](repeating: 0, count: terms.count)
    var peaks = [UInt16](repeating: 0, count: termCount)
    for entry in terms.indices {
      let term = Int(terms[entry])
      let place = Int(next[term])
      next[term] += 1
      sortedTexts[place] = texts[entry]
      sortedImpacts[place] = impacts[entry]
      peaks[term] = max(peaks[term], impacts[entry])
    }
    self.starts = starts
    self.texts = sortedTexts
    self.impacts = sortedImpacts
    self.peaks = peaks
  }

  /// The impact of a term in one text; 0 when it does not occur there.
  func impact(of term: Int, in text: UInt32) -> UInt16 {
    var low = Int(starts[term])
    let end = Int(starts[term + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if texts[middle] < text { low = middle + 1 } else { high = middle }
    }
    return low < end && texts[low] == text ? impacts[low] : 0
  }
}
