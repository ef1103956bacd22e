/// The header's part of a model file: a count, then key and value strings; unknown keys are skipped.
extension ModelFile {
  static func append(_ header: ModelHeader, to writer: inout ByteWriter) {
    var fields: [(String, String)] = [
      ("task", header.task), ("language", header.language), ("multiLabel", header.isMultiLabel ? "1" : "0"),
      ("created", header.created),
    ]
    fields += header.labels.map { ("label", $0) }
    fields += header.sources.map { ("source", $0) }
    fields += header.metrics.sorted { $0.key < $1.key }.map { ("metric." + $0.key, $0.value.description) }
    fields += header.notes.sorted { $0.key < $1.key }.map { ("note." + $0.key, $0.value) }
    fields += header.features.fields.map { ("feature." + $0.key, String($0.value)) }
    writer.append(compact: fields.count)
    for (key, value) in fields {
      writer.append(key)
      writer.append(value)
    }
  }

  static func readHeader(_ reader: inout ByteReader) throws(ModelFileError) -> ModelHeader {
    var header = ModelHeader()
    for _ in 0..<(try reader.count()) {
      let key = try reader.text()
      let value = try reader.text()
      switch key {
      case "task": header.task = value
      case "language": header.language = value
      case "multiLabel": header.isMultiLabel = value == "1"
      case "created": header.created = value
      case "label": header.labels.append(value)
      case "source": header.sources.append(value)
      default: try read(key, value, into: &header)
      }
    }
    guard header.features.isPossible else { throw .inconsistent("its feature settings are out of range") }
    guard !header.labels.isEmpty else { throw .inconsistent("it has no labels") }
    return header
  }

  private static func read(_ key: String, _ value: String, into header: inout ModelHeader) throws(ModelFileError) {
    if let name = suffix(of: key, after: "metric.") {
      header.metrics[name] = Double(value)
    } else if let name = suffix(of: key, after: "note.") {
      header.notes[name] = value
    } else if let name = suffix(of: key, after: "feature.") {
      guard let number = Int(value), header.features.set(name, to: number) else {
        throw .inconsistent("the feature setting \(name) is unknown")
      }
    }
  }

  private static func suffix(of key: String, after prefix: String) -> String? {
    key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : nil
  }
}
