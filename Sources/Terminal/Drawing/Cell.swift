/// One column of one row: eight bytes, so that two canvases are compared a word at a time.
///
/// The low 32 bits hold a Unicode scalar, or the index of a cluster in the canvas's `ClusterTable`.
/// A character of two columns fills its cell and leaves `continuation` in the next.
public struct Cell: Hashable, Sendable {
  let bits: UInt64

  private static let clusterFlag: UInt64 = 1 << 56

  init(scalar: UInt32, style: Style, width: Int) {
    bits = UInt64(scalar) | UInt64(style.rawValue) << 32 | UInt64(width) << 48
  }

  init(cluster index: Int, style: Style, width: Int) {
    bits = UInt64(index) | UInt64(style.rawValue) << 32 | UInt64(width) << 48 | Cell.clusterFlag
  }

  private init(bits: UInt64) { self.bits = bits }

  /// A space in the plain text style.
  public static let blank = Cell(scalar: 32, style: .text, width: 1)

  /// The second column of a character of two columns.
  static func continuation(_ style: Style) -> Cell { Cell(scalar: 0, style: style, width: 0) }

  /// Columns the character fills; 0 for a continuation.
  public var width: Int { Int(bits >> 48 & 0xFF) }

  /// What the cell looks like.
  public var style: Style { Style(rawValue: UInt16(truncatingIfNeeded: bits >> 32)) }

  /// True for the second column of a character of two columns.
  public var isContinuation: Bool { width == 0 }

  /// True when `payload` is an index into the cluster table.
  var isCluster: Bool { bits & Cell.clusterFlag != 0 }

  /// The scalar, or the cluster's index.
  var payload: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// The same character in another style.
  func styled(_ style: Style) -> Cell {
    Cell(bits: bits & ~(0xFFFF << 32) | UInt64(style.rawValue) << 32)
  }
}
