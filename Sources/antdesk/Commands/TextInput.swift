import Gateway

/// The texts of an input, one at a time: lines, or where the first line is a JSON object with `text`, that key of each,
/// or in a table (`.tsv`) the column `text`.
struct TextInput {
  private enum Form {
    case lines(LineReader)
    case table(TableReader)
  }
  private let form: Form
  private let name: String

  /// - Parameter path: `-` is standard input.
  init(path: String) throws {
    let lines = try LineReader(path: path)
    name = lines.name
    let isTable = path.hasSuffix(".tsv") || path.hasSuffix(".tsv.gz")
    let isObject = try lines.peek()?.text.map { Self.isObject($0, lines.name) } ?? false
    if isObject || isTable || TableReader.isJSONName(path) {
      form = .table(try TableReader(lines, required: isTable && !isObject ? ["text"] : []))
    } else {
      form = .lines(lines)
    }
  }

  /// Hands over each text. A plain line is taken as it is, an empty one too, so that lines in and out stay in step.
  ///
  /// - Throws: one sentence when there were lines, but not a single good one.
  func read(report: BadLineReport, each: (String) throws -> Void) throws {
    var (good, bad) = (0, 0)
    func counted(_ line: BadLine) throws {
      bad += 1
      try report(line)
    }
    switch form {
    case .lines(let lines):
      while let line = try lines.next() {
        if let text = line.text {
          good += 1
          try each(text)
        } else {
          try counted(BadLine(file: lines.name, line: line.number, field: "line", why: "longer than 8 MB"))
        }
      }
    case .table(let table):
      while let row = try table.next(needed: ["text"], report: counted) {
        good += 1
        try each(row["text"] ?? "")
      }
    }
    if good == 0, bad > 0 { throw CommandError("\(name) holds no text that can be read") }
  }

  private static func isObject(_ line: String, _ name: String) -> Bool {
    guard line.first == "{" else { return false }
    // A line that only looks like JSON is a plain text.
    return (try? JSONLine(file: name).decode(TextLine.self, line, line: 1)) != nil
  }

  private struct TextLine: Decodable {
    var text: String
  }
}
