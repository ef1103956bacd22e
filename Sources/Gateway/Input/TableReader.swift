/// One row of a table, by the names of its columns.
public struct TableRow: Sendable {
  public var line: Int
  /// In the order of the file; JSON lines have no order and are sorted.
  public var cells: [(column: String, value: String)]

  public subscript(column: String) -> String? { cells.first { $0.column == column }?.value }
}

/// Reads tab-separated text with a header line, or JSON lines, as rows with named columns.
public final class TableReader {
  /// Names in the header; for JSON lines those of the first row.
  public let columns: [String]
  private let lines: LineReader
  private let isJSON: Bool

  public var name: String { lines.name }

  /// - Throws: `InputError` when there is no header or a required column is missing.
  public init(_ lines: LineReader, required: [String] = []) throws {
    self.lines = lines
    while let line = try lines.peek(), line.text?.allSatisfy(\.isWhitespace) == true { _ = try lines.next() }
    guard let first = try lines.peek() else { throw InputError("\(lines.name) is empty") }
    guard let header = first.text ?? (Self.isJSONName(lines.name) ? "" : nil) else {
      throw InputError("\(lines.name): the header line is longer than 8 MB")
    }
    isJSON = header.first == "{" || Self.isJSONName(lines.name)
    if isJSON {
      let row = try? JSONLine(file: lines.name).decode([String: TableCell].self, header, line: first.number)
      columns = row?.keys.sorted() ?? []
    } else {
      _ = try lines.next()
      columns = header.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try require(required)
    }
  }

  /// Whether a file's name promises JSON lines, so that its first line is never taken for a header.
  public static func isJSONName(_ name: String) -> Bool {
    let name = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
  }

  /// - Throws: `InputError` naming the column that is missing and those that are there.
  public func require(_ required: [String]) throws {
    // A first row that cannot be read tells nothing of the others.
    if isJSON, columns.isEmpty { return }
    for column in required where !columns.contains(column) {
      throw InputError("\(name) has no column \"\(column)\"; it has \(columns.joined(separator: ", "))")
    }
  }

  /// The next row, nil at the end.
  ///
  /// - Parameters:
  ///   - needed: columns without which a row is bad.
  ///   - report: told of bad rows, which are skipped.
  public func next(needed: [String] = [], report: BadLineReport) throws -> TableRow? {
    while let line = try lines.next() {
      do {
        guard let text = line.text else { throw lines.tooLong(line) }
        if text.isEmpty { continue }
        let row = isJSON ? try jsonRow(text, line.number) : try tabRow(text, line.number)
        for column in needed where row[column] == nil {
          throw BadLine(file: name, line: line.number, field: column, why: "missing")
        }
        return row
      } catch let bad as BadLine {
        try report(bad)
      }
    }
    return nil
  }

  private func tabRow(_ text: String, _ line: Int) throws -> TableRow {
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    if cells.count < columns.count {
      let field = columns[cells.count]
      throw BadLine(
        file: name, line: line, field: field.isEmpty ? "column \(cells.count + 1)" : field,
        why: "missing: \(cells.count) of \(columns.count) columns are there")
    }
    if cells.count > columns.count {
      throw BadLine(
        file: name, line: line, field: "line", why: "\(cells.count) columns, where the header has \(columns.count)")
    }
    return TableRow(line: line, cells: zip(columns, cells).map { ($0, String($1)) })
  }

  private func jsonRow(_ text: String, _ line: Int) throws -> TableRow {
    let row = try JSONLine(file: name).decode([String: TableCell].self, text, line: line)
    return TableRow(line: line, cells: row.keys.sorted().compactMap { key in row[key]?.value.map { (key, $0) } })
  }
}

/// A cell of a JSON row as text; lists of strings are joined by `|`, null and objects are no cell.
private struct TableCell: Decodable {
  var value: String?

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      value = text
    } else if let number = try? container.decode(Int64.self) {
      value = "\(number)"
    } else if let number = try? container.decode(Double.self) {
      value = "\(number)"
    } else if let list = try? container.decode([String].self) {
      value = list.joined(separator: "|")
    }
  }
}
