import ArgumentParser
import Domain
import Engine
import Gateway

/// `antdesk model eval`.
struct ModelEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Test a model on labelled texts.",
    discussion: """
      accuracy forces an answer on every row that is not oos; accuracyAtThreshold counts an abstention as wrong; \
      coverage is the share that gets an answer; ece is measured on the likeliest label in ten bins.
      """)

  @Option(help: ArgumentHelp("Model file.", valueName: "file"))
  var model: String
  @Option(help: ArgumentHelp("Labelled texts; .gz is unpacked, - is standard input.", valueName: "file"))
  var data: String
  @OptionGroup var columns: LabelledColumns
  @Option(
    help: ArgumentHelp("Table with the columns label and merged: labels to score as one.", valueName: "file"))
  var map: String?
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let classifier = try loadClassifier(model)
    let test = try LabelledData(path: data, columns: columns, isStrict: lines.strict)
    guard test.isMultiLabel == classifier.header.isMultiLabel else {
      throw CommandError(
        test.isMultiLabel
          ? "\(data) has several labels a row, but the model gives one"
          : "the model gives several labels a text, but \(data) has no column labels")
    }
    let merge = try map.map { LabelMerge(try Self.merged($0, isStrict: lines.strict)) } ?? LabelMerge()
    let report = Evaluation.evaluate(classifier, on: test.examples, merging: merge)
    let perSecond = speed(of: classifier, on: test.examples)
    let output = StandardOutput()
    if common.json {
      output.line(metrics(report) + [("perSecond", .number(perSecond.rounded()))])
    } else {
      output.text(metricsLine(report) + "  perSecond \(Int(perSecond))")
      for pair in report.confusions.prefix(10) { output.text("\(pair.count)  \(pair.truth) read as \(pair.answer)") }
    }
    output.flush()
  }

  /// Texts classified in a second, one by one on one thread.
  private func speed(of classifier: TextClassifier, on examples: [TrainingExample]) -> Double {
    var scratch = classifier.makeScratch()
    let start = ContinuousClock.now
    for example in examples { _ = classifier.classify(example.text, top: 1, using: &scratch) }
    return Double(examples.count) / max(1e-9, seconds(ContinuousClock.now - start))
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func merged(_ path: String, isStrict: Bool) throws -> [String: String] {
    let table = try TableReader(try LineReader(path: path), required: ["label", "merged"])
    let bad = BadLines(isStrict: isStrict)
    var merged: [String: String] = [:]
    while let row = try table.next(needed: ["label", "merged"], report: bad.report) {
      merged[row["label"] ?? ""] = row["merged"]
    }
    bad.finish()
    return merged
  }
}
