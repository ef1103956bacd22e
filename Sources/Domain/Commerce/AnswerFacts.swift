/// Facts about a customer that fill the slots of an answer. The order named in the conversation wins over the latest.
///
/// Slots without a fact are absent, so that a sentence which needs them is left out.
///
/// - Parameter words: what codes of the records are called in the customer's language; a code without a word stays.
public func answerFacts(
  customer: Customer, orders: [Order], bills: [Bill], entities: [Entity], words: [String: String]
) -> [String: String] {
  var facts: [String: String] = [:]
  if !customer.name.isEmpty { facts["customer.name"] = customer.name }
  facts["card.tier"] = words["tier." + customer.tier] ?? customer.tier
  let named = Set(entities.filter { $0.kind == .orderNumber }.map(\.value))
  let order =
    orders.first { named.contains($0.number) } ?? (named.isEmpty ? orders.max { $0.placedAt < $1.placedAt } : nil)
  if let order {
    facts["order.number"] = order.number
    facts["order.product"] = order.product
    facts["order.amount"] = yuan(order.amount)
    facts["order.status"] = words["order." + order.status] ?? order.status
    facts["order.tracking"] = order.tracking
    if let eta = order.eta { facts["order.eta"] = dayAndMonth(eta) }
  }
  if let bill = bills.last(where: { !$0.isPaid }) ?? bills.last {
    facts["bill.amount"] = yuan(bill.amount)
    facts["bill.due"] = dayAndMonth(bill.dueAt)
    let discount = customer.tier == "platinum" ? 0.6 : customer.tier == "gold" ? 0.8 : 1
    facts["instalment.fee12"] = yuan(Int64((Double(bill.amount) * 0.0062 * discount).rounded()))
  }
  return facts
}

/// `11-24` in the shop's zone, UTC+8.
private func dayAndMonth(_ time: Timestamp) -> String {
  let civil = CivilTime(time, offsetSeconds: 8 * 3600)
  func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
  return "\(two(civil.month))-\(two(civil.day))"
}
