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

  /// The text with its slots filled and without the sentences for which a fact is missing; nil when nothing is left.
  ///
  /// "Open the order to see each stop. Your parcel is {order.status}." still helps somebody whose order is not known.
  public static func fillKnown(_ text: String, with facts: [String: String]) -> String? {
    if let whole = fill(text, with: facts) { return whole }
    let kept = sentences(text).compactMap { fill($0, with: facts) }.joined()
    let trimmed = kept.drop { $0.isWhitespace }
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// Pieces that each end with a full stop, a question or an exclamation mark of either script.
  private static func sentences(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var depth = 0
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      piece.append(character)
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      let isLatinEnd = ".!?".contains(character) && (place + 1 == characters.count || characters[place + 1] == " ")
      guard depth <= 0, "。！？".contains(character) || isLatinEnd else { continue }
      pieces.append(piece)
      piece = ""
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
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
