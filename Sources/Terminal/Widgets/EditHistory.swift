/// What an editor can undo: texts on both sides of the caret. Characters typed in one go are undone together.
struct EditHistory: Equatable, Sendable {
  static let limit = 200

  private struct Step: Equatable, Sendable {
    var left: String
    var right: String
  }

  private var past: [Step] = []
  private var future: [Step] = []
  private var isJoining = false

  /// Call after a change, with what was before it.
  mutating func record(_ before: (String, String), joining: Bool) {
    future = []
    if joining && isJoining { return }
    isJoining = joining
    past.append(Step(left: before.0, right: before.1))
    if past.count > EditHistory.limit { past.removeFirst() }
  }

  /// The next character typed begins a step of its own.
  mutating func pause() { isJoining = false }

  mutating func undo(_ now: (String, String)) -> (String, String)? {
    isJoining = false
    guard let step = past.popLast() else { return nil }
    future.append(Step(left: now.0, right: now.1))
    return (step.left, step.right)
  }

  mutating func redo(_ now: (String, String)) -> (String, String)? {
    isJoining = false
    guard let step = future.popLast() else { return nil }
    past.append(Step(left: now.0, right: now.1))
    return (step.left, step.right)
  }
}
