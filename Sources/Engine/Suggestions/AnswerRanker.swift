import Domain

/// Orders the points that may answer a message by the calibrated chance that they fit.
struct AnswerRanker: Sendable {
  let search: AnswerSearch
  let weights: AnswerWeights

  /// Suggestions with filled slots, best first; equal chances by id. A sentence without its facts is left out, and a point of which nothing is left.
  func suggest(_ text: String, reading: Reading, facts: [String: String], limit: Int) -> [Suggestion] {
    let suggestions = search.candidates(for: text, reading: reading).compactMap { candidate -> Suggestion? in
      let article = candidate.article
      guard !article.answer.isEmpty, let filled = Slots.fillKnown(article.answer, with: facts) else {
        return nil
      }
      let why = explain(candidate)
      return Suggestion(text: filled, source: article.id, title: article.title, score: why.shown, why: why)
    }
    let sorted = suggestions.sorted { a, b in
      a.why.score == b.why.score ? a.source.value < b.source.value : a.why.score > b.why.score
    }
    return Array(sorted.prefix(max(0, limit)))
  }

  private func explain(_ candidate: AnswerCandidate) -> Explanation {
    var terms: [Term] = []
    for (name, value) in zip(AnswerSigns.names, candidate.signs.values) {
      let weight = (weights.weights[name] ?? 0) * value
      if weight != 0 { terms.append(Term(feature: name, weight: weight)) }
    }
    let score = terms.reduce(weights.bias) { $0 + $1.weight }
    return Explanation(
      label: candidate.article.id.value, score: score, bias: weights.bias,
      terms: terms.sorted { abs($0.weight) > abs($1.weight) }, shown: logistic(score), link: "1/(1+e^-score)")
  }
}
