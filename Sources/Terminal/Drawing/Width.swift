/// Columns that text fills on a terminal, the same on every machine.
///
/// Ambiguous characters (quotes, dashes, box drawing) count as one column. The numbers are those of the
/// shapes that `Canvas` draws: what it drops has no width, what it replaces has one column.
public enum Width {
  /// Columns of a string.
  public static func of(_ text: String) -> Int {
    if let ascii = asciiCount(text) { return ascii }
    var total = 0
    Shape.walk(text) { shape in
      total += shape.width
      return true
    }
    return total
  }

  /// Columns of a part of a string.
  public static func of(_ text: Substring) -> Int { of(String(text)) }

  /// Columns of one character as people see it, 0 when nothing of it is drawn.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1, isSimple(only.value) { return columns(only.value) }
    return Shape.pieces(of: character).reduce(0) { $0 + $1.width }
  }

  /// What `wcwidth` says of a scalar: -1, 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int { columns(scalar.value) }

  /// Shortens text to `width` columns, ending in the mark `..` when something was cut.
  public static func cut(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    if width < 2 { return width < 1 ? "" : "." }
    return prefix(text, width - 2) + ".."
  }

  /// The longest beginning that fits into `width` columns, without a mark.
  public static func prefix(_ text: String, _ width: Int) -> String {
    var used = 0
    var bytes = 0
    Shape.walk(text) { shape in
      guard used + shape.width <= width else { return false }
      used += shape.width
      bytes += shape.bytes
      return true
    }
    return String(text.utf8.prefix(bytes)) ?? ""
  }

  /// Cuts or fills with spaces to exactly `width` columns.
  public static func pad(_ text: String, to width: Int, trailing: Bool = false) -> String {
    let short = cut(text, to: width)
    let spaces = String(repeating: " ", count: max(0, width - of(short)))
    return trailing ? spaces + short : short + spaces
  }

  static func columns(_ scalar: UInt32) -> Int { Int(traits(scalar) & 3) - 1 }

  /// Never joined to a neighbour: such scalars need no grapheme breaking.
  static func isSimple(_ scalar: UInt32) -> Bool { traits(scalar) & simple != 0 }

  /// Printable ASCII has one column a byte; `nil` for anything else.
  private static func asciiCount(_ text: String) -> Int? {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      var odd: UInt8 = 0
      for byte in bytes { odd |= (byte &- 0x20 > 0x5E) ? 1 : 0 }
      return odd == 0
    }
    return plain == true ? text.utf8.count : nil
  }

  /// Columns + 1 in the two low bits, then the mark of a simple scalar.
  @inline(__always)
  private static func traits(_ scalar: UInt32) -> UInt8 {
    scalar < tableEnd ? table[Int(scalar)] : slowTraits(scalar)
  }

  /// The mark of a simple scalar among its traits.
  static let simple: UInt8 = 4
  /// Above it, traits are searched for.
  static let tableEnd: UInt32 = 0x20000

  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: Int(tableEnd))
    let runs = WidthTable.runs
    for (index, run) in runs.enumerated() where run >> 2 < tableEnd {
      let end = index + 1 < runs.count ? min(runs[index + 1] >> 2, tableEnd) : tableEnd
      for scalar in (run >> 2)..<end { table[Int(scalar)] = UInt8(run & 3) }
    }
    for range in simpleRanges where range.upperBound < tableEnd {
      // Width 0 or none means a mark or a hole, whatever range it sits in.
      for scalar in range where table[Int(scalar)] >= 2 { table[Int(scalar)] |= simple }
    }
    return table
  }()

  static func slowTraits(_ scalar: UInt32) -> UInt8 {
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] >> 2 <= scalar { low = middle } else { high = middle }
    }
    let width = UInt8(WidthTable.runs[low] & 3)
    return width >= 2 && (0x20000...0x3FFFD).contains(scalar) ? width | simple : width
  }

  /// Scripts and symbols that Unicode never joins except with marks, which are not in here.
  private static let simpleRanges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x1E00...0x1FFF, 0x2010...0x2027,
    0x202F...0x205E, 0x2070...0x2BFF, 0x2E80...0x3029, 0x3030...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF9D,
    0xFFE0...0xFFE6, 0x1F004...0x1F1E5, 0x1F200...0x1F3FA, 0x1F400...0x1FAFF,
  ]
}
