import Domain
import Terminal

extension App {
  public func view(_ state: State, on canvas: inout Canvas) {
    let chrome = Chrome(state.size)
    let context = context(state, for: state.room)
    let door = door(state.room)
    canvas.region(chrome.room) { door.view(state, context, &$0) }
    if let row = chrome.top { AppView.top(state, setup, context, row, on: &canvas) }
    if let row = chrome.hints { hints(state, context, row, on: &canvas) }
    if let row = chrome.status { AppView.status(state, door, context, row, on: &canvas) }
    if state.showsKeys { whichKey(state, context, on: &canvas) }
    for overlay in state.overlays { AppView.paint(overlay, state, context, on: &canvas) }
    if let toast = state.toast { canvas.toast(toast, row: (chrome.hints ?? chrome.room).row) }
  }

  /// The most useful keys of the moment.
  private func hints(_ state: State, _ context: Context, _ row: Rect, on canvas: inout Canvas) {
    let texts = context.strings.app.overlay
    guard state.overlays.isEmpty else {
      return canvas.helpBar(HelpBar([HelpBar.Item("Esc", texts.close)]), row: row.row)
    }
    let own = door(state.room).hints(state)
    // How to get help must be seen on the narrowest screen.
    let ids = own.prefix(3) + ["app.why", "app.help"] + own.dropFirst(3) + ["app.palette", "app.language"]
    let isTyping = isTyping(state)
    // Nothing to explain, no hint how.
    var seen: Set<String> = door(state.room).why(state, context) == nil ? ["app.why"] : []
    let items = ids.compactMap { id -> HelpBar.Item? in
      guard seen.insert(id).inserted, let binding = bindings.first(where: { $0.id == id }),
        // While one writes, a letter is a letter: only keys that still do something are named.
        let keys = binding.keys.first(where: { !isTyping || $0.presses.first?.text == nil })
      else { return nil }
      return HelpBar.Item(keys.description, context.strings.title(id))
    }
    canvas.helpBar(HelpBar(items), row: row.row)
  }

  /// What the keys pressed so far can become.
  private func whichKey(_ state: State, _ context: Context, on canvas: inout Canvas) {
    let pressed = state.pending
    var lines: [(String, String)] = []
    for binding in bindings where binding.isActive(state) {
      for keys in binding.keys
      where keys.presses.count > pressed.count && Array(keys.presses.prefix(pressed.count)) == pressed {
        let rest = keys.presses.dropFirst(pressed.count).map(\.description).joined(separator: " ")
        lines.append((rest, context.strings.title(binding.id)))
      }
    }
    let title = pressed.map(\.description).joined(separator: " ") + " " + context.strings.app.overlay.continueWith
    AppView.keyList(lines, title: title, on: &canvas)
  }
}

/// The bars around a room.
enum AppView {
  static func top(_ state: App.State, _ setup: App.Setup, _ context: Context, _ row: Rect, on canvas: inout Canvas) {
    let strings = context.strings.app
    canvas.fill(row, style: .bar)
    var left = [Span(" " + strings.bar.product, Style.bar.bold), Span(" > " + strings.rooms[state.room], .bar)]
    left.append(Span("   " + setup.me.name, .bar))
    if let presence = state.presence {
      let tone: Style = presence.takesOffers ? .bar : Style.bar.reverse
      left += [Span(" ", .bar), Span(strings.presence[presence], tone)]
    }
    let mine = state.snapshot?.agents.first { $0.agent.id == setup.me.id }
    let load = "\(mine?.load ?? 0)"
    left.append(Span(" " + strings.bar.points.filled(["load": load, "capacity": "\(setup.me.capacity)"]), .bar))
    if row.columns >= 110 {
      for (index, room) in Room.allCases.enumerated() {
        left += [
          Span(index == 0 ? "   " : "  ", .bar), Span("F\(index + 2)", .key), Span(" " + strings.rooms[room], .bar),
        ]
      }
    }
    let clock = String(Figures.clock(state.now, setup.utcOffset).prefix(state.ticksSeconds == true ? 8 : 5))
    var right = numbers(state, setup, strings)
    right.append(Span("  " + clock + " ", .bar))
    // The clock stays; numbers go first when there is no room.
    let used = left.reduce(0) { $0 + Width.of($1.text) }
    while right.count > 1, used + right.reduce(0, { $0 + Width.of($1.text) }) > row.columns { right.removeFirst() }
    let width = right.reduce(0) { $0 + Width.of($1.text) }
    canvas.put(left, row: row.row, column: 0, width: max(0, row.columns - width))
    if width <= row.columns { canvas.put(right, row: row.row, column: row.columns - width) }
  }

  /// The line as this seat sees it: only the queues that it serves.
  private static func numbers(_ state: App.State, _ setup: App.Setup, _ strings: AppStrings) -> [Span] {
    guard let floor = state.snapshot else { return [] }
    let served = floor.queues.filter { setup.me.queues.contains($0.queue.id) || setup.me.queues.isEmpty }
    let waiting = served.reduce(0) { $0 + $1.waiting }
    let longest = served.compactMap(\.longestSince).min().map { Marks.clock(state.now - $0) } ?? "--"
    var spans = [Span("  " + strings.bar.bot.filled(["count": "\(floor.bot)"]), .bar)]
    if let level = served.compactMap(\.serviceLevel).min() {
      spans.append(
        Span("  " + strings.bar.serviceLevel.filled(["percent": "\(Int((level * 100).rounded()))"]), .bar))
    }
    spans.append(
      Span(
        "  " + strings.bar.queue.filled(["waiting": "\(waiting)", "longest": longest]),
        waiting > 0 ? Style.bar.bold : .bar))
    return spans
  }

  static func status(
    _ state: App.State, _ door: RoomDoor, _ context: Context, _ row: Rect, on canvas: inout Canvas
  ) {
    let strings = context.strings.app
    let mode =
      switch state.overlays.last {
      case nil: door.mode(state, context)
      case .why: Mode(.normal, strings.why.title)
      case .quit: Mode(.normal, strings.overlay.quitTitle)
      case .help, .palette, .line: Mode(.insert, strings.bar.modeSearch)
      }
    let word = " " + mode.title + " "
    let used = canvas.put(
      word, row: row.row, column: 0, style: mode.kind == .normal ? .modeNormal : .modeInsert, width: row.columns)
    var right = door.status(state, context)
    if !state.isListening, state.isStarted { right = context.strings.app.bar.offline + "  " + right }
    right += "  " + state.locale.rawValue + " "
    let room = row.columns - used - 1
    canvas.put(right, row: row.row, endingAt: row.columns, style: .muted, width: max(0, room))
    if !state.pending.isEmpty {
      let keys = state.pending.map(\.description).joined(separator: " ") + " .."
      canvas.put(keys, row: row.row, column: used + 1, style: .key, width: max(0, room))
    }
  }
}
