/// A text for every case of an enumeration; a locale file that lacks one does not decode.
public struct Words<Key: RawRepresentable & CaseIterable & Hashable & Sendable>: Hashable, Codable, Sendable
where Key.RawValue == String {
  private var texts: [String: String]

  public init(_ text: (Key) -> String) {
    texts = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0.rawValue, text($0)) })
  }

  public init(from decoder: any Decoder) throws {
    texts = try decoder.singleValueContainer().decode([String: String].self)
    if let missing = Key.allCases.first(where: { texts[$0.rawValue] == nil }) {
      throw DecodingError.valueNotFound(
        String.self,
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "No text for \(missing.rawValue)."))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }

  public subscript(key: Key) -> String { texts[key.rawValue] ?? key.rawValue }
}

extension String {
  /// The text with each `{name}` replaced by its value; a name without one stays as it is.
  func filled(_ values: [String: String]) -> String { filled { values[$0] } }

  func filled(_ values: KeyValuePairs<String, String>) -> String {
    filled { name in values.first { $0.key == name }?.value }
  }

  private func filled(_ value: (String) -> String?) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var result = ""
    var rest = Substring(self)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += value(String(rest[rest.index(after: open)..<close])) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
