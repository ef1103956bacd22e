import ArgumentParser
import Domain
import Engine
import Foundation
import Gateway

/// `antdesk model train`.
struct ModelTrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a classifier on labelled texts and write it to a file.",
    discussion: """
      Data is a table with a header line, or JSON lines. Rows labelled oos belong to no class: they set only how sure \
      the model must be to answer. Without --dev a tenth of the data calibrates. Equal data and seed give equal models.
      """)

  @Option(help: ArgumentHelp("What the model reads.", valueName: "task"))
  var task: ModelCommand.Task
  @Option(help: ArgumentHelp("File to learn from; .gz is unpacked, - is standard input.", valueName: "file"))
  var data: String
  @Option(help: ArgumentHelp("File to calibrate and measure on.", valueName: "file"))
  var dev: String?
  @OptionGroup var columns: LabelledColumns
  @Option(help: ArgumentHelp("Kind of model.", valueName: "tier"))
  var tier: ModelCommand.Tier = .embedded
  @Option(help: ArgumentHelp("Number that decides every chance.", valueName: "number"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Where to write the model.", valueName: "file"))
  var out: String
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    guard tier != .encoder else {
      throw CommandError("the encoder pack is not part of this version; use --tier embedded")
    }
    let start = ContinuousClock.now
    let training = try LabelledData(path: data, columns: columns, isStrict: lines.strict)
    let heldOut = try dev.map { try LabelledData(path: $0, columns: columns, isStrict: lines.strict) }

    var options = TrainingOptions()
    options.task = task.rawValue
    options.seed = seed
    options.isMultiLabel = training.isMultiLabel
    options.sources = ([data] + (dev.map { [$0] } ?? [])).map { URL(fileURLWithPath: $0).lastPathComponent }
    let stages = StageProgress()
    let trained = try ClassifierTrainer.train(
      examples: training.examples, dev: heldOut?.examples, options: options, progress: stages.update)
    let bytes = trained.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
    stages.finish()
    report(trained.dev, seconds: (ContinuousClock.now - start).inSeconds, bytes: bytes.count)
  }

  private func report(_ dev: EvaluationReport, seconds: Double, bytes: Int) {
    let output = StandardOutput()
    if common.json {
      output.line([("dev", .object(metrics(dev))), ("seconds", .number(seconds)), ("bytes", JSONValue(bytes))])
    } else {
      output.text("\(out): \(bytes) bytes in \(String(format: "%.1f", seconds)) s")
      output.text(metricsLine(dev))
    }
    output.flush()
  }
}

/// Tells the stages of a training run that takes longer than a second.
private final class StageProgress {
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  func update(_ progress: TrainingProgress) {
    let now = ContinuousClock.now
    let pause: Duration = StandardError.isTerminal ? .milliseconds(200) : .seconds(5)
    guard now - start > .seconds(1), last.map({ now - $0 > pause }) ?? true else { return }
    last = now
    let line = "\(progress.stage.rawValue) \(Int(progress.fraction * 100)) %"
    if StandardError.isTerminal { StandardError.rewrite(line) } else { StandardError.write(line) }
  }

  func finish() { if last != nil, StandardError.isTerminal { StandardError.write("") } }
}
