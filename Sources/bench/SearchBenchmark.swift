import Domain
import Engine
import Gateway

/// Finding knowledge by a question, in the seed and in a large corpus where one is named.
struct SearchBenchmark: Benchmark {
  let name = "search"
  private let hits = 10

  func run(_ stage: Stage) async throws {
    let questions = CustomerTexts(try stage.resources.intents(), count: 5000).texts.map(\.text)
    measure("seed", try stage.resources.articles(), questions, stage)
    guard let corpus = stage.corpus else {
      stage.report(LeftOut(bench: "search.corpus", reason: "no corpus was named"))
      return
    }
    let articles = try rows(corpus, column: "text").map(ArticleTable.article)
    let queries = try stage.queries.map { try rows($0, column: "query").compactMap { $0["query"] } } ?? questions
    measure("corpus", articles, Array(queries.prefix(5000)), stage)
  }

  @MainActor
  private func measure(_ what: String, _ articles: [Article], _ queries: [String], _ stage: Stage) {
    var building = Samples()
    let index = building.time { KnowledgeIndex(articles) }
    let note = "\(articles.count) points"
    stage.report(building.figure("search.index.\(what)", count: articles.count, note: note))
    for query in queries.prefix(200) { _ = index.search(query, limit: hits) }
    var searching = Samples()
    for query in queries { _ = searching.time { index.search(query, limit: hits) } }
    stage.report(searching.figure("search.\(what)", note: note))
  }

  private func rows(_ path: String, column: String) throws -> [TableRow] {
    let lines: LineReader
    do { lines = try LineReader(path: path) } catch { throw MissingPart(reason: "the corpus cannot be read") }
    let table = try TableReader(lines, required: [column])
    var rows: [TableRow] = []
    // A bad line of the corpus is one text less.
    while let row = try table.next(needed: [column], report: { _ in }) { rows.append(row) }
    return rows
  }
}
