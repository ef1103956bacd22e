import Gateway

/// The texts of an input, one at a time: lines, or where the first line is a JSON object with `text`, that key of each,
/// or in a table (`.tsv`) the column `text`.
struct TextInput {
  private enum Form {
    case lines(LineReader)
    case table(TableReader)
  }
  private let form: Form

  /// - Parameter path: `-` is standard input.
  init(path: String) throws {
    let lines = try LineReader(path: path)
    let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    let isObject = try lines.peek()?.text.map { Self.isObject($0, lines.name) } ?? false
    if isObject || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || name.hasSuffix(".tsv") {
      form = .table(try TableReader(lines, required: name.hasSuffix(".tsv") && !isObject ? ["text"] : []))
    } else {
      form = .lines(lines)
    }
  }

  /// Hands over each text. A plain line is taken as it is, an empty one too, so that lines in and out stay in step.
  func read(report: BadLineReport, each: (String) throws -> Void) throws {
    switch form {
    case .lines(let lines):
      while let line = try lines.next() {
        if let text = line.text {
          try each(text)
        } else {
          try report(BadLine(file: lines.name, line: line.number, field: "line", why: "longer than 8 MB"))
        }
      }
    case .table(let table):
      while let row = try table.next(needed: ["text"], report: report) { try each(row["text"] ?? "") }
    }
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
