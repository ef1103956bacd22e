import Domain
import Engine

/// Reading one message on one thread: all of it, its intent alone, and with every reason recomputed.
struct ReadBenchmark: Benchmark {
  let name = "read"
  private let count = 30_000

  func run(_ stage: Stage) async throws {
    let engine = try stage.engine()
    let texts = CustomerTexts(try stage.resources.intents(), count: count).texts
    let characters = texts.reduce(0) { $0 + $1.text.count } / texts.count
    let note = "\(characters) characters a message in the mean"

    for message in texts.prefix(1000) { _ = engine.read(message.text) }
    var full = Samples()
    for message in texts { _ = full.time { engine.read(message.text) } }
    stage.report(full.figure("read.full", note: note))

    let intents = [Language.zh: try stage.resources.model("intent.zh"), .en: try stage.resources.model("intent.en")]
    var scratches = intents.mapValues { $0.makeScratch() }
    var intent = Samples()
    for message in texts {
      guard let model = intents[message.language], var scratch = scratches[message.language] else { continue }
      // Moved out while it is used: a second reference would make it copy its buffers.
      scratches[message.language] = nil
      _ = intent.time { model.classify(message.text, top: 1, using: &scratch) }
      scratches[message.language] = scratch
    }
    stage.report(intent.figure("read.intent", note: note))

    var reasons = Samples()
    for message in texts.prefix(5000) {
      reasons.time {
        _ = engine.read(message.text)
        _ = engine.explainIntent(message.text)
        _ = engine.explainEmotion(message.text)
      }
    }
    stage.report(reasons.figure("read.reasons", note: note))
  }
}
