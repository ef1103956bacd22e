import ArgumentParser
import Domain
import Gateway

/// `antdesk suggest`.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggest replies at the last message of the customer in each conversation of a file.",
    discussion: "Looks into the knowledge of the workspace, or without one into that which came with the program.")

  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var common: WorkspaceOptions

  @Option(help: ArgumentHelp("Most suggestions for a conversation.", valueName: "count"))
  var top = 3

  func validate() throws { if top < 1 { throw ValidationError("--top must be at least 1") } }

  func run() async throws {
    let resources = try common.resourceFolder()
    let articles = try await knowledge(of: try common.openWorkspace(), or: resources)
    let engine = try EngineLoading(resources).engine(articles: articles)
    let output = StandardOutput()
    _ = try transcripts.read { conversation in
      guard let text = conversation.turns.last(where: { $0.role == .customer })?.text else { return }
      let suggestions = engine.suggest(text, reading: engine.read(text), facts: ["card.tier": "none"], limit: top)
      if common.json {
        output.line([
          ("conversation", .string(conversation.id)), ("suggestions", .array(suggestions.map(Self.json))),
        ])
      } else {
        output.text("\(conversation.id)  \(text)")
        for suggestion in suggestions {
          output.text("  \(twoDecimals(suggestion.score))  \(suggestion.source)  \(suggestion.text)")
        }
      }
    }
    output.flush()
  }

  private static func json(_ suggestion: Suggestion) -> JSONValue {
    .object([
      ("text", .string(suggestion.text)), ("source", .string(suggestion.source.value)),
      ("score", .number(suggestion.score)), ("why", .array(suggestion.why.terms.map(ExplanationJSON.term))),
    ])
  }
}

/// The knowledge points of a workspace, or without one those that came with the program.
func knowledge(of workspace: Workspace, or resources: ResourceFolder) async throws -> [Article] {
  guard workspace.exists else { return try WorkspaceSeed.articles(resources) }
  return try await workspace.openExisting().read { try $0.articles() }
}
