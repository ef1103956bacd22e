/// A text prepared for looking up many phrases: in lower case, as written and without its blanks.
///
/// Works on bytes: the library's own search builds tables per phrase, which costs a millisecond for a policy's hundred.
public struct PhraseSearch: Sendable {
  private let written: [UInt8]
  private let spaceless: [UInt8]

  public init(_ text: String) {
    let lowercased = text.lowercased()
    written = Array(lowercased.utf8)
    spaceless = Array(lowercased.filter { !$0.isWhitespace }.utf8)
  }

  /// Whether a phrase stands in the text. One in Latin letters must begin and end at a word's ends, a plural's s aside:
  /// "sue you" is not in "issue your".
  public func holds(_ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { Self.find($0, in: written) || Self.find($0, in: spaceless) }
  }

  private static func find(_ phrase: UnsafeBufferPointer<UInt8>, in text: [UInt8]) -> Bool {
    guard let first = phrase.first, text.count >= phrase.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for start in 0...(text.count - phrase.count) where text[start] == first {
        var length = 1
        while length < phrase.count, text[start + length] == phrase[length] { length += 1 }
        if length == phrase.count, isWhole(phrase, in: text, at: start) { return true }
      }
      return false
    }
  }

  private static func isWhole(
    _ phrase: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    if isLetter(phrase[0]), start > 0, isLetter(text[start - 1]) { return false }
    var end = start + phrase.count
    guard isLetter(phrase[phrase.count - 1]), end < text.count else { return true }
    if text[end] == UInt8(ascii: "s") { end += 1 }
    return end >= text.count || !isLetter(text[end])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
}
