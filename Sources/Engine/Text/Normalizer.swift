/// Folds a customer's text into the form that models read, in one pass.
///
/// Full-width to half-width, lower case, compatibility forms (①, ㎏), Chinese punctuation, accents and the commonest
/// traditional characters are folded; runs of blanks become one space; a letter, Han character or mark repeated more
/// than three times is capped at three (digits are not); joiners, variation selectors and skin tones are dropped.
public struct Normalizer: Sendable {
  private let table = FoldTable.shared

  /// How often one scalar may stand in a row.
  static let longestRun = 3

  public init() {}

  /// The folded text, with the original offset of every scalar.
  public func normalize(_ text: String) -> NormalizedText {
    var result = NormalizedText()
    normalize(text, into: &result)
    return result
  }

  /// The same into a text that is used again, so that a hot loop allocates nothing.
  public func normalize(_ text: String, into result: inout NormalizedText) {
    result.scalars.removeAll(keepingCapacity: true)
    result.starts.removeAll(keepingCapacity: true)
    result.ends.removeAll(keepingCapacity: true)
    var native = text
    native.withUTF8 { bytes in
      table.targets.withUnsafeBufferPointer { targets in
        fold(bytes, through: targets, into: &result)
      }
    }
  }

  private func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, through targets: UnsafeBufferPointer<UInt16>, into result: inout NormalizedText
  ) {
    var position = 0
    var offset: Int32 = 0
    var run = RunOfScalars()
    while position < bytes.count {
      let scalar = Self.decode(bytes, at: &position)
      defer { offset += 1 }
      guard scalar <= 0xFFFF else {
        let target = Self.foldSupplementary(scalar)
        append(target, at: offset, run: &run, to: &result)
        continue
      }
      let target = targets[Int(scalar)]
      if target >= FoldTable.firstExpansion && target <= FoldTable.lastExpansion {
        for part in table.expansions[Int(target - FoldTable.firstExpansion)] {
          append(part, at: offset, run: &run, to: &result)
        }
      } else {
        append(UInt32(target), at: offset, run: &run, to: &result)
      }
    }
  }

  /// Adds a folded scalar, unless it is nothing (0), a further blank, or one repeat too many.
  @inline(__always)
  private func append(_ scalar: UInt32, at offset: Int32, run: inout RunOfScalars, to result: inout NormalizedText) {
    if scalar == 0 || !run.admits(scalar) {
      if !result.ends.isEmpty { result.ends[result.ends.count - 1] = offset + 1 }
      return
    }
    result.scalars.append(scalar)
    result.starts.append(offset)
    result.ends.append(offset + 1)
  }

  /// Reads one scalar of valid UTF-8 and moves on; a Swift string never holds anything else.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    let first = UInt32(bytes[position])
    guard first >= 0x80 else {
      position += 1
      return first
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(length))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[position + index] & 0x3F) }
    position += length
    return scalar
  }

  /// Mathematical letters and digits, enclosed letters and skin tones; everything else stays.
  private static func foldSupplementary(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x1D400...0x1D6A3: 0x61 + (scalar - 0x1D400) % 26
    case 0x1D7CE...0x1D7FF: 0x30 + (scalar - 0x1D7CE) % 10
    case 0x1F110...0x1F129: 0x61 + scalar - 0x1F110
    case 0x1F130...0x1F149: 0x61 + scalar - 0x1F130
    case 0x1F150...0x1F169: 0x61 + scalar - 0x1F150
    case 0x1F170...0x1F189: 0x61 + scalar - 0x1F170
    case 0x1F3FB...0x1F3FF: 0
    default: scalar
    }
  }
}

/// How often the newest scalar has stood in a row.
private struct RunOfScalars {
  private var scalar: UInt32 = 0x20
  private var length = 1

  /// Whether one more `next` may follow; leading and doubled blanks may not.
  @inline(__always)
  mutating func admits(_ next: UInt32) -> Bool {
    guard next == scalar else {
      scalar = next
      length = 1
      return true
    }
    length += 1
    if next == 0x20 { return false }
    return length <= Normalizer.longestRun || (next >= 0x30 && next <= 0x39)
  }
}
