/// Fills `{name}` slots of an answer from facts.
public enum Slots {
  /// The text with every slot filled, or nil when a fact is missing: an answer never leaves a hole.
  public static func fill(_ text: String, with facts: [String: String]) -> String? {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      guard isName(name) else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      guard let value = facts[name] else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The first slot that is still open in a text.
  public static func firstOpen(in text: String) -> String? {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = String(rest[rest.index(after: open)..<close])
      if isName(name) { return name }
      rest = rest[rest.index(after: open)...]
    }
    return nil
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 46 || $0 == 95 }
  }
}
