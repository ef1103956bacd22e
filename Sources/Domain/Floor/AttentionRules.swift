extension Conversation {
  /// How much a supervisor's eye is needed, 0…1, with its terms: emotion, time without an answer, promise, nobody on it.
  public func attention(isVIP: Bool, now: Timestamp) -> Explanation {
    var terms = [Term(feature: "emotion", weight: 0.55 * emotion)]
    if let since = unansweredSince, owner != .bot {
      terms.append(Term(feature: "unanswered", weight: 0.2 * min(1, (now - since).inSeconds / 180)))
    }
    if let due = promiseDue {
      let left = (due - now).inSeconds
      terms.append(Term(feature: "promise", weight: 0.15 * min(1, max(0, 1 - left / 120))))
    }
    if owner.isWaiting { terms.append(Term(feature: "unassigned", weight: 0.05)) }
    if isVIP { terms.append(Term(feature: "vip", weight: 0.05)) }
    let score = terms.reduce(0) { $0 + $1.weight }
    return Explanation(
      label: "attention", score: score, bias: 0, terms: terms, shown: min(1, score), link: "min(1, score)")
  }
}
