import Domain
import Engine
import Foundation
import Gateway

/// Reads what the shipped models are trained on.
struct CorpusReading {
  var resources: ResourceFolder
  /// Folder with openly licensed sets; without it only the project's own sentences are used.
  var shared: String?

  func corpus(_ language: Language) throws -> TrainingCorpus {
    let intents: [IntentDefinition] = try resources.files(in: "Intents", ending: ".json").map { try resources.json($0) }
    var corpus = TrainingCorpus(
      language: language, intents: intents, articles: try WorkspaceSeed.articles(resources),
      emotions: try emotions(language), dialogues: try dialogues())
    guard let shared else { return corpus }
    for set in BorrowedSet.all where set.language == language {
      let path = shared + "/" + set.file
      guard FileManager.default.fileExists(atPath: path) else { throw CommandError("\(path) is missing") }
      let rows = try self.rows(path, set)
      switch set.task {
      case .intent: corpus.borrowedIntents += rows
      case .heat: corpus.borrowedHeat += rows
      }
      corpus.sources.append((set.task.rawValue, "\(set.title) (\(set.licence), \(rows.count) lines)"))
    }
    return corpus
  }

  private func emotions(_ language: Language) throws -> [EmotionExample] {
    let table = try TableReader(
      try LineReader(path: resources.path + "/Emotions/\(language.rawValue).tsv"), required: ["text", "label", "heat"])
    let bad = BadLines(isStrict: true)
    var examples: [EmotionExample] = []
    while let row = try table.next(report: bad.report) {
      examples.append(
        EmotionExample(text: row["text"] ?? "", label: row["label"] ?? "", heat: Int(row["heat"] ?? "") ?? 0))
    }
    return examples
  }

  private func dialogues() throws -> [EmotionDialogue] {
    let lines = try LineReader(path: resources.path + "/Emotions/dev_dialogues.jsonl")
    let json = JSONLine(file: lines.name)
    var dialogues: [EmotionDialogue] = []
    while let line = try lines.next() {
      guard let text = line.text, !text.isEmpty else { continue }
      dialogues.append(try json.decode(EmotionDialogue.self, text, line: line.number))
    }
    return dialogues
  }

  private func rows(_ path: String, _ set: BorrowedSet) throws -> [TrainingExample] {
    let table = try TableReader(try LineReader(path: path))
    let bad = BadLines(isStrict: false)
    var examples: [TrainingExample] = []
    var number = 0
    while let row = try table.next(report: bad.report) {
      number += 1
      guard number % set.stride == 0 else { continue }
      guard let text = row["text"], let label = row["label"] ?? row["labels"], let mine = set.labels[label] else {
        continue
      }
      examples.append(TrainingExample(text: text, label: mine, weight: set.weight))
      if examples.count == set.limit { break }
    }
    return examples
  }
}
