import ArgumentParser
import Engine
import Gateway

/// `antdesk redact`.
struct RedactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Replace personal data in texts by tokens that tell its kind.",
    discussion: "Reads one text a line, or JSON lines with the key text. Offsets are those in the text that came in.")

  @Argument(help: ArgumentHelp("File with texts; .gz is unpacked, - is standard input.", valueName: "file"))
  var file = "-"
  @OptionGroup var lines: LineOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let redactor = Redactor()
    let input = try TextInput(path: file)
    let output = StandardOutput(isLive: file == "-")
    let bad = BadLines(isStrict: lines.strict)
    try input.read(report: bad.report) { text in
      let (masked, spans) = redactor.redact(text)
      if common.json {
        output.line([
          ("text", .string(masked)), ("spans", .array(spans.map { ReadCommand.entity($0, withValue: false) })),
        ])
      } else {
        output.text(masked)
      }
    }
    output.flush()
    bad.finish()
  }
}
