import ArgumentParser
import Domain
import Gateway

/// `antdesk knowledge import`.
struct KnowledgeImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take knowledge points into the workspace; they can be searched when the command returns.",
    discussion: """
      A table needs the columns id and text; title, answer, scene, domain, language, intents and variants (joined by \
      |) are read where they are, all others are kept. JSON lines may be points with id, question and answer. An id \
      that is known already replaces what it named.
      """)

  @Argument(help: ArgumentHelp("File with the points; .gz is unpacked, - is standard input.", valueName: "file"))
  var file: String
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  /// Points in one transaction.
  private static let batch = 5000

  func run() async throws {
    let reader = try LineReader(path: file)
    let bad = BadLines(isStrict: lines.strict)
    let articles = try Self.articles(reader, bad)
    bad.finish()
    guard !articles.isEmpty else { throw CommandError("\(reader.name) holds no knowledge point") }
    let workspace = try await WritableWorkspace.open(
      try common.openWorkspace(), resources: try common.resourceFolder(), command: "antdesk knowledge import")
    let progress = Progress("points", total: articles.count)
    for start in stride(from: 0, to: articles.count, by: Self.batch) {
      let part = Array(articles[start..<min(start + Self.batch, articles.count)])
      try await workspace.store.write { try $0.put(part) }
      progress.update(start + part.count)
    }
    try workspace.close()
    progress.finish()
    report(articles.count, rejected: bad.count)
  }

  private static func articles(_ reader: LineReader, _ bad: BadLines) throws -> [Article] {
    var articles: [Article] = []
    let json = JSONLine(file: reader.name)
    let first = try reader.peek()?.text ?? ""
    if first.first == "{", (try? json.decode(ArticleLine.self, first, line: 1)) != nil {
      while let line = try reader.next() {
        do {
          guard let text = line.text else {
            throw BadLine(file: reader.name, line: line.number, field: "line", why: "longer than 8 MB")
          }
          if text.isEmpty { continue }
          articles.append(try json.decode(ArticleLine.self, text, line: line.number).article)
        } catch let line as BadLine { try bad.report(line) }
      }
      return articles
    }
    let table = try TableReader(reader, required: first.first == "{" ? [] : ["id", "text"])
    while let row = try table.next(needed: ["id", "text"], report: bad.report) {
      guard row["id"] != "" else {
        try bad.report(BadLine(file: table.name, line: row.line, field: "id", why: "empty"))
        continue
      }
      articles.append(ArticleTable.article(row))
    }
    return articles
  }

  private func report(_ count: Int, rejected: Int) {
    let output = StandardOutput()
    if common.json {
      output.line([("articles", JSONValue(count)), ("rejected", JSONValue(rejected))])
    } else {
      output.text("\(count) points came in, \(rejected) lines were left out")
    }
    output.flush()
  }
}
