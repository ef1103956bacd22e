import ArgumentParser
import Engine
import Foundation
import Gateway

/// `antdesk model`.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Train, test and use text classifiers.",
    subcommands: [
      ModelTrainCommand.self, ModelEvalCommand.self, ModelPredictCommand.self, ModelBuildCommand.self,
    ])

  enum Task: String, CaseIterable, ExpressibleByArgument { case intent, emotion, sentiment }
  enum Tier: String, CaseIterable, ExpressibleByArgument { case embedded, encoder }
}

/// Loads a model file; what is wrong with it becomes one sentence with its name.
func loadClassifier(_ path: String) throws -> TextClassifier {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw CommandError("cannot read the model file \(path)")
  }
  do {
    return try TextClassifier(bytes: [UInt8](data))
  } catch {
    throw CommandError("\(path): \(sentence(for: error))")
  }
}

/// The figures of a test by their names, whole numbers as such; what was not measured is null.
func metrics(_ report: EvaluationReport) -> [(String, JSONValue)] {
  [
    ("n", JSONValue(report.rows)), ("accuracy", .number(report.accuracy)), ("top3", .number(report.top3)),
    ("macroF1", .number(report.macroF1)), ("ece", .number(report.ece)), ("coverage", .number(report.coverage)),
    ("accuracyAtThreshold", .number(report.accuracyAtThreshold)), ("oosRecall", JSONValue(report.oosRecall)),
    ("oosPrecision", JSONValue(report.oosPrecision)),
  ]
}

/// The figures as a line for people.
func metricsLine(_ report: EvaluationReport) -> String {
  metrics(report).compactMap { name, value in
    if case .null = value { return nil }
    if case .number(let number) = value { return "\(name) \(String(format: "%.4f", number))" }
    return "\(name) \(value.line)"
  }.joined(separator: "  ")
}
