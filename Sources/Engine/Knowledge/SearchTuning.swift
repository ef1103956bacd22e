/// How the knowledge search weighs what it finds.
public struct SearchTuning: Hashable, Sendable {
  /// BM25: how soon repetition stops to count, and how much length is held against a text.
  public var k1 = 0.9
  public var b = 0.6
  /// What an occurrence counts in a point's question, in each variant and in the title.
  public var questionWeight = 1.0
  public var variantWeight = 0.6
  public var titleWeight = 0.5
  /// What a single Han character counts beside a pair of them.
  public var singleWeight = 0.8

  public init() {}
}
