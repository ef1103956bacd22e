import Domain
import Terminal

extension QueueStatus {
  /// Danger where somebody has waited past the limit or the level is 10 points under its target.
  func alarm(now: Timestamp) -> Alarm {
    let waited = longestSince.map { (now - $0).inSeconds } ?? 0
    let limit = Double(queue.answerWithinSeconds)
    let level = serviceLevel ?? 1
    if waited > limit || level < queue.target - 0.1 { return .danger }
    return waited > limit / 2 || level < queue.target ? .watch : .calm
  }
}

extension Queue {
  func name(_ locale: Locale) -> String { title[locale.rawValue] ?? title[Locale.en.rawValue] ?? id.value }
}

/// The queues with their clocks, and under them what the bot and the promises stand at.
struct QueueTable {
  let state: SupervisorFloor.State
  let context: Context

  init(_ state: SupervisorFloor.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: FloorStrings { context.strings.floor }

  func paint(on canvas: inout Canvas) {
    guard let floor = state.floor else {
      canvas.put(texts.loading, row: 0, column: 1, style: .muted)
      return
    }
    canvas.header(table, row: 0)
    let height = canvas.rows - 2
    var window = state.queueList
    window.fit(count: floor.queues.count, height: height)
    for place in window.visible(count: floor.queues.count, height: height) {
      let isSelected = state.focus == .queues && place == window.selected
      canvas.tableRow(
        spans(floor.queues[place], isSelected), of: table, row: 1 + place - window.offset, isSelected: isSelected)
    }
    canvas.put(summary(floor), row: canvas.rows - 1, column: 0)
  }

  private var table: Table {
    let columns = texts.columns
    return Table([
      .init("", .fixed(2)), .init(columns.queue, .flexible(minimum: 8)), .init(columns.waiting, .fixed(4), .trailing),
      .init(columns.longest, .fixed(7), .trailing), .init(columns.meanAnswer, .fixed(6), .trailing),
      .init(columns.serviceLevel, .fixed(5), .trailing), .init(columns.online, .fixed(6), .trailing),
      .init(columns.lastHour, .fixed(12)),
    ])
  }

  private func spans(_ status: QueueStatus, _ isSelected: Bool) -> [Span] {
    let alarm = status.alarm(now: context.now)
    let waited = status.longestSince.map { context.now - $0 }
    let isLate = (waited?.inSeconds ?? 0) > Double(status.queue.answerWithinSeconds)
    let isShort = (status.serviceLevel ?? 1) < status.queue.target
    return [
      alarm.lead(isSelected: isSelected), Span(status.queue.name(context.locale)),
      Span("\(status.waiting)", status.waiting > 0 ? .heading : .muted),
      Span(waited.map(Figures.wait) ?? "--", isLate ? .danger : .text), Span(Figures.seconds(status.answerSeconds)),
      Span(Figures.share(status.serviceLevel), isShort ? alarm.style : .text),
      Span("\(status.online)", status.online == 0 ? .warning : .text),
      Span(Chart.sparkline(status.arrivals.map(Double.init), width: 12), .info),
    ]
  }

  private func summary(_ floor: FloorSnapshot) -> [Span] {
    var spans = [
      Span("   "),
      Span(texts.bot.filled(["count": "\(floor.bot)"]), .bot),
      Span("  " + texts.handoffShare(floor)),
      Span("  " + texts.promisesDue.filled(["due": "\(floor.promisesDue)"])),
    ]
    let broken = texts.promisesBroken.filled(["broken": "\(floor.promisesBroken)"])
    spans.append(Span("  " + broken, floor.promisesBroken > 0 ? .danger : .text))
    return spans
  }
}

extension FloorStrings {
  /// Which part of the conversations opened in the last hour went on to a person.
  func handoffShare(_ floor: FloorSnapshot) -> String {
    let share = floor.opened > 0 ? Double(floor.handedOff) / Double(floor.opened) : nil
    return handoff.filled([
      "share": Figures.share(share), "handed": "\(floor.handedOff)", "opened": "\(floor.opened)",
    ])
  }
}
