/// Language of a customer's words.
public enum Language: String, Hashable, Codable, Sendable, CaseIterable {
  case zh, en, other
}
