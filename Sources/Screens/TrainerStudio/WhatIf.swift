import Domain

/// At which turn the conversation would have gone to a person under other emotion thresholds.
///
/// Computed by the product's own rule from what was recorded: the emotion index and the smoothed risk of each message.
struct WhatIf: Equatable, Sendable {
  static let thresholds = [0.60, 0.65, 0.70, 0.75, 0.80]

  struct Row: Equatable, Sendable {
    var threshold: Double
    /// Place among the turns of the replay; nil when it would not have happened in what is recorded.
    var turn: Int?
  }

  /// The threshold in force, as far as the verdicts tell.
  var present: Double
  /// The turn whose message was in fact handed over.
  var recorded: Int?
  var rows: [Row]

  /// - Returns: nil without verdicts, or when the rule under the recorded threshold does not give the recorded
  ///   outcomes: then another policy decided, and nothing can be said.
  static func make(_ turns: [Replay.Turn], history: [Recorded], isVIP: Bool) -> WhatIf? {
    let steps = Step.all(turns, history)
    guard !steps.isEmpty else { return nil }
    let limits = steps.flatMap(\.verdict.layers).filter { $0.layer == 2 && !$0.isHit && $0.signal == "emotion" }
    let present = limits.compactMap(\.limit).first ?? 0.7
    let recorded = steps.firstIndex { $0.verdict.isHandoff }
    // After the handover the bot was silent and the customer answered a person: only what came before can be checked.
    let judged = steps.prefix((recorded ?? steps.count - 1) + 1)
    let fired = outcomes(Array(judged), threshold: present, isVIP: isVIP)
    guard zip(judged, fired).allSatisfy({ $0.isSoftHit == $1 }) else { return nil }
    let rows = thresholds.map { threshold -> Row in
      let outcomes = outcomes(steps, threshold: threshold, isVIP: isVIP)
      let place = steps.indices.first { outcomes[$0] || steps[$0].isHardHit }
      return Row(threshold: threshold, turn: place.map { steps[$0].turn })
    }
    return WhatIf(present: present, recorded: recorded.map { steps[$0].turn }, rows: rows)
  }

  /// Whether each message would bring a person by emotion or risk.
  private static func outcomes(_ steps: [Step], threshold: Double, isVIP: Bool) -> [Bool] {
    // Smoothing 1 and a bias out of reach make the rule take the recorded smoothed risk as it is.
    let policy = HandoffPolicy(
      version: 0, hardRules: [], requestIntents: [:], emotionEnter: threshold, riskBias: -50, riskWeights: [:],
      riskSmoothing: 1)
    var trips: [Bool] = []
    return steps.map { step in
      if step.beginsAnew { trips = [] }
      let signals = HandoffSignals(
        text: "", reading: step.reading, answerConfidence: 1, previousRisk: step.verdict.smoothedRisk,
        recentTrips: trips, isVIP: isVIP)
      trips = (trips + [policy.trips(emotion: step.reading.emotion, risk: step.verdict.smoothedRisk, after: trips)])
        .suffix(3)
      return policy.judge(signals).isHandoff
    }
  }
}

/// A customer message that was judged.
private struct Step {
  var turn: Int
  var reading: Reading
  var verdict: HandoffVerdict
  /// The conversation had just been given back to the bot, which forgets earlier trips.
  var beginsAnew: Bool

  /// The recorded verdict hit by emotion or risk.
  var isSoftHit: Bool {
    verdict.layers.contains {
      $0.isHit && ($0.layer == 3 || ($0.layer == 2 && ["emotion", "risk"].contains($0.signal)))
    }
  }

  /// It hit by something that no emotion threshold changes.
  var isHardHit: Bool {
    verdict.layers.contains {
      $0.isHit && ($0.layer == 1 || ($0.layer == 2 && !["emotion", "risk"].contains($0.signal)))
    }
  }

  static func all(_ turns: [Replay.Turn], _ history: [Recorded]) -> [Step] {
    var fresh: Set<MessageID> = []
    var isReturned = false
    for recorded in history {
      switch recorded.event {
      case .conversation(.returnedToBot): isReturned = true
      case .conversation(.messageReceived(let message)) where isReturned:
        fresh.insert(message.id)
        isReturned = false
      default: break
      }
    }
    return turns.enumerated().compactMap { place, turn in
      guard let reading = turn.message.reading, let verdict = turn.message.verdict else { return nil }
      return Step(turn: place, reading: reading, verdict: verdict, beginsAnew: fresh.contains(turn.message.id))
    }
  }
}
