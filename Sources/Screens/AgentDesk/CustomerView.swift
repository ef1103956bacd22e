import Domain
import Terminal

/// What the shop knows of the customer. The phone number is masked.
enum CustomerView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let texts = context.strings.desk.customer
    let detail = state.open?.detail
    let title = texts.title + (detail.map { " " + $0.customer.name } ?? "")
    canvas.frame(section, title: [Span(title, .heading)]) { canvas in
      guard let detail else { return }
      var row = 0
      for line in lines(detail, context, width: canvas.columns) where row < canvas.rows {
        canvas.put(line, row: row, column: 0, width: canvas.columns)
        row += 1
      }
    }
  }

  private static func lines(_ detail: ConversationQuery.Detail, _ context: Context, width: Int) -> [[Span]] {
    let texts = context.strings.desk.customer
    let app = context.strings.app
    let customer = detail.customer
    func line(_ label: String, _ value: String, _ style: Style = .text) -> [Span] {
      [Span(label + " ", .heading), Span(value, style)]
    }
    var lines: [[Span]] = []
    var first = line(texts.tier, app.tiers[customer.tier] ?? customer.tier, customer.isVIP ? .accent : .text)
    if let phone = customer.phone { first += [Span("  " + Marks.masked(phone), .muted)] }
    if width < 34, customer.phone != nil {
      lines.append(Array(first.prefix(2)))
      lines.append(line(texts.phone, Marks.masked(customer.phone ?? "")))
    } else {
      lines.append(first)
    }
    if let city = customer.city { lines.append(line(texts.city, city)) }
    if !customer.tags.isEmpty { lines.append(line(texts.tags, customer.tags.joined(separator: " "))) }
    for order in detail.orders.sorted(by: { $0.placedAt > $1.placedAt }).prefix(6) {
      let status = app.orderStatus[order.status] ?? order.status
      let goods = "\(order.product) \(yuan(order.amount))"
      let whole = line(texts.orders, "\(order.number) \(goods) \(status)")
      if whole.reduce(0, { $0 + Width.of($1.text) }) <= width {
        lines.append(whole)
      } else {
        // The state of an order is what one looks for: it must not be what is cut.
        lines += [line(texts.orders, order.number + " " + status), [Span("  " + goods)]]
      }
      if width >= 34, let tracking = order.tracking { lines.append([Span("  " + tracking, .muted)]) }
    }
    for bill in detail.bills.suffix(3) {
      let due = CivilTime(bill.dueAt, offsetSeconds: context.utcOffset)
      let date = texts.due.filled(["date": "\(due.month)-\(due.day)"])
      let amount = "\(bill.month) \(yuan(bill.amount))"
      var text = amount + " " + (bill.isPaid ? texts.paid : texts.unpaid + date)
      // That a date is due says that the bill is not paid.
      if !bill.isPaid, Width.of(texts.bills) + 1 + Width.of(text) > width { text = amount + date }
      lines.append(line(texts.bills, text, bill.isPaid ? .text : .warning))
    }
    if detail.orders.isEmpty && detail.bills.isEmpty { lines.append([Span(texts.none, .muted)]) }
    let curve = detail.messages.compactMap { $0.author == .customer ? $0.reading?.emotion : nil }
    if curve.count > 1 {
      let room = max(4, width - Width.of(texts.emotionCurve) - 1)
      lines.append(
        line(
          texts.emotionCurve, Chart.sparkline(curve, width: room, scale: 0...1), Marks.tone(detail.conversation.emotion)
        ))
    }
    return lines
  }
}
