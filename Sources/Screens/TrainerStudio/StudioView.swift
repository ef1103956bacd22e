import Domain
import Terminal

extension TrainerStudio {
  public static func view(_ state: State, _ context: Context, on canvas: inout Canvas) {
    let layout = StudioLayout(state, size: context.size)
    let texts = context.strings.studio
    if let section = layout.list {
      canvas.section(
        section, title: "\(texts.list) \(state.list.total)", trailing: section.rect.columns > 60 ? texts.order : "",
        focused: state.focus == .list
      ) { ReviewTable(state, context).paint(on: &$0) }
    }
    if let section = layout.replay {
      canvas.section(
        section, title: replayTitle(state, context), trailing: section.rect.columns > 70 ? texts.keys : "",
        focused: state.focus == .replay
      ) { canvas in
        if let replay = state.replay {
          ReplayView(replay, state, context).paint(on: &canvas)
        } else {
          canvas.put(texts.enterOpens, row: 0, column: 1, style: .muted)
        }
      }
    }
    if let section = layout.rail {
      canvas.section(section, title: texts.rail) { canvas in
        if let replay = state.replay { ReadingRail(replay, context).paint(on: &canvas) }
      }
    }
  }

  private static func replayTitle(_ state: State, _ context: Context) -> String {
    let texts = context.strings.studio
    guard let replay = state.replay else { return texts.replay }
    guard !replay.turns.isEmpty else { return texts.replay + " \(replay.id)" }
    let values = ["turn": "\(replay.turn + 1)", "turns": "\(replay.turns.count)"]
    let customer = replay.detail.map { " " + $0.customer.name } ?? ""
    return "\(replay.id)" + customer + "  " + texts.turn.filled(values) + " \(replay.speed)x"
  }
}
