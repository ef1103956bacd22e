/// Takes common endings off English words, lightly: plurals, possessives, -ing, -ed.
///
/// Works on folded scalars. What matters is that forms of one word meet, not that the stem is a word.
enum Stemmer {
  static func stem(_ word: inout [UInt32]) {
    guard word.count > 3, word.allSatisfy({ $0 &- 0x61 < 26 || $0 == 0x27 }) else { return }
    if ends(word, "'s") { word.removeLast(2) }
    if ends(word, "ies"), word.count > 4 {
      word.removeLast(3)
      word.append(0x79)  // y
    } else if ends(word, "sses") || ends(word, "ches") || ends(word, "shes") || ends(word, "xes") {
      word.removeLast(2)
    } else if ends(word, "s"), !ends(word, "ss"), !ends(word, "us"), !ends(word, "is") {
      word.removeLast()
    }
    if ends(word, "ing"), word.count > 5, hasVowel(word.dropLast(3)) {
      word.removeLast(3)
      repair(&word)
    } else if ends(word, "ed"), word.count > 4, hasVowel(word.dropLast(2)) {
      word.removeLast(2)
      repair(&word)
    }
    // refund/refunde, change/chang: a final e says nothing once endings are gone.
    if ends(word, "e"), word.count > 3 { word.removeLast() }
  }

  /// shipp → ship; dress and call keep their doubled letters.
  private static func repair(_ word: inout [UInt32]) {
    guard word.count > 3, word[word.count - 1] == word[word.count - 2] else { return }
    let last = word[word.count - 1]
    if last != 0x6C && last != 0x73 && last != 0x7A { word.removeLast() }
  }

  private static func ends(_ word: [UInt32], _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { bytes in
      word.count >= bytes.count && zip(word.suffix(bytes.count), bytes).allSatisfy { $0 == UInt32($1) }
    }
  }

  private static func hasVowel(_ part: ArraySlice<UInt32>) -> Bool {
    part.contains { $0 == 0x61 || $0 == 0x65 || $0 == 0x69 || $0 == 0x6F || $0 == 0x75 || $0 == 0x79 }
  }
}
