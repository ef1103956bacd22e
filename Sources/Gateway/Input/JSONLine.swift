import Foundation

/// Decodes one line of JSON and says which field is wrong.
public struct JSONLine: Sendable {
  public let file: String
  public init(file: String) { self.file = file }

  /// - Throws: `BadLine`.
  public func decode<T: Decodable>(_ type: T.Type = T.self, _ text: String, line: Int) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      let (field, why) = Self.explain(error)
      throw BadLine(file: file, line: line, field: field, why: why)
    }
  }

  /// The field and what is wrong with it.
  static func explain(_ error: any Error) -> (field: String, why: String) {
    switch error {
    case DecodingError.keyNotFound(let key, let context): (path(context.codingPath + [key]), "missing")
    case DecodingError.valueNotFound(let type, let context):
      (path(context.codingPath), "missing, where \(kind(type)) is needed")
    case DecodingError.typeMismatch(let type, let context): (path(context.codingPath), "not \(kind(type))")
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      (path(context.codingPath), context.debugDescription)
    default: ("line", "not valid JSON")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    let path = keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
    return path.isEmpty ? "line" : path
  }

  private static func kind(_ type: Any.Type) -> String {
    if type == String.self { return "a string" }
    if type == Bool.self { return "true or false" }
    if type is any BinaryInteger.Type { return "a whole number" }
    if type is any BinaryFloatingPoint.Type { return "a number" }
    let name = String(describing: type)
    return name.hasPrefix("Array") || name.contains("Unkeyed") || name.contains("[Any]") ? "a list" : "an object"
  }
}

/// A name that some writers give as a string and some as a number.
struct LooseName: Decodable {
  var value: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      value = "\(number)"
    } else {
      value = try container.decode(String.self)
    }
    guard !value.isEmpty else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "empty")
    }
  }
}
