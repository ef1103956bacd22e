/// Merges fine labels into coarser ones before scoring; a label without an entry stays itself.
///
/// The probability of a merged label is the sum over its fine labels.
public struct LabelMerge: Sendable {
  private let merged: [String: String]

  /// - Parameter merged: fine label → merged label; empty changes nothing.
  public init(_ merged: [String: String] = [:]) {
    self.merged = merged
  }

  /// What `label` counts as.
  public func callAsFunction(_ label: String) -> String {
    merged[label] ?? label
  }

  /// The merged labels of a model and for each of its labels the number of its merged one.
  ///
  /// Shapes: `names` [merged]; `numbers` [labels].
  func numbering(of labels: [String]) -> (names: [String], numbers: [Int]) {
    var names: [String] = []
    var numberOfName: [String: Int] = [:]
    let numbers = labels.map { label in
      let name = self(label)
      if let number = numberOfName[name] { return number }
      numberOfName[name] = names.count
      names.append(name)
      return names.count - 1
    }
    return (names, numbers)
  }
}
