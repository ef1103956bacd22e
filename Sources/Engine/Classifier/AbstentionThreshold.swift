/// Chooses below which confidence a model abstains.
enum AbstentionThreshold {
  /// With out-of-scope rows: the threshold with the best sum of right answers and rightly refused rows.
  ///
  /// In-scope and out-of-scope rows weigh 3 : 1 in all, whatever their numbers; ties take the lower threshold. Any scale of
  /// confidence will do.
  /// Shapes: `confidences` and `isRight` [in-scope rows]; `outOfScope` [out-of-scope rows], confidences.
  static func separating(confidences: [Double], isRight: [Bool], outOfScope: [Double]) -> Double {
    let none = -Double.greatestFiniteMagnitude
    guard !outOfScope.isEmpty, !confidences.isEmpty else { return none }
    let inScopeWorth = 3 / Double(confidences.count)
    let outOfScopeWorth = 1 / Double(outOfScope.count)
    // Raising the threshold over a row loses its right answer or gains its refusal.
    var changes: [(confidence: Double, gain: Double)] = zip(confidences, isRight).map {
      ($0.0, $0.1 ? -inScopeWorth : 0)
    }
    changes += outOfScope.map { ($0, outOfScopeWorth) }
    changes.sort { $0.confidence < $1.confidence }

    var best = (gain: 0.0, threshold: none)
    var gain = 0.0
    for (index, change) in changes.enumerated() {
      gain += change.gain
      let next = index + 1 < changes.count ? changes[index + 1].confidence : change.confidence + 1
      if gain > best.gain + 1e-12 && next > change.confidence {
        best = (gain, (change.confidence + next) / 2)
      }
    }
    return best.threshold
  }

  /// Without them: the lowest threshold at which the answers given are right at least `precision` of the time.
  ///
  /// When none reaches it, the one with the best precision that still answers a twentieth of the rows.
  static func reaching(precision: Double, confidences: [Double], isRight: [Bool]) -> Double {
    let rows = zip(confidences, isRight).sorted { $0.0 > $1.0 }
    guard !rows.isEmpty else { return 0 }
    var right = 0
    var lowest: Double?
    var best = (precision: -1.0, threshold: 0.0)
    for (index, row) in rows.enumerated() {
      right += row.1 ? 1 : 0
      let next = index + 1 < rows.count ? rows[index + 1].0 : 0
      guard next < row.0 else { continue }
      let reached = Double(right) / Double(index + 1)
      let threshold = index + 1 < rows.count ? (row.0 + next) / 2 : 0
      if reached >= precision { lowest = threshold }
      if reached > best.precision && (index + 1) * 20 >= rows.count { best = (reached, threshold) }
    }
    return lowest ?? best.threshold
  }

  /// Multi-label: the threshold with the best F1 of one label; ½ when the label never occurs.
  ///
  /// Shapes: both arrays [rows].
  static func balancing(confidences: [Double], isPositive: [Bool]) -> Double {
    let rows = zip(confidences, isPositive).sorted { $0.0 > $1.0 }
    let positives = isPositive.count { $0 }
    guard positives > 0 else { return 0.5 }
    var hits = 0
    var best = (f1: 0.0, threshold: 0.5)
    for (index, row) in rows.enumerated() {
      hits += row.1 ? 1 : 0
      let next = index + 1 < rows.count ? rows[index + 1].0 : 0
      guard next < row.0 else { continue }
      let f1 = 2 * Double(hits) / Double(index + 1 + positives)
      if f1 > best.f1 { best = (f1, (row.0 + next) / 2) }
    }
    return best.threshold
  }
}
