import Domain

extension DemoDay {
  /// The name of the channel that the demo's customers write on.
  public static let channel = "demo"
  /// After so much silence the bot closes a conversation.
  private static let quiet = Duration.seconds(8 * 60)

  func customerArrives() async throws(Failure) {
    let now = time.now()
    agenda.enter(.arrival, at: start + profile.arrival(after: now - start, with: &chance))
    guard let script = chance.pick(content.scripts) else { return }
    let (customer, order) = visitor(for: script)
    let index = visits.count
    let visit = Visit(
      thread: threadPrefix + "\(index + 1)", customer: customer, script: script, phrases: content.phrases, order: order,
      chance: randomness(stream: index))
    visits.append(visit)
    visitOfThread[visit.thread] = index
    try await write(visits[index].arrive(), visit: index)
  }

  func customerSays(_ text: String, visit: Int, turn: Int) async throws(Failure) {
    guard turns(of: visit) == turn else { return }
    try await write(text, visit: visit)
    if visits[visit].phase == .talking { waits(visit: visit, for: visits[visit].chance.seconds(100, 200)) }
  }

  func customerTires(visit: Int, turn: Int) async throws(Failure) {
    // A reply that came in between starts a new turn.
    guard turns(of: visit) == turn, visits[visit].phase == .waiting || visits[visit].phase == .talking else { return }
    guard let (text, patience) = visits[visit].tires() else { return }
    try await write(text, visit: visit)
    waits(visit: visit, for: patience)
  }

  func customerReturns(visit: Int) async throws(Failure) {
    try await write(visits[visit].returns(), visit: visit)
  }

  /// Lets the customer wait so long, unless something is said before.
  func waits(visit: Int, for patience: Duration) {
    agenda.enter(.patience(visit: visit, turn: turns(of: visit)), at: time.now() + patience)
  }

  func hears(_ heard: Visit.Heard, in id: ConversationID) {
    guard let visit = files[id]?.visit, visit < visits.count else { return }
    advanceTurn(of: visit)
    if case .say(let text, let delay) = visits[visit].hears(heard) {
      agenda.enter(.line(visit: visit, turn: turns(of: visit), text: text), at: time.now() + delay)
    }
  }

  func plansQuietClose(of id: ConversationID) {
    guard let file = files[id] else { return }
    agenda.enter(.quiet(id, stamp: file.stamp), at: time.now() + Self.quiet)
  }

  func botCloses(_ id: ConversationID, stamp: Int) async throws(Failure) {
    guard let file = files[id], file.isOpen, file.owner == .bot, file.stamp == stamp else { return }
    let disposition = file.botAnswers > 0 ? file.intent ?? "answered" : "no_response"
    try await attempt(.conversation(.resolve(id, disposition: disposition)), by: .bot)
  }

  /// A conversation is over; some customers find out later that their matter is not.
  func ended(_ id: ConversationID, at moment: Timestamp) {
    guard let file = files[id], let visit = file.visit, file.handoffs == 0, file.botAnswers > 0 else { return }
    if visits[visit].isPresent { visits[visit].phase = .gone }
    if let delay = visits[visit].comesBack() { agenda.enter(.comeback(visit: visit), at: moment + delay) }
  }

  /// Someone of the script's language, if possible with an order that fits the matter.
  private func visitor(for script: DemoScript) -> (Customer, order: String) {
    let able = customersOfLanguage[script.language] ?? []
    let fitting = GoalOrders.statuses(for: script.goal)
    var choice = (chance.pick(able) ?? Customer(id: CustomerID("C0"), name: ""), order: "")
    for _ in 0..<8 {
      guard let customer = chance.pick(able) else { break }
      let orders = ordersOfCustomer[customer.id] ?? []
      choice = (customer, order: orders.last?.number ?? "")
      if fitting.isEmpty { break }
      if let order = orders.last(where: { fitting.contains($0.status) }) { return (customer, order: order.number) }
    }
    return choice
  }

  func write(_ text: String, visit: Int) async throws(Failure) {
    let turn = advanceTurn(of: visit)
    let customer = visits[visit].customer
    let inbound = InboundMessage(
      channel: Self.channel, thread: visits[visit].thread, key: visits[visit].thread + ".\(turn)",
      customer: customer.id, customerName: customer.name, at: time.now(), text: text)
    try await attempt(.conversation(.receive(inbound)), by: .channel(Self.channel))
  }

  private func turns(of visit: Int) -> Int { visits[visit].turn }

  @discardableResult
  private func advanceTurn(of visit: Int) -> Int {
    visits[visit].turn += 1
    return visits[visit].turn
  }
}

/// Which orders a matter is about.
enum GoalOrders {
  /// Statuses in which an order can have this matter; empty when it is about no order.
  static func statuses(for goal: String) -> [String] {
    switch goal {
    case "tracking", "contact_courier", "refuse_parcel", "delivery_schedule", "collect_by_other", "self_pickup",
      "goods_check":
      ["shipped"]
    case "order_status", "order_cancel", "order_address", "order_change", "order_note", "order_merge_split": ["paid"]
    case "refund_time", "refund_where", "refund_problem", "refund_cancel", "return_progress": ["returning", "refunded"]
    case "pay_arrival": ["unpaid", "paid"]
    case "order_restore", "order_cancelled_by_platform", "coupon_return": ["cancelled"]
    case _ where goal.hasPrefix("goods_") || goal.hasPrefix("return_") || goal.hasPrefix("invoice_"): ["delivered"]
    case "exchange", "warranty", "order_sign_anomaly", "refund_apply", "price_protection", "dispute", "complaint",
      "review", "installation", "threat_to_escalate":
      ["delivered"]
    default: []
    }
  }
}
