import Domain
import Terminal

extension App {
  /// Commands of the shell itself; a room's own keys come before them.
  static let own: [Binding<State, Action>] = [
    bind("app.help", ["?", "F1"], .helpTapped),
    bind("app.palette", ["C-p"], .paletteTapped),
    bind("app.command", [":"], .commandTapped),
    bind("app.why", ["w"], .whyTapped),
    bind("app.desk", ["F2"], .roomTapped(.desk)),
    bind("app.floor", ["F3"], .roomTapped(.floor)),
    bind("app.studio", ["F4"], .roomTapped(.studio)),
    Binding(id: "app.language", keys: ["F9"], action: .languageTapped),
    bind("app.retry", ["C-r"], .retryTapped),
    Binding(id: "app.redraw", keys: ["C-l"], action: .redrawTapped),
    Binding(id: "app.suspend", keys: ["C-z"], action: .suspendTapped),
    bind("app.quit", ["Q"], .quitTapped),
  ]

  private static func bind(_ id: String, _ keys: [KeySequence], _ action: Action) -> Binding<State, Action> {
    Binding(id: id, keys: keys, isActive: { $0.overlays.isEmpty }, action: action)
  }
}
