import Domain

/// What a stretch of the day came to.
public struct DemoResult: Hashable, Codable, Sendable {
  /// Records in the log.
  public var events = 0
  public var conversations = 0
  public var handoffs = 0
  /// Conversations that the bot answered and no person had to take.
  public var automated = 0
  /// Those of them that the customer did not come back to.
  public var durable = 0
  public init() {}
}

/// A day in the shop: customers come, talk to the bot and to people, and leave.
///
/// One queue of events with two drivers: `run` as fast as possible, `live` at the pace of a clock. Everything goes
/// through the contact centre like real traffic, and what customers and agents react to is read from its log, so people
/// at screens can take part. With nobody at a screen, equal seeds give equal days.
public actor DemoDay {
  enum Occasion: Sendable {
    case arrival
    /// The customer says something, unless something else has been said since.
    case line(visit: Int, turn: Int, text: String)
    case patience(visit: Int, turn: Int)
    case comeback(visit: Int)
    /// The bot closes what has been quiet since a message.
    case quiet(ConversationID, stamp: Int)
    case delivery(MessageID)
    case dispatch
    case accept(seat: Int, ConversationID)
    case write(seat: Int, ConversationID)
    /// The agent closes, unless the conversation has gone on.
    case close(seat: Int, ConversationID, stamp: Int)
    case presence(seat: Int, Presence)
    case pause(seat: Int)
    case replayed(visit: Int, turn: Int)
  }

  let center: ContactCenter
  let time: SimulatedTime
  let content: DemoContent
  let profile: DayProfile
  let start: Timestamp
  let articleIntents: [ArticleID: [String]]
  let customersOfLanguage: [Language: [Customer]]
  /// Oldest first.
  let ordersOfCustomer: [CustomerID: [Order]]
  /// Separates the threads of this day from those of other days in the same workspace.
  let threadPrefix: String
  private let played: Set<AgentID>
  private let seed: UInt64

  var agenda = Agenda<Occasion>()
  var chance: Randomness
  var visits: [Visit] = []
  var visitOfThread: [String: Int] = [:]
  var files: [ConversationID: CaseFile] = [:]
  var seats: [Seat] = []
  var seatOfAgent: [AgentID: Int] = [:]
  /// Outbound messages on their way to the customer.
  var underway: [MessageID: (conversation: ConversationID, heard: Visit.Heard?)] = [:]
  var replays: [ReplayedVisit] = []
  var cursor = Position.start
  var result = DemoResult()
  private var isOpen = false
  private var isStopping = false
  private let signal = Signal()

  /// - Parameters:
  ///   - articles: to tell whether an answer fits what the customer wants.
  ///   - time: the clock that `center` reads, too.
  ///   - played: agents whom people at screens play.
  public init(
    center: ContactCenter, time: SimulatedTime, content: DemoContent, world: DemoWorld, articles: [Article],
    seed: UInt64, profile: DayProfile = DayProfile(), played: [AgentID] = []
  ) {
    self.center = center
    self.time = time
    self.content = content
    self.profile = profile
    self.seed = seed
    self.played = Set(played)
    start = time.now()
    threadPrefix = "d" + String(start.milliseconds / 1000, radix: 36) + "-"
    articleIntents = Dictionary(articles.map { ($0.id, $0.intents) }, uniquingKeysWith: { first, _ in first })
    customersOfLanguage = Dictionary(grouping: world.customers, by: DemoWorld.language(of:))
    ordersOfCustomer = Dictionary(grouping: world.orders, by: \.customer)
    chance = Randomness(seed: seed, stream: 2)
  }

  /// Lets so many seconds of the day pass as fast as possible, on the standing clock.
  ///
  /// - Returns: counts since the day began.
  public func run(seconds: Int) async throws(Failure) -> DemoResult {
    try await open()
    let end = time.now() + .seconds(seconds)
    while let (moment, occasion) = agenda.take(until: end) {
      time.set(moment)
      try await happen(occasion)
      try await catchUp()
    }
    time.set(end)
    return summary()
  }

  /// Goes on with the day at the pace of a clock, until `stop`. The host of the workspace delivers what goes out.
  ///
  /// - Parameter pace: its time has to be the day's own.
  public func live(on pace: Pace) async throws(Failure) {
    isStopping = false
    try await open()
    let signal = signal
    let feed = await center.feed.events(after: cursor)
    let listener = Task { for await _ in feed { await signal.raise() } }
    defer { listener.cancel() }
    while !isStopping {
      try await catchUp()
      while let (_, occasion) = agenda.take(until: time.now()) {
        try await happen(occasion)
        try await catchUp()
      }
      let alarm = agenda.nextTime.map { next in
        Task {
          await pace.sleep(max(.zero, next - pace.time.now()))
          if !Task.isCancelled { await signal.raise() }
        }
      }
      await signal.wait()
      alarm?.cancel()
    }
  }

  /// From now on a person at a screen does this agent's work, and goes on with the conversations at hand.
  ///
  /// Colleagues pass customers on, those first whom nobody has answered yet, so that the person finds something to do.
  /// - Parameter atHand: how many conversations the person should find, where there are so many.
  public func play(_ agent: AgentID, atHand: Int = 3) async throws(Failure) {
    guard let seat = seatOfAgent[agent] else { return }
    seats[seat].isPlayed = true
    let supervisor = Actor(name: "demo", roles: [.admin])
    let candidates = files.filter { $0.value.isOpen && $0.value.owner != .bot && $0.value.owner.agent != agent }
    let ordered = candidates.sorted { a, b in
      a.value.personReplies == b.value.personReplies ? a.key > b.key : a.value.personReplies < b.value.personReplies
    }
    for (id, _) in ordered where seats[seat].owned.count < atHand {
      guard let detail = try await center.fetch(ConversationQuery(id: id, limit: 1)),
        seats[seat].agent.languages.contains(detail.conversation.language)
      else { continue }
      try await attempt(.conversation(.assign(id, agent)), by: supervisor)
      try await catchUp()
    }
  }

  /// Ends `live` after the step that it is in.
  public func stop() async {
    isStopping = true
    await signal.raise()
  }

  /// Counts since the day began.
  public func summary() -> DemoResult {
    var result = result
    for file in files.values where file.botAnswers > 0 && file.handoffs == 0 {
      result.automated += 1
      if !(file.visit.map { visits[$0].hasReturned } ?? false) { result.durable += 1 }
    }
    return result
  }

  /// Fills the floor and lets the first customer come. Once.
  private func open() async throws(Failure) {
    guard !isOpen else { return }
    isOpen = true
    cursor = try await center.store.read { try $0.lastPosition() }
    let admin = Actor(name: "demo", roles: [.admin])
    for (index, agent) in content.agents.enumerated() {
      _ = try await center.perform(.people(.enrol(agent)), by: admin)
      seatOfAgent[agent.id] = index
      seats.append(
        Seat(
          agent: agent, isPlayed: played.contains(agent.id),
          chance: Randomness(seed: seed, stream: 1000 + UInt64(index)), at: start))
      if !seats[index].isPlayed { planShift(of: index) }
    }
    agenda.enter(.arrival, at: start + profile.arrival(after: .zero, with: &chance))
    try await catchUp()
  }

  private func happen(_ occasion: Occasion) async throws(Failure) {
    switch occasion {
    case .arrival: try await customerArrives()
    case .line(let visit, let turn, let text): try await customerSays(text, visit: visit, turn: turn)
    case .patience(let visit, let turn): try await customerTires(visit: visit, turn: turn)
    case .comeback(let visit): try await customerReturns(visit: visit)
    case .replayed(let visit, let turn): try await replay(visit: visit, turn: turn)
    case .quiet(let id, let stamp): try await botCloses(id, stamp: stamp)
    case .delivery(let id): try await attempt(.conversation(.settle(id, .delivered)), by: .outbox)
    case .dispatch: try await attempt(.dispatch, by: .dispatcher)
    case .accept(let seat, let id): try await attempt(.conversation(.accept(id)), by: seats[seat].actor)
    case .write(let seat, let id): try await agentWrites(seat: seat, id)
    case .close(let seat, let id, let stamp): try await agentCloses(seat: seat, id, stamp: stamp)
    case .presence(let seat, let presence): try await agentBecomes(presence, seat: seat)
    case .pause(let seat): try await agentPauses(seat: seat)
    }
  }

  /// Does a thing that a rule may turn down because the floor has moved on, which is no fault.
  /// - Returns: whether it was done.
  @discardableResult
  func attempt(_ command: Command, by actor: Actor) async throws(Failure) -> Bool {
    do throws(Failure) {
      _ = try await center.perform(command, by: actor)
      return true
    } catch {
      if case .refused = error { return false }
      throw error
    }
  }

  func randomness(stream: Int) -> Randomness { Randomness(seed: seed, stream: UInt64(1_000_000 + stream)) }
}
