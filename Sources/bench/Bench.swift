import ArgumentParser
import Foundation

/// `bench`: measures the parts of the program, and makes the page of the figures.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure the parts of the program; a line of JSON for each figure.",
    subcommands: [RunCommand.self, TableCommand.self], defaultSubcommand: RunCommand.self)
}

/// Runs the benchmarks, all or those that are named.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Run benchmarks.")

  @Argument(help: ArgumentHelp("Which ones; without a name all.", valueName: "name"))
  var names: [String] = []

  @Option(help: ArgumentHelp("What came with the program.", valueName: "folder"))
  var resources = "Resources"

  @Option(help: ArgumentHelp("Where the throw-away workspaces are made: on the disk to measure.", valueName: "folder"))
  var folder = FileManager.default.temporaryDirectory.path

  @Option(help: ArgumentHelp("Past conversations in the filled workspace.", valueName: "count"))
  var conversations = 100_000

  @Option(help: ArgumentHelp("Texts to search besides the seed: a table with id and text.", valueName: "file"))
  var corpus: String?

  @Option(help: ArgumentHelp("Questions to that corpus: a table with the column query.", valueName: "file"))
  var queries: String?

  func validate() throws {
    for name in names where !Self.all.contains(where: { $0.name == name }) {
      throw ValidationError("\(name): there are \(Self.all.map(\.name).joined(separator: ", "))")
    }
    if conversations < 1 { throw ValidationError("--conversations must be at least 1") }
  }

  private static let all: [any Benchmark] = [
    ReadBenchmark(), SearchBenchmark(), IntakeBenchmark(), RecordBenchmark(), InboxBenchmark(), VerifyBenchmark(),
    PaintBenchmark(),
  ]

  @MainActor
  func run() async throws {
    let stage = try Stage(self)
    defer { stage.remove() }
    for benchmark in Self.all where names.isEmpty || names.contains(benchmark.name) {
      do {
        try await benchmark.run(stage)
      } catch let missing as MissingPart {
        stage.report(LeftOut(bench: benchmark.name, reason: missing.reason))
      }
    }
  }
}
