import Domain
import Terminal

/// A short list over the floor: who takes a conversation, or which state a person gets.
struct ChooserView {
  let chooser: SupervisorFloor.Chooser
  let state: SupervisorFloor.State
  let context: Context

  init(_ chooser: SupervisorFloor.Chooser, _ state: SupervisorFloor.State, _ context: Context) {
    self.chooser = chooser
    self.state = state
    self.context = context
  }

  static func height(_ count: Int, size: Size) -> Int { max(1, min(count, size.rows - 2, 12)) }

  func paint(on canvas: inout Canvas) {
    let height = Self.height(chooser.items.count, size: context.size)
    let rect = Dialog.centered(rows: height + 2, columns: 56, in: canvas.bounds)
    canvas.cursor = nil
    canvas.fill(rect)
    canvas.box(rect, title: title, focused: true)
    guard !rect.inside.isEmpty else { return }
    canvas.region(rect.inside) { canvas in
      var window = chooser.list
      window.fit(count: chooser.items.count, height: canvas.rows)
      for place in window.visible(count: chooser.items.count, height: canvas.rows) {
        let row = place - window.offset
        canvas.put(line(chooser.items[place], isSelected: place == window.selected), row: row, column: 0)
        if place == window.selected {
          canvas.paint(Rect(row: row, column: 0, rows: 1, columns: canvas.columns), style: .selected)
        }
      }
    }
  }

  private var title: String {
    switch chooser.purpose {
    case .assign(let id): context.strings.floor.assignTitle.filled(["conversation": "\(id)"])
    case .presence(let id): context.strings.floor.presenceTitle.filled(["agent": state.names[id] ?? id.value])
    }
  }

  private func line(_ item: SupervisorFloor.Chooser.Item, isSelected: Bool) -> [Span] {
    let cursor = Span(isSelected ? "> " : "  ")
    switch item {
    case .presence(let presence): return [cursor, Span(PresenceMark.text(presence, context))]
    case .agent(let status):
      return [
        cursor, Span(Width.pad(Width.cut(status.agent.name, to: 14), to: 15), .agent),
        Span(Width.pad(PresenceMark.text(status.presence, context), to: 11)),
        Span(Width.pad(AgentTable.load(status), to: 11), status.free == 0 ? .warning : .text),
        Span(status.active > 0 ? "e" + Figures.score(status.hottest) : ""),
      ]
    }
  }
}
