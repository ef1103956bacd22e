/// A full-screen program as values: state, actions, and functions between them.
public protocol Screen: Sendable {
  associatedtype State: Equatable & Sendable
  associatedtype Action: Sendable

  /// Commands and their keys; where two have the same key, the first active one has it.
  var bindings: [Binding<State, Action>] { get }

  /// What an event means that no active binding took. Text comes here first while `isTyping`.
  func typed(_ event: InputEvent, in state: State) -> Action?

  /// Whether characters are text for a field now.
  func isTyping(_ state: State) -> Bool

  /// Keys that wait for another, such as `g`; empty when they do no longer.
  func pendingChanged(_ keys: [KeyPress]) -> Action?

  /// A command was asked for that cannot be used now.
  func refused(_ binding: Binding<State, Action>, reason: String) -> Action?

  /// The terminal has this size: once at the start, then at every change.
  func resized(_ size: Size) -> Action?

  func update(_ state: inout State, _ action: Action) -> Effect<Action>

  /// Paints the whole state; the canvas is blank.
  func view(_ state: State, on canvas: inout Canvas)
}

extension Screen {
  public func typed(_ event: InputEvent, in state: State) -> Action? { nil }
  public func isTyping(_ state: State) -> Bool { false }
  public func pendingChanged(_ keys: [KeyPress]) -> Action? { nil }
  public func refused(_ binding: Binding<State, Action>, reason: String) -> Action? { nil }
  public func resized(_ size: Size) -> Action? { nil }
}
