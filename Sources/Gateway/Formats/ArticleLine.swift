import Domain

/// A knowledge point as a line of JSON tells it.
public struct ArticleLine: Decodable, Sendable {
  public let article: Article

  private enum Key: String, CodingKey {
    case id, scene, domain, language, intents, title, question, variants, answer, related, policy, variantOf
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String? { try container.decodeIfPresent(String.self, forKey: key) }
    func texts(_ key: Key) throws -> [String] { try container.decodeIfPresent([String].self, forKey: key) ?? [] }
    let question = try container.decode(String.self, forKey: .question)
    let title = try text(.title) ?? ""
    article = Article(
      id: ArticleID(try container.decode(LooseName.self, forKey: .id).value), scene: try text(.scene) ?? "",
      domain: try text(.domain) ?? "", language: Language(tag: try text(.language), of: question),
      intents: try texts(.intents), title: title, question: question, variants: try texts(.variants),
      answer: try text(.answer) ?? "", related: try texts(.related).map { ArticleID($0) }, policy: try text(.policy),
      variantOf: try text(.variantOf).map { ArticleID($0) })
  }
}

/// Knowledge points from rows with the columns `id` and `text`.
public enum ArticleTable {
  /// Columns that are fields of a knowledge point; all others are kept beside it.
  private static let fields: Set<String> = [
    "id", "text", "title", "answer", "scene", "domain", "language", "intents", "variants",
  ]

  public static func article(_ row: TableRow) -> Article {
    func list(_ column: String) -> [String] { (row[column] ?? "").split(separator: "|").map(String.init) }
    let text = row["text"] ?? ""
    let others = row.cells.filter { !fields.contains($0.column) }
    return Article(
      id: ArticleID(row["id"] ?? ""), scene: row["scene"] ?? "", domain: row["domain"] ?? "",
      language: Language(tag: row["language"], of: text), intents: list("intents"), title: row["title"] ?? "",
      question: text, variants: list("variants"), answer: row["answer"] ?? "",
      columns: others.isEmpty
        ? nil : Dictionary(others.map { ($0.column, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Language {
  /// The language of a tag such as `zh-CN`; without one, Chinese when the text has a Han character.
  init(tag: String?, of text: String) {
    switch tag?.lowercased().prefix(2) {
    case "zh": self = .zh
    case "en": self = .en
    case nil, "": self = text.unicodeScalars.contains { (0x3400...0x9fff).contains($0.value) } ? .zh : .en
    default: self = .other
    }
  }
}
