import Domain

/// Electronic mail addresses, lower case.
enum EmailExtractor: EntityExtractor {
  static let kind = EntityKind.email

  static func match(in text: ScannedText, at offset: Int, today: CivilDay) -> EntityMatch? {
    guard text.isWordPart(offset), !text.isWordPart(offset - 1) else { return nil }
    // A mark before it belongs to the address only when something stands before the mark.
    if isLocalPart(offset - 1, in: text), text.isWordPart(offset - 2) { return nil }
    var position = offset
    while isLocalPart(position, in: text) {
      position += 1
      guard position - offset <= 64 else { return nil }
    }
    guard text[position] == 0x40 else { return nil }
    guard let end = domainEnd(from: position + 1, in: text) else { return nil }
    return EntityMatch(text.text(offset..<end), offset, end)
  }

  /// The end of the longest `label.label.letters` from `start` on.
  private static func domainEnd(from start: Int, in text: ScannedText) -> Int? {
    var labelStart = start
    var end: Int?
    while labelStart - start < 253 {
      var position = labelStart
      while text.isWordPart(position) || text[position] == 0x2D { position += 1 }
      guard position > labelStart else { break }
      let isLast = (labelStart..<position).allSatisfy(text.isLetter) && position - labelStart >= 2
      if labelStart > start, isLast { end = position }
      guard text[position] == 0x2E else { break }
      labelStart = position + 1
    }
    return end
  }

  private static func isLocalPart(_ offset: Int, in text: ScannedText) -> Bool {
    if text.isWordPart(offset) { return true }
    let scalar = text[offset]
    return scalar == 0x2E || scalar == 0x5F || scalar == 0x25 || scalar == 0x2B || scalar == 0x2D  // . _ % + -
  }
}
