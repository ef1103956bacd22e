extension String {
  /// The text with everything that could steer a terminal made visible as `<1B>`; tabs become blanks.
  public var visible: String {
    guard unicodeScalars.contains(where: Self.steers) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if Self.steers(scalar) {
        result += "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Controls of both tables, line and paragraph separators, and marks that turn the direction of writing.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}
