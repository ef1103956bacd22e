/// One text with its score.
struct RankedText: Sendable, Equatable {
  var text: UInt32
  var score: Double
}

/// Finds the best texts for a question without scoring every text that shares a common word with it. Exact.
///
/// Terms are taken from the one that can add most to the one that can add least. As soon as all terms that are left
/// together cannot lift a new text over the `limit`-th best so far, only texts already met are scored further, and the
/// long lists of common terms are looked up instead of read. Source: Turtle and Flood, "Query evaluation: strategies
/// and optimizations", 1995 (MaxScore, term at a time).
struct RankedSearch {
  let postings: Postings
  let textCount: Int
  let limit: Int

  mutating func run(_ query: [QueryTerms.Known]) -> [RankedText] {
    let terms = query.sorted { a, b in
      let left = a.weight * Double(postings.peaks[a.number])
      let right = b.weight * Double(postings.peaks[b.number])
      return left == right ? a.number < b.number : left > right
    }
    // What the terms from i on can add at most. Shape: [terms + 1].
    var reach = [Double](repeating: 0, count: terms.count + 1)
    for i in terms.indices.reversed() {
      reach[i] = reach[i + 1] + terms[i].weight * Double(postings.peaks[terms[i].number])
    }

    var scores = [Float](repeating: 0, count: textCount)
    var met: [UInt32] = []
    var next = 0
    var bar = -Double.infinity
    while next < terms.count, bar < reach[next] {
      read(terms[next], into: &scores, meeting: &met)
      next += 1
      if met.count >= limit, next < terms.count { bar = limitthBest(of: met, scores) }
    }
    for i in next..<max(next, terms.count) {
      // Rounding in single precision must not throw out what exact numbers would keep.
      let needed = Float(bar - reach[i]) - 1e-3
      met = met.filter { scores[Int($0)] >= needed }
      lookUp(terms[i], in: &scores, of: &met)
      if i + 1 < terms.count { bar = limitthBest(of: met, scores) }
    }
    return best(of: met, scores)
  }

  private func read(_ term: QueryTerms.Known, into scores: inout [Float], meeting met: inout [UInt32]) {
    let weight = Float(term.weight)
    let range = Int(postings.starts[term.number])..<Int(postings.starts[term.number + 1])
    postings.texts.withUnsafeBufferPointer { texts in
      postings.impacts.withUnsafeBufferPointer { impacts in
        scores.withUnsafeMutableBufferPointer { scores in
          for entry in range {
            let text = Int(texts[entry])
            if scores[text] == 0 { met.append(texts[entry]) }
            scores[text] += weight * Float(impacts[entry])
          }
        }
      }
    }
  }

  private func lookUp(_ term: QueryTerms.Known, in scores: inout [Float], of met: inout [UInt32]) {
    let weight = Float(term.weight)
    let start = Int(postings.starts[term.number])
    let end = Int(postings.starts[term.number + 1])
    if met.count * 12 > end - start {
      for entry in start..<end {
        let text = Int(postings.texts[entry])
        if scores[text] > 0 { scores[text] += weight * Float(postings.impacts[entry]) }
      }
      return
    }
    for text in met {
      let impact = postings.impact(of: term.number, in: text)
      if impact > 0 { scores[Int(text)] += weight * Float(impact) }
    }
  }

  /// The `limit`-th highest score among the texts met; there are at least that many.
  private func limitthBest(of met: [UInt32], _ scores: [Float]) -> Double {
    guard met.count >= limit else { return -.infinity }
    var heap = SmallestFirst(limit: limit)
    for text in met { heap.offer(scores[Int(text)]) }
    return Double(heap.smallest)
  }

  private func best(of met: [UInt32], _ scores: [Float]) -> [RankedText] {
    var candidates = met
    if met.count > limit * 4 {
      let bar = Float(limitthBest(of: met, scores))
      candidates = met.filter { scores[Int($0)] >= bar }
    }
    let sorted = candidates.sorted { a, b in
      scores[Int(a)] == scores[Int(b)] ? a < b : scores[Int(a)] > scores[Int(b)]
    }
    return sorted.prefix(limit).map { RankedText(text: $0, score: Double(scores[Int($0)])) }
  }
}

/// The highest values of a stream, the smallest of them on top.
private struct SmallestFirst {
  private var heap: [Float] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(limit)
  }

  var smallest: Float { heap[0] }

  mutating func offer(_ value: Float) {
    if heap.count < limit {
      heap.append(value)
      var child = heap.count - 1
      while child > 0, heap[child] < heap[(child - 1) / 2] {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
      return
    }
    guard value > heap[0] else { return }
    heap[0] = value
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
