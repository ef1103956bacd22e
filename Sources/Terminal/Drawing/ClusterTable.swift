/// Characters that need more than one scalar, such as a letter with a combining mark, numbered for `Cell`.
///
/// It belongs to a canvas and only grows, so a number keeps its meaning from frame to frame. Past `limit`
/// distinct clusters the marks are dropped: a flood of odd text must not eat memory.
public struct ClusterTable: Equatable, Sendable {
  static let limit = 4096

  private(set) var entries: [[UInt32]] = []
  private var numbers: [[UInt32]: Int] = [:]

  /// - Returns: `nil` when the table is full and the cluster is not in it.
  mutating func number(of scalars: [UInt32]) -> Int? {
    if let known = numbers[scalars] { return known }
    guard entries.count < ClusterTable.limit else { return nil }
    entries.append(scalars)
    numbers[scalars] = entries.count - 1
    return entries.count - 1
  }

  /// Whether every number in `older` means the same here.
  func extends(_ older: ClusterTable) -> Bool { entries.starts(with: older.entries) }

  public static func == (left: ClusterTable, right: ClusterTable) -> Bool { left.entries == right.entries }
}
