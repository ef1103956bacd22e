/// Makes text from outside harmless: what a field may hold and a canvas may show.
public enum PastedText {
  /// Bytes of a paste as text; broken UTF-8 becomes U+FFFD.
  static func clean(_ bytes: [UInt8]) -> String {
    clean(String(decoding: bytes.prefix(KeyDecoder.pasteLimit), as: UTF8.self))
  }

  /// Line ends become `\n`, tabs a space; other controls and direction marks go.
  public static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: result.append("\n")
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: result.append(scalar)
      }
      previous = scalar.value
    }
    return String(result)
  }
}
