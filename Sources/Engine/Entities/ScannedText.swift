/// A text folded scalar by scalar, so that an offset in it is an offset in the original.
struct ScannedText: Sendable {
  /// Half-width, lower-case, simplified scalars; 0 stands for one that says nothing. Shape: [scalars of the original].
  private(set) var scalars: [UInt32] = []

  init(_ text: String) {
    var native = text
    native.withUTF8 { scalars.reserveCapacity($0.count) }
    let table = FoldTable.shared
    table.targets.withUnsafeBufferPointer { targets in
      for scalar in native.unicodeScalars {
        let code = scalar.value
        guard code <= 0xFFFF else {
          scalars.append(code)
          continue
        }
        let target = targets[Int(code)]
        // What folds into several scalars stays as it is: offsets must not move.
        scalars.append(target >= FoldTable.firstExpansion && target <= FoldTable.lastExpansion ? code : UInt32(target))
      }
    }
  }

  var count: Int { scalars.count }

  /// The same text with ranges hidden: nothing is found in them, and they part what stands before and behind.
  func hiding(_ ranges: [Range<Int>]) -> ScannedText {
    var copy = self
    for range in ranges {
      for offset in range { copy.scalars[offset] = Self.hidden }
    }
    return copy
  }

  /// The bracket that opens a token of redacted text.
  private static let hidden: UInt32 = 0x27E8

  /// The scalar at an offset; 0 outside the text.
  @inline(__always)
  subscript(_ offset: Int) -> UInt32 {
    offset >= 0 && offset < scalars.count ? scalars[offset] : 0
  }

  @inline(__always)
  func isDigit(_ offset: Int) -> Bool { self[offset] &- 0x30 < 10 }

  @inline(__always)
  func isLetter(_ offset: Int) -> Bool { self[offset] &- 0x61 < 26 }

  @inline(__always)
  func isWordPart(_ offset: Int) -> Bool { isDigit(offset) || isLetter(offset) }

  /// Where a text stands from `offset` on: the offset behind it, or nil.
  func end(of wanted: StaticString, at offset: Int) -> Int? {
    wanted.withUTF8Buffer { bytes in
      var position = offset
      var index = 0
      while index < bytes.count {
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = length == 1 ? first : first & (0x7F >> UInt32(length))
        for next in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
        guard self[position] == scalar else { return nil }
        index += length
        position += 1
      }
      return position
    }
  }

  /// The offset behind the first of several texts that stands at `offset`; list longer ones first.
  func end(ofAny wanted: [StaticString], at offset: Int) -> Int? {
    for text in wanted {
      if let end = end(of: text, at: offset) { return end }
    }
    return nil
  }

  /// The same for a word that must not go on with another letter or digit.
  func end(ofWord wanted: StaticString, at offset: Int) -> Int? {
    guard let end = end(of: wanted, at: offset), !isWordPart(end) else { return nil }
    return end
  }

  /// The first offset at or behind `offset` that is no blank.
  func skippingBlanks(_ offset: Int) -> Int {
    var position = offset
    while self[position] == 0x20 { position += 1 }
    return position
  }

  /// The scalars of a range as a string.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] where scalar != 0 { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }
}
