import ArgumentParser
import Engine
import Gateway

/// `antdesk model predict`.
struct ModelPredictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Label texts as they come, one a line.",
    discussion: """
      Writes the likeliest label and its probability for each line, sure or not. Of a model with several labels a \
      text it writes those that reach their threshold, joined by |, and the probability of the likeliest.
      """)

  @Option(help: ArgumentHelp("Model file.", valueName: "file"))
  var model: String
  @Argument(help: ArgumentHelp("Texts; .gz is unpacked, - is standard input.", valueName: "file"))
  var file = "-"
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let classifier = try loadClassifier(model)
    var scratch = classifier.makeScratch()
    let input = try TextInput(path: file)
    let output = StandardOutput(isLive: file == "-")
    let bad = BadLines(isStrict: lines.strict)
    try input.read(report: bad.report) { text in
      let classification = classifier.classify(text, top: 1, using: &scratch)
      guard let best = classification.ranking.first else { return }
      let label = classifier.header.isMultiLabel ? classification.labels.joined(separator: "|") : best.label
      if common.json {
        output.line([("label", .string(label)), ("p", .number(best.probability))])
      } else {
        output.verbatim("\(label.visible)\t\(best.probability)")
      }
    }
    output.flush()
    bad.finish()
  }
}
