import Foundation
import Testing

@testable import Engine

/// Accuracy on real customer questions; only where the shared data is there.
struct SharedDataTests {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared/data").standardizedFileURL

  private static func rows(_ name: String) -> [TrainingExample]? {
    // A missing file is the very thing asked about.
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return nil }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t")
      return fields.count == 2 ? TrainingExample(text: String(fields[0]), label: String(fields[1])) : nil
    }
  }

  /// Every seventh class of JDDC keeps a debug build under a few seconds; all 123 classes reach 72 % on dev.
  @Test func customerQuestionsAreUnderstood() throws {
    guard let training = Self.rows("intent_zh_jddc.train.tsv"), let dev = Self.rows("intent_zh_jddc.dev.tsv") else {
      print("skipped: ../shared/data is not there")
      return
    }
    let labels = Set(
      Set(training.map { $0.labels[0] }).sorted().enumerated().filter { $0.offset % 7 == 0 }.map(\.element))
    let isChosen = { (row: TrainingExample) in labels.contains(row.labels[0]) }

    let trained = try ClassifierTrainer.train(examples: training.filter(isChosen), dev: dev.filter(isChosen))

    print("JDDC, \(labels.count) classes: accuracy \(trained.dev.accuracy), \(trained.dev.rows) rows")
    #expect(trained.dev.accuracy > 0.80)
    #expect(trained.dev.top3 > 0.90)
  }
}
