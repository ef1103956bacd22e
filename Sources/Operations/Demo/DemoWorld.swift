import Domain

/// The customers of the demo shop with what they bought and owe. Equal for equal seeds.
public struct DemoWorld: Hashable, Codable, Sendable {
  public var customers: [Customer]
  /// Oldest first; numbers grow with time.
  public var orders: [Order]
  public var bills: [Bill]

  /// Invents a shop as it stands at `now`.
  public static func make(_ content: DemoContent, seed: UInt64, now: Timestamp, customers count: Int = 300) -> DemoWorld
  {
    var chance = Randomness(seed: seed, stream: 1)
    var world = DemoWorld(customers: [], orders: [], bills: [])
    for index in 0..<count {
      // A regular pattern keeps the languages' shares exact in a small world.
      let language: Language = index % 7 < 5 ? .zh : .en
      let customer = customer(index, language, content.names, &chance)
      world.customers.append(customer)
      for _ in 0..<chance.whole(1, 5) {
        world.orders.append(order(of: customer.id, language, content.products, now: now, &chance))
      }
      if chance.chance(0.6) { world.bills += bills(of: customer.id, now: now, &chance) }
    }
    world.number(&chance)
    return world
  }

  /// Puts everyone and everything into a workspace.
  public func put(in store: any Store) async throws(Failure) {
    try await store.write { transaction in
      try transaction.put(customers)
      try transaction.put(orders)
      try transaction.put(bills)
    }
  }

  /// Language that a customer of this world writes.
  static func language(of customer: Customer) -> Language { customer.id.value.hasPrefix("E") ? .en : .zh }

  private static func customer(
    _ index: Int, _ language: Language, _ names: DemoNames, _ chance: inout Randomness
  ) -> Customer {
    let name =
      language == .en
      ? (chance.pick(names.first) ?? "") + " " + (chance.pick(names.last) ?? "")
      : (chance.pick(names.surnames) ?? "") + (chance.pick(names.given) ?? "")
    let draw = chance.unit()
    let tier = draw < 0.05 ? "platinum" : draw < 0.17 ? "gold" : draw < 0.42 ? "silver" : "none"
    return Customer(
      id: CustomerID((language == .en ? "E" : "C") + "\(10_001 + index)"), name: name,
      tier: tier, phone: "199" + digits(8, &chance),
      city: chance.pick(names.cities[language.rawValue] ?? []))
  }

  private static func order(
    of customer: CustomerID, _ language: Language, _ products: [DemoProduct], now: Timestamp, _ chance: inout Randomness
  ) -> Order {
    let product = chance.pick(products) ?? DemoProduct(name: [:], low: 1, high: 1)
    let (status, age) = course(&chance)
    let placedAt = Timestamp(milliseconds: now.milliseconds - age.wholeMilliseconds)
    var order = Order(
      number: "", customer: customer, product: product.name[language.rawValue] ?? product.name["zh"] ?? "",
      amount: Int64(chance.whole(product.low, product.high)) * 100, status: status, placedAt: placedAt)
    if ["shipped", "delivered", "returning", "refunded"].contains(status) {
      order.tracking = "YS" + digits(10, &chance)
    }
    if status != "unpaid", status != "cancelled" {
      order.eta = placedAt + .seconds(chance.whole(2 * 24, 4 * 24) * 3600)
    }
    return order
  }

  /// A status with an age that it can have.
  private static func course(_ chance: inout Randomness) -> (String, Duration) {
    let hour = 3600.0
    let day = 24 * hour
    let draw = chance.unit()
    if draw < 0.05 { return ("unpaid", chance.seconds(60, 0.45 * hour)) }
    if draw < 0.20 { return ("paid", chance.seconds(0.5 * hour, day)) }
    if draw < 0.40 { return ("shipped", chance.seconds(day, 3.5 * day)) }
    if draw < 0.78 { return ("delivered", chance.seconds(3 * day, 60 * day)) }
    if draw < 0.85 { return ("returning", chance.seconds(5 * day, 15 * day)) }
    if draw < 0.93 { return ("refunded", chance.seconds(8 * day, 40 * day)) }
    return ("cancelled", chance.seconds(hour, 30 * day))
  }

  /// The last three statements: issued on the 5th, due on the 25th.
  private static func bills(of customer: CustomerID, now: Timestamp, _ chance: inout Randomness) -> [Bill] {
    let zone = 8 * 3600
    var civil = CivilTime(now, offsetSeconds: zone)
    var months = civil.year * 12 + civil.month - 1
    if civil.day < 5 { months -= 1 }
    return (0..<3).map { back in
      let month = months - (2 - back)
      civil.year = month / 12
      civil.month = month % 12 + 1
      civil.day = 25
      (civil.hour, civil.minute, civil.second) = (23, 59, 59)
      let due = civil.timestamp(offsetSeconds: zone)
      let label = "\(civil.year)-" + (civil.month < 10 ? "0" : "") + "\(civil.month)"
      let isPaid = chance.chance(due < now ? 0.96 : 0.4)
      return Bill(
        customer: customer, month: label, amount: Int64(chance.whole(80, 6200)) * 100 + Int64(chance.whole(0, 99)),
        dueAt: due, isPaid: isPaid)
    }
  }

  private mutating func number(_ chance: inout Randomness) {
    let order = orders.indices.sorted { a, b in
      orders[a].placedAt == orders[b].placedAt ? a < b : orders[a].placedAt < orders[b].placedAt
    }
    orders = order.map { orders[$0] }
    var number = 20_930_000
    for index in orders.indices {
      number += chance.whole(11, 97)
      orders[index].number = "A\(number)"
    }
  }

  private static func digits(_ count: Int, _ chance: inout Randomness) -> String {
    (0..<count).reduce(into: "") { text, _ in text += "\(chance.whole(0, 9))" }
  }
}
