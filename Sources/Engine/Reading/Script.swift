import Domain

/// Which scripts a text is written in.
struct Script: Sendable, Equatable {
  /// Han characters.
  var han = 0
  /// Letters a–z of words; those in codes with figures do not count.
  var latin = 0
  /// Accented Latin letters and letters of every other script.
  var foreign = 0

  init(_ text: String) {
    var run = 0
    var isCode = false
    for scalar in text.unicodeScalars {
      let code = scalar.value
      if code < 0x80 {
        let isLetter = (code | 0x20) &- 0x61 < 26
        let isDigit = code &- 0x30 < 10
        if isLetter || isDigit {
          if isLetter { run += 1 } else { isCode = true }
          continue
        }
      }
      if !isCode { latin += run }
      (run, isCode) = (0, false)
      switch code {
      case 0..<0xC0: break
      case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: han += 1
      case 0xC0...0x2AF, 0x370...0x1FFF, 0x3041...0x30FF, 0x3105...0x318F, 0xA000...0xD7FF: foreign += 1
      default: break
      }
    }
    if !isCode { latin += run }
  }

  /// Chinese as soon as its characters carry the text: one stands for a word, a Latin letter does not.
  var language: Language {
    if foreign * 4 > han * 2 + latin { return .other }
    if han > 0 { return han * 6 >= latin ? .zh : .en }
    return latin > 1 ? .en : .other
  }
}
