import ArgumentParser
import Domain
import Gateway

/// `antdesk read`.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Say what messages mean: intent, emotion, things named, personal data, and why.",
    discussion: "Reads one message a line, or JSON lines with the key text. Offsets count Unicode scalars.")

  enum Tier: String, CaseIterable, ExpressibleByArgument { case auto, embedded, encoder }
  enum Why: String, CaseIterable, ExpressibleByArgument { case on, off }

  @Argument(help: ArgumentHelp("File with messages; .gz is unpacked, - is standard input.", valueName: "file"))
  var file = "-"
  @Option(help: ArgumentHelp("Which models read; auto takes the best there are.", valueName: "tier"))
  var tier: Tier = .auto
  @Option(help: ArgumentHelp("Whether --json tells the reasons.", valueName: "on|off"))
  var why: Why = .on
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    guard tier != .encoder else {
      throw CommandError("the encoder pack is not part of this version; use --tier embedded")
    }
    let engine = try EngineLoading(try common.resourceFolder()).engine(articles: [])
    let input = try TextInput(path: file)
    let output = StandardOutput(isLive: file == "-")
    let bad = BadLines(isStrict: lines.strict)
    let progress = Progress("messages read")
    var count = 0
    try input.read(report: bad.report) { text in
      write(text, engine.read(text), engine, to: output)
      count += 1
      progress.update(count)
    }
    output.flush()
    progress.finish()
    bad.finish()
  }

  private func write(_ text: String, _ reading: Reading, _ engine: any Analyst, to output: StandardOutput) {
    guard common.json else {
      let intent = reading.intents.first.map { "\($0.name) \(twoDecimals($0.p))" } ?? "-"
      output.text(
        "\(reading.abstained ? "?" : " ") \(intent)  emotion \(twoDecimals(reading.emotion))  "
          + reading.entities.map { "\($0.kind.rawValue)=\($0.value) " }.joined() + " \(text)")
      return
    }
    var fields: [(String, JSONValue)] = [
      ("text", .string(text)), ("language", .string(reading.language.rawValue)),
      ("intents", .array(reading.intents.map { .object([("name", .string($0.name)), ("p", .number($0.p))]) })),
      ("abstained", .bool(reading.abstained)),
      (
        "emotion",
        .object([
          ("index", .number(reading.emotion)),
          (
            "classes",
            .object(reading.emotions.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
          ),
        ])
      ),
      ("entities", .array(reading.entities.map { Self.entity($0, withValue: true) })),
      ("pii", .array(reading.personal.map { Self.entity($0, withValue: false) })),
    ]
    if why == .on {
      fields.append(
        (
          "why",
          .object([
            ("intent", ExplanationJSON.value(engine.explainIntent(text))),
            ("emotion", ExplanationJSON.value(engine.explainEmotion(text))),
          ])
        ))
    }
    output.line(fields)
  }

  /// Personal data is told by kind and place only.
  static func entity(_ entity: Entity, withValue: Bool) -> JSONValue {
    var fields: [(String, JSONValue)] = [("kind", .string(entity.kind.rawValue))]
    if withValue { fields.append(("value", .string(entity.value))) }
    return .object(fields + [("start", JSONValue(entity.start)), ("end", JSONValue(entity.end))])
  }
}
