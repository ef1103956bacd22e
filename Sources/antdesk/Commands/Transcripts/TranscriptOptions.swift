import ArgumentParser
import Gateway

/// Reads the name of a format from the command line.
func transcriptFormat(_ name: String) throws -> TranscriptFormat {
  guard let format = TranscriptFormat(rawValue: name) else {
    let known = TranscriptFormat.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(name) is no format; there are \(known)")
  }
  return format
}

/// Which conversations a command reads.
struct TranscriptOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("File with conversations; .gz is unpacked, - is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("How they are written down: generic, crosswoz or uss.", valueName: "format"),
    transform: transcriptFormat)
  var format: TranscriptFormat = .generic

  @OptionGroup var lines: LineOptions

  /// Hands over each conversation in file order.
  ///
  /// - Returns: how many lines were left out.
  /// - Throws: one sentence when not a single conversation could be read.
  func read(_ each: (TranscriptConversation) throws -> Void) throws -> Int {
    let reader = try LineReader(path: file)
    let bad = BadLines(isStrict: lines.strict)
    var count = 0
    try format.read(reader, report: bad.report) {
      count += 1
      try each($0)
    }
    bad.finish()
    guard count > 0 else { throw CommandError("\(reader.name) holds no conversation in the format \(format.rawValue)") }
    return bad.count
  }
}
