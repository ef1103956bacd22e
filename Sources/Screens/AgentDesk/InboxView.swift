import Domain
import Terminal

/// The list at the left: tabs, conversations, and the head of the line below one's own.
enum InboxView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let focused = state.focus == .list && state.isNormal
    canvas.frame(section, title: tabs(state, context, width: section.rect.columns), focused: focused) { canvas in
      guard state.inbox.isLoaded || state.inbox.total > 0 else {
        return empty(context.strings.desk.list.loading, on: &canvas)
      }
      let height = DeskLayout.rowHeight(section)
      let capacity = max(1, canvas.rows / height)
      let visible = state.inbox.list.visible(count: state.inbox.total, height: capacity)
      for place in visible {
        let area = Rect(
          row: (place - visible.lowerBound) * height, column: 0, rows: height, columns: canvas.columns)
        canvas.region(area) { canvas in
          row(state.inbox.row(at: place), isSelected: place == state.inbox.list.selected, state, context, on: &canvas)
        }
      }
      let texts = context.strings.desk.list
      if state.inbox.total == 0 { empty(state.inbox.tab == .mine ? texts.emptyMine : texts.empty, on: &canvas) }
      guard state.inbox.tab == .mine else { return }
      var next = max(1, visible.count * height)
      next = below(state.waiting, texts.waitingBelow, state, context, from: next, height: height, on: &canvas)
      _ = below(state.withBot, texts.botBelow, state, context, from: next, height: height, on: &canvas)
    }
  }

  /// `<我的3> 接2 机14 全1k`: the present tab whole, the others short where columns are few.
  private static func tabs(_ state: AgentDesk.State, _ context: Context, width: Int) -> [Span] {
    var spans: [Span] = []
    let texts = context.strings.desk
    for tab in Inbox.tabs {
      if !spans.isEmpty { spans.append(Span(" ", .border)) }
      let isPresent = tab == state.inbox.tab
      let count = state.inbox.count(tab)
      let number = count < 1000 ? "\(count)" : "\(count / 1000)k"
      let name = isPresent || width >= 34 ? texts.tabs[tab] : texts.shortTabs[tab]
      spans.append(isPresent ? Span("<" + name + number + ">", .title) : Span(name + number, .muted))
    }
    return spans
  }

  private static func empty(_ text: String, on canvas: inout Canvas) {
    canvas.put(text, row: 0, column: 1, style: .muted)
  }

  /// Others' conversations under a title, below one's own, when there is room; answers the next free row.
  private static func below(
    _ entries: [InboxRow], _ title: String, _ state: AgentDesk.State, _ context: Context, from first: Int, height: Int,
    on canvas: inout Canvas
  ) -> Int {
    guard !entries.isEmpty, canvas.rows - first >= height + 1 else { return first }
    canvas.horizontalRule(row: first, column: 0, width: canvas.columns)
    canvas.put(title, row: first, column: 1, style: .heading)
    var top = first + 1
    for entry in entries where top + height <= canvas.rows {
      canvas.region(Rect(row: top, column: 0, rows: height, columns: canvas.columns)) { canvas in
        row(entry, isSelected: false, state, context, on: &canvas)
      }
      top += height
    }
    return top
  }

  /// `>!1024 王先生 .82^ 00:38`, and below it the intent and the customer's words.
  private static func row(
    _ entry: InboxRow?, isSelected: Bool, _ state: AgentDesk.State, _ context: Context, on canvas: inout Canvas
  ) {
    let isFocused = isSelected && state.focus == .list && state.isNormal
    defer { if isFocused { canvas.paint(canvas.bounds, style: .selected) } }
    if isSelected { canvas.put(">", row: 0, column: 0, style: .accent) }
    guard let entry else {
      canvas.put("..", row: 0, column: 2, style: .muted)
      return
    }
    let conversation = entry.conversation
    canvas.put(Marks.state(conversation), row: 0, column: 1, style: Marks.tone(conversation.emotion))
    let tail = Width.pad(Marks.emotion(conversation), to: 5, trailing: true)
    let clock = Width.pad(Marks.clock(conversation, context.now), to: 6, trailing: true)
    let used = tail.utf8.count + clock.utf8.count
    let right = canvas.columns - used
    let id = "\(conversation.id.value)"
    let isOpen = conversation.id == state.open?.id
    canvas.put(id, row: 0, column: 2, style: isOpen ? .accent : .muted, width: max(0, right - 2))
    let column = 3 + id.utf8.count
    canvas.put(name(entry), row: 0, column: column, style: isOpen ? .heading : .text, width: right - column)
    canvas.put(tail, row: 0, column: right, style: Marks.tone(conversation.emotion))
    let isOffered = state.offers.contains { $0.id == conversation.id }
    canvas.put(clock, row: 0, column: right + tail.utf8.count, style: isOffered ? .warning : .text)
    guard canvas.rows > 1 else { return }
    let intent = conversation.intent.map { context.strings.intent($0) + " " } ?? ""
    canvas.put(
      [Span(intent, .info), Span(conversation.preview, .muted)], row: 1, column: 3, width: canvas.columns - 4)
  }

  private static func name(_ entry: InboxRow) -> String {
    let isValued = entry.customerTier == "gold" || entry.customerTier == "platinum"
    return isValued ? entry.customerName + " VIP" : entry.customerName
  }
}
