/// One labelled text.
public struct TrainingExample: Sendable, Equatable {
  /// The label of rows that belong to no class: they only set the abstention threshold.
  public static let outOfScope = "oos"

  public var text: String
  /// One label, or for a multi-label model any number of them.
  public var labels: [String]
  /// How much the example counts in training; ≥ 0, 0 leaves it out.
  public var weight: Double

  public init(text: String, labels: [String], weight: Double = 1) {
    self.text = text
    self.labels = labels
    self.weight = weight
  }

  public init(text: String, label: String, weight: Double = 1) {
    self.init(text: text, labels: [label], weight: weight)
  }

  /// Whether the row belongs to no class.
  public var isOutOfScope: Bool { labels == [Self.outOfScope] }
}
