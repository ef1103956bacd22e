/// Language of the interface, by its BCP 47 tag; not the language of a customer.
public enum Locale: String, Hashable, Codable, Sendable, CaseIterable {
  case zhCN = "zh-CN"
  case en
}
