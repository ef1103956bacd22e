/// A folded text and, for each of its scalars, where it came from in the original.
///
/// Shapes: all three arrays [scalars]; offsets count Unicode scalars of the original and never fall.
public struct NormalizedText: Sendable, Equatable {
  /// The folded scalars.
  public internal(set) var scalars: [UInt32] = []
  /// Where the original of each scalar starts.
  public internal(set) var starts: [Int32] = []
  /// Where the original of each scalar ends; dropped marks and capped repeats belong to the scalar before them.
  public internal(set) var ends: [Int32] = []

  public init() {}

  /// The folded text as a string.
  public var text: String {
    text(in: scalars.indices)
  }

  /// A part of the folded text as a string. `range` counts folded scalars.
  public func text(in range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }

  /// The original offsets that a range of folded scalars came from; an empty range gives an empty one.
  public func original(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }
}
