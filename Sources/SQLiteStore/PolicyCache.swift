import Foundation
import Synchronization

/// Policies as they were last decoded. Every decision looks at them and they hardly ever change, so a body that is
/// byte for byte the one of last time is not decoded again.
final class PolicyCache: Sendable {
  private struct Entry: Sendable {
    var body: Data
    var value: any Sendable
  }

  private let entries = Mutex<[String: Entry]>([:])

  func value<T: Decodable & Sendable>(_ name: String, body: Data) throws -> T {
    if let entry = entries.withLock({ $0[name] }), entry.body == body, let value = entry.value as? T { return value }
    let value: T = try JSON.decode(from: body)
    entries.withLock { $0[name] = Entry(body: body, value: value) }
    return value
  }
}
