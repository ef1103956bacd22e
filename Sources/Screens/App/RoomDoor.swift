import Domain
import Terminal

/// A pane as the shell uses it: its state is a part of the shell's, its actions are wrapped into the shell's.
struct RoomDoor: Sendable {
  let bindings: [Binding<App.State, App.Action>]
  let isTyping: @Sendable (App.State) -> Bool
  let typed: @Sendable (InputEvent, App.State) -> App.Action?
  let opened: @Sendable (inout App.State, Context) -> Effect<App.Action>
  let happened: @Sendable (Recorded, inout App.State, Context) -> Effect<App.Action>
  let tick: @Sendable (inout App.State, Context) -> Effect<App.Action>
  let needsSeconds: @Sendable (App.State) -> Bool
  let view: @Sendable (App.State, Context, inout Canvas) -> Void
  let why: @Sendable (App.State, Context) -> WhyRequest?
  let mode: @Sendable (App.State, Context) -> Mode
  let status: @Sendable (App.State, Context) -> String
  let hints: @Sendable (App.State) -> [String]
  let show: @Sendable (ConversationID, inout App.State, Context) -> Effect<App.Action>

  init<P: Pane>(
    _ pane: P.Type, _ room: Room, state path: WritableKeyPath<App.State, P.State> & Sendable,
    action wrap: @escaping @Sendable (P.Action) -> App.Action
  ) {
    bindings = P.bindings.map { binding in
      Binding(
        id: binding.id, keys: binding.keys,
        isActive: { $0.room == room && $0.overlays.isEmpty && binding.isActive($0[keyPath: path]) },
        unavailable: { binding.unavailable($0[keyPath: path]) }, action: wrap(binding.action))
    }
    isTyping = { P.isTyping($0[keyPath: path]) }
    typed = { P.typed($0, $1[keyPath: path]).map(wrap) }
    opened = { P.opened(&$0[keyPath: path], $1).map(wrap) }
    happened = { P.happened($0, &$1[keyPath: path], $2).map(wrap) }
    tick = { P.tick(&$0[keyPath: path], $1).map(wrap) }
    needsSeconds = { P.needsSeconds($0[keyPath: path], now: $0.now) }
    view = { P.view($0[keyPath: path], $1, on: &$2) }
    why = { P.why($0[keyPath: path], $1) }
    mode = { P.mode($0[keyPath: path], $1) }
    status = { P.status($0[keyPath: path], $1) }
    hints = { P.hints($0[keyPath: path]) }
    show = { P.show($0, &$1[keyPath: path], $2).map(wrap) }
  }
}
