import Foundation

/// Values as JSON with sorted keys: the same value always gives the same bytes, which the log's hashes rest on.
enum JSON {
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
  static func decode<T: Decodable>(_ type: T.Type = T.self, from data: Data) throws -> T {
    try JSONDecoder().decode(type, from: data)
  }
}
