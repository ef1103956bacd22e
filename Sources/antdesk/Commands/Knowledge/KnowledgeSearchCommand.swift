import ArgumentParser
import Domain
import Engine
import Gateway

/// `antdesk knowledge search`.
struct KnowledgeSearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the knowledge points that answer a question.",
    discussion: """
      With - one question a line is read from standard input and answered by one line. micros is the time of the \
      search alone.
      """)

  @Option(help: ArgumentHelp("Most hits for a question.", valueName: "count"))
  var top = 10
  @Argument(help: ArgumentHelp("The question, or - for one a line.", valueName: "query"))
  var query = "-"
  @OptionGroup var common: WorkspaceOptions

  func validate() throws { if top < 1 { throw ValidationError("--top must be at least 1") } }

  func run() async throws {
    let articles = try await knowledge(of: try common.openWorkspace(), or: try common.resourceFolder())
    let index = KnowledgeIndex(articles)
    let output = StandardOutput(isLive: true)
    guard query == "-" else {
      answer(query, index, output)
      output.flush()
      return
    }
    let lines = try LineReader(path: "-")
    while let line = try lines.next() { answer(line.text ?? "", index, output) }
    output.flush()
  }

  private func answer(_ query: String, _ index: KnowledgeIndex, _ output: StandardOutput) {
    let start = ContinuousClock.now
    let hits = index.search(query, limit: top)
    let time = (ContinuousClock.now - start).components
    let micros = Double(time.seconds) * 1e6 + (Double(time.attoseconds) * 1e-12).rounded()
    if common.json {
      let found = hits.map {
        JSONValue.object([("id", .string($0.article.id.value)), ("score", .number($0.score))])
      }
      output.line([("query", .string(query)), ("hits", .array(found)), ("micros", .number(micros))])
    } else {
      for hit in hits {
        let title = hit.article.title.isEmpty ? hit.article.question : hit.article.title
        output.text("\(twoDecimals(hit.score))  \(hit.article.id)  \(title)")
      }
    }
  }
}
