import ArgumentParser
import Engine
import Gateway

/// Where texts and labels stand in a file.
struct LabelledColumns: ParsableArguments {
  @Option(help: ArgumentHelp("Column with the text.", valueName: "column"))
  var text = "text"
  @Option(
    help: ArgumentHelp(
      "Column with the label; without it label, or else labels. In a column named labels, several are joined by |.",
      valueName: "column"))
  var label: String?
}

/// Texts with their labels, from a table.
struct LabelledData {
  var examples: [TrainingExample] = []
  /// The label column holds any number of labels.
  var isMultiLabel = false
  var rejected = 0

  init(path: String, columns: LabelledColumns, isStrict: Bool) throws {
    let table = try TableReader(try LineReader(path: path))
    let labelColumn = columns.label ?? (table.columns.contains("label") ? "label" : Self.several(in: table) ?? "label")
    try table.require([columns.text, labelColumn])
    isMultiLabel = labelColumn == "labels"
    let bad = BadLines(isStrict: isStrict)
    while let row = try table.next(needed: [columns.text, labelColumn], report: bad.report) {
      let label = row[labelColumn] ?? ""
      let labels = isMultiLabel ? label.split(separator: "|").map(String.init) : [label]
      if labels.contains("") || (labels.isEmpty && !isMultiLabel) {
        try bad.report(BadLine(file: table.name, line: row.line, field: labelColumn, why: "empty"))
        continue
      }
      examples.append(TrainingExample(text: row[columns.text] ?? "", labels: labels))
    }
    bad.finish()
    rejected = bad.count
    guard !examples.isEmpty else { throw CommandError("\(table.name) holds no labelled text") }
  }

  private static func several(in table: TableReader) -> String? { table.columns.contains("labels") ? "labels" : nil }
}
