import Domain
import Terminal

/// The wall's first row: six numbers, each exactly what the snapshot says.
struct FloorTiles {
  private struct Tile {
    var title: String
    var value: String
    var detail: String
    var alarm: Alarm = .calm
  }

  let state: SupervisorFloor.State
  let context: Context

  init(_ state: SupervisorFloor.State, _ context: Context) {
    self.state = state
    self.context = context
  }

  private var texts: FloorStrings { context.strings.floor }

  func paint(_ rect: Rect, on canvas: inout Canvas) {
    guard let floor = state.floor else { return }
    let tiles = tiles(floor)
    for (index, tile) in tiles.enumerated() {
      let left = rect.columns * index / tiles.count
      let right = rect.columns * (index + 1) / tiles.count
      let place = Rect(row: rect.row, column: rect.column + left, rows: rect.rows, columns: right - left)
      canvas.box(place, title: tile.title)
      canvas.region(place.inside) { canvas in
        canvas.put([Span(tile.alarm.mark + tile.value, tile.alarm.style.bold)], row: 0, column: 1)
        canvas.put(tile.detail, row: 1, column: 2, style: .muted)
      }
    }
  }

  private func tiles(_ floor: FloorSnapshot) -> [Tile] {
    let online = state.agents.filter { $0.presence == .online }
    let hot = floor.attention.filter { $0.row.conversation.emotion > 0.7 }
    return [
      level(floor), longest(floor),
      Tile(
        title: texts.tiles.waiting,
        value: "\(floor.queues.reduce(0) { $0 + $1.waiting }) / \(floor.bot)", detail: texts.handoffShare(floor)),
      Tile(
        title: texts.tiles.emotion, value: "\(hot.count)",
        detail: texts.tiles.emotionDetail.filled(["count": "\(floor.attention.count)"]),
        alarm: hot.isEmpty ? .calm : .danger),
      Tile(
        title: texts.tiles.promises, value: "\(floor.promisesDue)",
        detail: texts.promisesBroken.filled(["broken": "\(floor.promisesBroken)"]),
        alarm: floor.promisesBroken > 0 ? .danger : .calm),
      Tile(
        title: texts.tiles.online, value: "\(online.count) / \(state.agents.count)",
        detail: texts.tiles.onlineDetail.filled([
          "free": "\(online.reduce(0) { $0 + $1.free })", "all": "\(online.reduce(0) { $0 + $1.agent.capacity })",
        ]), alarm: online.isEmpty ? .danger : .calm),
    ]
  }

  /// A mean over queues would hide the one that burns: the lowest is shown, with its name.
  private func level(_ floor: FloorSnapshot) -> Tile {
    let known = floor.queues.filter { $0.serviceLevel != nil }
    guard let lowest = known.min(by: { ($0.serviceLevel ?? 0) < ($1.serviceLevel ?? 0) }) else {
      return Tile(title: texts.tiles.level, value: "--", detail: texts.tiles.noLevel)
    }
    let level = lowest.serviceLevel ?? 0
    let detail = texts.tiles.levelDetail.filled([
      "queue": lowest.queue.name(context.locale), "goal": Figures.share(lowest.queue.target),
    ])
    let alarm: Alarm = level < lowest.queue.target - 0.1 ? .danger : level < lowest.queue.target ? .watch : .calm
    return Tile(title: texts.tiles.level, value: Figures.share(level), detail: detail, alarm: alarm)
  }

  private func longest(_ floor: FloorSnapshot) -> Tile {
    let waiting = floor.queues.compactMap { status in status.longestSince.map { (since: $0, status: status) } }
    guard let longest = waiting.min(by: { $0.since < $1.since }) else {
      return Tile(title: texts.tiles.longest, value: "--", detail: texts.tiles.nobodyWaits)
    }
    let waited = context.now - longest.since
    let limit = longest.status.queue.answerWithinSeconds
    let detail = texts.tiles.longestDetail.filled([
      "queue": longest.status.queue.name(context.locale), "limit": "\(limit)",
    ])
    let alarm: Alarm = waited.inSeconds > Double(limit) ? .danger : .calm
    return Tile(title: texts.tiles.longest, value: Figures.wait(waited), detail: detail, alarm: alarm)
  }
}
