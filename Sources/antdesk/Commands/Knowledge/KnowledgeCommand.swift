import ArgumentParser
import Domain
import Gateway

/// `antdesk knowledge`.
struct KnowledgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Take knowledge in, search it, count it.",
    subcommands: [KnowledgeImportCommand.self, KnowledgeSearchCommand.self, KnowledgeStatsCommand.self])
}

/// `antdesk knowledge stats`.
struct KnowledgeStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count the knowledge points by language, scene and domain.")

  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let articles = try await knowledge(of: try common.openWorkspace(), or: try common.resourceFolder())
    let byLanguage = Dictionary(grouping: articles, by: \.language.rawValue).mapValues(\.count)
    let byDomain = Dictionary(grouping: articles, by: \.domain).mapValues(\.count)
    let scenes = Set(articles.map(\.scene)).count
    let variants = articles.reduce(0) { $0 + $1.variants.count }
    let output = StandardOutput()
    if common.json {
      output.line([
        ("articles", JSONValue(articles.count)), ("variants", JSONValue(variants)), ("scenes", JSONValue(scenes)),
        ("languages", Self.counts(byLanguage)), ("domains", Self.counts(byDomain)),
      ])
    } else {
      output.text("\(articles.count) points in \(scenes) scenes with \(variants) other ways to ask")
      for (name, count) in byLanguage.sorted(by: { $0.key < $1.key }) { output.text("  \(name)  \(count)") }
      for (name, count) in byDomain.sorted(by: { $0.key < $1.key }) where !name.isEmpty {
        output.text("  \(name)  \(count)")
      }
    }
    output.flush()
  }

  private static func counts(_ counts: [String: Int]) -> JSONValue {
    .object(counts.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
  }
}
