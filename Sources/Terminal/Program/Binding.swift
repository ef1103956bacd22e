/// A command and its keys; help, hints and documentation are made from bindings.
public struct Binding<State: Sendable, Action: Sendable>: Sendable {
  /// Finds the title, and the keys a person chose instead.
  public let id: String
  /// Any of these.
  public var keys: [KeySequence]
  /// Whether the keys mean this command now.
  public let isActive: @Sendable (State) -> Bool
  /// Why an active command cannot be used now; `nil` when it can.
  public let unavailable: @Sendable (State) -> String?
  /// What the command does.
  public let action: Action

  public init(
    id: String,
    keys: [KeySequence],
    isActive: @escaping @Sendable (State) -> Bool = { _ in true },
    unavailable: @escaping @Sendable (State) -> String? = { _ in nil },
    action: Action
  ) {
    self.id = id
    self.keys = keys
    self.isActive = isActive
    self.unavailable = unavailable
    self.action = action
  }
}

/// What a list of bindings makes of the keys pressed so far.
public enum KeyMatch: Equatable, Sendable {
  /// The index of the binding.
  case binding(Int)
  /// Some binding goes on from here.
  case prefix
  case nothing
}

extension Collection {
  /// The first active binding with exactly these keys, or whether one goes on.
  public func match<State, Action>(_ pressed: [KeyPress], in state: State) -> KeyMatch
  where Element == Binding<State, Action>, Index == Int {
    var isPrefix = false
    for index in indices {
      for keys in self[index].keys where keys.begins(with: pressed) {
        guard self[index].isActive(state) else { break }
        if keys.presses.count == pressed.count { return .binding(index) }
        isPrefix = true
      }
    }
    return isPrefix ? .prefix : .nothing
  }
}
