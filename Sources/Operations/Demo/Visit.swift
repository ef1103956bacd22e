import Domain

/// One scripted customer on one thread: where they stand and what they do next. Knows no store and no clock.
struct Visit: Sendable {
  enum Phase: Hashable, Sendable {
    /// Said hello, not yet the matter.
    case greeting
    /// Told the matter; hopes for an answer.
    case asking
    /// Got a right answer and asked for a detail.
    case checking
    /// Was told that a person will come.
    case waiting
    /// A person has spoken.
    case talking
    /// Has what they came for.
    case settled
    /// Left without it.
    case gone
  }

  /// What reaches the customer.
  enum Heard: Hashable, Sendable {
    case answer(isRight: Bool)
    case clarification
    case person
  }

  /// What the customer does about it.
  enum Move: Hashable, Sendable {
    case say(String, after: Duration)
    case nothing
  }

  let thread: String
  let customer: Customer
  let script: DemoScript
  let phrases: DemoPhrases
  let order: String
  var chance: Randomness
  var phase: Phase = .asking
  /// Answers that missed the point.
  private(set) var misses = 0
  /// What persons have said to the customer.
  private(set) var rounds = 0
  /// Complaints about waiting.
  private(set) var waits = 0
  private(set) var hasReturned = false
  /// Grows with whatever the customer says or hears, so that a plan made earlier can see that it is stale.
  var turn = 0
  private var said: [String] = []

  init(
    thread: String, customer: Customer, script: DemoScript, phrases: DemoPhrases, order: String, chance: Randomness
  ) {
    self.thread = thread
    self.customer = customer
    self.script = script
    self.phrases = phrases
    self.order = order
    self.chance = chance
  }

  /// Whether the customer still reads along.
  var isPresent: Bool { phase != .settled && phase != .gone }

  /// The first words.
  mutating func arrive() -> String {
    if script.heat == .calm, chance.chance(0.1), let hello = chance.pick(phrases.hello[script.language.rawValue] ?? [])
    {
      phase = .greeting
      return hello
    }
    return line(script.opening)
  }

  mutating func hears(_ heard: Heard) -> Move {
    switch (phase, heard) {
    case (.settled, _), (.gone, _): return .nothing
    case (_, .person): return talk()
    case (.greeting, _):
      phase = .asking
      return say(line(script.opening))
    case (.asking, .answer(isRight: true)), (.checking, .answer): return accept(mayAsk: phase == .asking)
    case (.asking, _): return miss(isClarification: heard == .clarification)
    case (.checking, .clarification):
      phase = .asking
      return chance.chance(0.5) ? leave() : say(line(script.again))
    case (.waiting, _), (.talking, _): return .nothing
    }
  }

  /// The bot has handed over. Returns how long the customer waits before writing again.
  mutating func queued() -> Duration {
    if isPresent { phase = .waiting }
    return chance.seconds(45, 110)
  }

  /// The wait has grown long. Nil when the customer gives up, else what they write and how long they go on waiting.
  mutating func tires() -> (text: String, patience: Duration)? {
    waits += 1
    // Three minutes are the cliff: most who have waited that long do not stay.
    if waits > 1, chance.chance(script.heat == .hot ? 0.4 : 0.63) {
      phase = .gone
      return nil
    }
    let lines = waits > 1 && script.heat != .calm && !script.angry.isEmpty ? script.angry : script.waiting
    return (line(lines), chance.seconds(80, 150))
  }

  /// Whether and when the customer takes the matter up again after the bot's conversation has gone quiet.
  mutating func comesBack() -> Duration? {
    guard !hasReturned, chance.chance(phase == .gone ? 0.35 : 0.07) else { return nil }
    return chance.seconds(15 * 60, 80 * 60)
  }

  mutating func returns() -> String {
    hasReturned = true
    phase = .asking
    misses = 0
    return line(script.again)
  }

  private mutating func accept(mayAsk: Bool) -> Move {
    if mayAsk, script.heat == .hot, chance.chance(0.4), !script.angry.isEmpty { return say(line(script.angry)) }
    if mayAsk, !script.more.isEmpty, chance.chance(0.22) {
      phase = .checking
      return say(line(script.more))
    }
    phase = .settled
    return chance.chance(0.6) ? say(line(script.solved)) : .nothing
  }

  private mutating func miss(isClarification: Bool) -> Move {
    misses += 1
    if misses > (script.heat == .hot ? 1 : 2) {
      guard chance.chance(0.6), let text = chance.pick(phrases.person[script.language.rawValue] ?? []) else {
        return leave()
      }
      return say(text)
    }
    if script.heat != .calm, !script.angry.isEmpty, chance.chance(script.heat == .hot ? 0.6 : 0.25) {
      return say(line(script.angry))
    }
    return say(line(isClarification && misses > 1 ? script.more : script.again))
  }

  private mutating func talk() -> Move {
    phase = .talking
    rounds += 1
    let enough = script.heat == .calm ? 1 : 2
    guard rounds < enough || (rounds == enough && chance.chance(0.5)), rounds <= script.toAgent.count else {
      phase = .settled
      return say(line(script.solved))
    }
    // What is told to a person is a story: in the order of the script.
    return say(line([script.toAgent[rounds - 1]]))
  }

  private mutating func leave() -> Move {
    phase = .gone
    return .nothing
  }

  /// Reads, thinks and types.
  private mutating func say(_ text: String) -> Move {
    let perCharacter = script.language == .en ? 0.06 : 0.22
    return .say(text, after: chance.seconds(3, 9) + .milliseconds(Int64(Double(text.count) * perCharacter * 1000)))
  }

  /// One of the lines, a new one as long as there is one.
  private mutating func line(_ lines: [String]) -> String {
    let fresh = lines.filter { !said.contains($0) }
    let line = chance.pick(fresh.isEmpty ? lines : fresh) ?? script.opening.first ?? ""
    said.append(line)
    return Slots.fill(line, with: ["order": order]) ?? line
  }
}
