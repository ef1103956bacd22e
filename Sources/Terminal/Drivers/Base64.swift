/// Base64 for the clipboard sequence, so that the kit needs no Foundation.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var group: [UInt8] = []
    func flush() {
      let word = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
      for place in 0..<4 {
        result.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : "=")
      }
    }
    for byte in bytes {
      group.append(byte)
      if group.count == 3 {
        flush()
        group.removeAll(keepingCapacity: true)
      }
    }
    if !group.isEmpty { flush() }
    return String(result)
  }
}
