import Domain

/// Past conversations for a workspace that should look used: closed, of the last ninety days, in batches.
///
/// Equal for equal seeds. Each distinct text is read once, however often it is said.
public struct DemoHistory: Sequence, IteratorProtocol {
  /// Conversations per batch; one batch makes one transaction.
  public static let batchSize = 500
  private static let span = Duration.seconds(90 * 86_400)

  private let content: DemoContent
  private let customers: [Language: [Customer]]
  private let orders: [CustomerID: [Order]]
  private let bills: [CustomerID: [Bill]]
  private let articles: [String: [Article]]
  private let wording: Wording
  private let analyst: any Analyst
  private let servers: [Language: [Agent]]
  private let policy = HandoffPolicy(version: 0, hardRules: [], requestIntents: [:])
  private let now: Timestamp
  private let count: Int
  private var made = 0
  private var chance: Randomness
  private var readings: [String: Reading] = [:]

  /// - Parameters:
  ///   - count: conversations in all.
  ///   - articles: what the bot answered from.
  public static func fill(
    count: Int, seed: UInt64, now: Timestamp, content: DemoContent, world: DemoWorld, articles: [Article],
    wording: Wording, analyst: any Analyst
  ) -> DemoHistory {
    DemoHistory(
      count: count, seed: seed, now: now, content: content, world: world, articles: articles, wording: wording,
      analyst: analyst)
  }

  private init(
    count: Int, seed: UInt64, now: Timestamp, content: DemoContent, world: DemoWorld, articles: [Article],
    wording: Wording, analyst: any Analyst
  ) {
    self.count = count
    self.now = now
    self.content = content
    self.wording = wording
    self.analyst = analyst
    chance = Randomness(seed: seed, stream: 3)
    customers = Dictionary(grouping: world.customers, by: DemoWorld.language(of:))
    orders = Dictionary(grouping: world.orders, by: \.customer)
    bills = Dictionary(grouping: world.bills, by: \.customer)
    let keyed = articles.flatMap { article in article.intents.map { (Self.key($0, article.language), article) } }
    self.articles = Dictionary(grouping: keyed, by: \.0).mapValues { $0.map(\.1) }
    let serving = content.agents.filter { !$0.queues.isEmpty }
    servers = [
      .zh: serving.filter { $0.languages.contains(.zh) }, .en: serving.filter { $0.languages.contains(.en) },
    ]
  }

  /// The next batch, oldest conversations first.
  public mutating func next() -> [History]? {
    guard made < count, !content.scripts.isEmpty else { return nil }
    let batch = (made..<Swift.min(count, made + Self.batchSize)).map { conversation($0) }
    made += batch.count
    return batch
  }

  private static func key(_ intent: String, _ language: Language) -> String { intent + " " + language.rawValue }

  private mutating func conversation(_ index: Int) -> History {
    let script = chance.pick(content.scripts) ?? content.scripts[0]
    let customer = chance.pick(customers[script.language] ?? []) ?? Customer(id: CustomerID("C0"), name: "")
    let card = analyst.intent(script.goal)
    let age = Int64(Double(Self.span.wholeMilliseconds) * Double(count - index) / Double(count))
    var past = PastConversation(
      Conversation(
        id: ConversationID(0), customer: customer.id, channel: DemoDay.channel, thread: "past-\(index + 1)",
        language: script.language, queue: card?.queue ?? QueueID("general"),
        at: Timestamp(milliseconds: now.milliseconds - Swift.max(age, 3_600_000))),
      policy: policy, complexity: card?.complexity ?? 1)
    let order = orders[customer.id]?.last?.number ?? ""
    say(script.opening, order, in: &past)

    let answers = articles[Self.key(script.goal, script.language)] ?? []
    let goesToPerson = card?.isAnswerable == false || answers.isEmpty || chance.chance(0.08)
    if goesToPerson {
      talk(script, order, customer, in: &past)
    } else {
      answer(from: answers, customer, in: &past)
      if chance.chance(0.4) {
        say(chance.chance(0.5) ? script.more : script.again, order, in: &past)
        answer(from: answers, customer, in: &past)
      }
      if chance.chance(0.6) { say(script.solved, order, in: &past) }
      past.resolve(script.goal, after: .seconds(480))
    }
    return History(conversation: past.conversation, customerName: customer.name, messages: past.messages)
  }

  private mutating func talk(
    _ script: DemoScript, _ order: String, _ customer: Customer, in past: inout PastConversation
  ) {
    let mood: HandoffReason = script.heat == .hot ? .emotion : .lowConfidence
    past.handOver(script.goal == "talk_to_human" ? .userRequest : mood)
    if chance.chance(0.3) { say(script.waiting, order, in: &past) }
    guard let agent = chance.pick(servers[script.language] ?? []) else {
      return past.resolve("no_response", after: .seconds(300))
    }
    let tag = script.language.rawValue
    let introduction = chance.pick(content.phrases.introduction[tag] ?? []) ?? ""
    let hello = Slots.fill(introduction, with: ["name": agent.name]) ?? introduction
    let care = content.phrases.care[tag] ?? []
    let gap = script.language == .en ? " " : ""
    past.reply(hello + gap + (chance.pick(care) ?? ""), by: agent.id, after: chance.seconds(20, 160))
    for line in script.toAgent.prefix(chance.whole(1, 2)) {
      say([line], order, in: &past)
      past.reply(chance.pick(care) ?? hello, by: agent.id, after: chance.seconds(10, 60))
    }
    say(script.solved, order, in: &past)
    past.resolve(script.goal, after: chance.seconds(6, 30))
  }

  private mutating func answer(from articles: [Article], _ customer: Customer, in past: inout PastConversation) {
    let facts = answerFacts(
      customer: customer, orders: orders[customer.id] ?? [], bills: bills[customer.id] ?? [], entities: [],
      words: wording.words(DemoWorld.language(of: customer)))
    for _ in 0..<3 {
      guard let article = chance.pick(articles), let text = Slots.fill(article.answer, with: facts) else { continue }
      past.answer(text, from: article.id, after: chance.seconds(0.4, 1.2))
      return
    }
  }

  private mutating func say(_ lines: [String], _ order: String, in past: inout PastConversation) {
    guard let line = chance.pick(lines) else { return }
    let text = Slots.fill(line, with: ["order": order]) ?? line
    past.hear(text, reading: reading(of: line, order: order), after: chance.seconds(5, 50))
  }

  /// What the engine reads in a line. The order numbers are all equally long, so one reading of the line serves them
  /// all once its number is put in.
  private mutating func reading(of line: String, order: String) -> Reading {
    let sample = "A20930000"
    var reading: Reading
    if let known = readings[line] {
      reading = known
    } else {
      reading = analyst.read(Slots.fill(line, with: ["order": sample]) ?? line)
      // The reasons can be computed again; a hundred thousand copies of them would only fill the disk.
      reading.intentWhy = nil
      reading.emotionWhy = nil
      readings[line] = reading
    }
    for index in reading.entities.indices where reading.entities[index].value == sample {
      reading.entities[index].value = order
    }
    return reading
  }
}
