import ArgumentParser
import Domain
import Engine
import Foundation
import Gateway

/// `antdesk model build`.
struct ModelBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Train the models that ship with the program, with their cards.",
    discussion: """
      Reads the intents, knowledge and emotion lines of the resources; with --shared also openly licensed public sets \
      from that folder. Writes Models/*.antmodel and a card beside each.
      """)

  @Option(help: ArgumentHelp("Folder with public data sets.", valueName: "dir"))
  var shared: String?
  @Option(help: "Number that decides every chance.")
  var seed: UInt64 = 1
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let resources = try common.resourceFolder()
    let created = Date().formatted(.iso8601.year().month().day())
    let output = StandardOutput()
    var corpora: [TrainingCorpus] = []
    for language in [Language.zh, .en] {
      let corpus = try CorpusReading(resources: resources, shared: shared).corpus(language)
      corpora.append(corpus)
      for model in try ModelBuild(corpus, seed: seed, created: created).run(progress: { _, _ in }) {
        let bytes = model.bytes
        let path = resources.path + "/Models/" + model.name
        try Data(bytes).write(to: URL(fileURLWithPath: path + ".antmodel"), options: .atomic)
        try Data(card(model, bytes: bytes, created: created).utf8)
          .write(to: URL(fileURLWithPath: path + ".md"), options: .atomic)
        if common.json {
          output.line([
            ("model", .string(model.name)), ("dev", .object(metrics(model.dev))), ("bytes", JSONValue(bytes.count)),
          ])
        } else {
          output.text("\(model.name): \(bytes.count) bytes; \(metricsLine(model.dev))")
          for figure in model.figures { output.text("  \(figure.name): \(String(format: "%.3f", figure.value))") }
        }
        output.flush()
      }
    }
    let answers = try AnswerFitting(corpora: corpora, seed: seed).run()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(answers).write(
      to: URL(fileURLWithPath: resources.path + "/Models/answer.json"), options: .atomic)
    if !common.json {
      for point in answers.curve {
        output.text(
          String(
            format: "answers from %.2f: coverage %.3f, precision %.3f", point.floor, point.coverage, point.precision))
      }
      output.flush()
    }
  }

  /// What a reader needs to judge a model by.
  private func card(_ model: BuiltModel, bytes: [UInt8], created: String) -> String {
    let header = model.classifier.header
    var rows = metrics(model.dev).compactMap { name, value -> String? in
      if case .number(let number) = value { return "| \(name) | \(String(format: "%.3f", number)) |" }
      return nil
    }
    rows += model.figures.map { "| \($0.name) | \(String(format: "%.3f", $0.value)) |" }
    return """
      # \(model.name)

      Reads: \(header.task), \(header.language). \(header.labels.count) labels. Made \(created), seed \(seed).

      **Data**: \(model.examples) lines: \(model.sources.joined(separator: "; ")). The project's own utterances are under \
      the licence of the project. Made by `antdesk model build`.

      **Measured** on \(model.dev.rows) lines that were held out of training (they also set the calibration, so `ece` is \
      a little flattered):

      | figure | value |
      |---|---|
      \(rows.joined(separator: "\n"))

      \(remark(model))**Known limits**: written by few hands, so real customers phrase things that it has not seen; it \
      abstains then. Rows out of scope all help to set the threshold, so `oosRecall` is a little flattered too.

      File: \(bytes.count) bytes, CRC-64 \(checksum(bytes)); a damaged file is refused.

      """
  }

  /// What the figures of the emotion index do not say by themselves.
  private func remark(_ model: BuiltModel) -> String {
    guard !model.figures.isEmpty else { return "" }
    return """
      The scale of the index, and how much borrowed rows count, were chosen on these dialogues: recall at .70 is .50 by \
      construction, precision and AUC are flattered.


      """
  }

  /// The checksum that ends a model file, in hexadecimal.
  private func checksum(_ bytes: [UInt8]) -> String {
    bytes.suffix(8).reversed().map { String(format: "%02x", $0) }.joined()
  }
}
