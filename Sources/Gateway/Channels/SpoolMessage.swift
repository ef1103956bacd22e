import Domain
import Foundation

/// One line of the spool: the generic message shape, of which `conv` and `text` are needed.
struct SpoolMessage: Codable {
  var conv: String
  var text: String
  var id: String?
  var ts: String?
  var role: String?
  var author: String?
  var customer: String?

  /// Reads a line; throws one sentence that names the field.
  static func read(_ bytes: [UInt8]) throws(Failure) -> SpoolMessage {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw bad("not UTF-8 text") }
    do {
      let message = try JSONDecoder().decode(SpoolMessage.self, from: Data(bytes))
      guard !message.conv.isEmpty else { throw bad("conv: empty") }
      guard message.text.contains(where: { !$0.isWhitespace }) else { throw bad("text: empty") }
      // All empty ids would be one, and every message after the first a duplicate.
      guard message.id != "" else { throw bad("id: empty") }
      guard message.role == nil || message.role == "customer" else { throw bad("role: must be \"customer\"") }
      return message
    } catch let failure as Failure {
      throw failure
    } catch let DecodingError.keyNotFound(key, _) {
      throw bad("\(key.stringValue): missing")
    } catch let DecodingError.typeMismatch(_, context) {
      throw bad("\(context.codingPath.last?.stringValue ?? "line"): wrong type")
    } catch let DecodingError.valueNotFound(_, context) {
      throw bad("\(context.codingPath.last?.stringValue ?? "line"): null")
    } catch { throw bad("not a JSON object") }
  }

  private static func bad(_ why: String) -> Failure { .unavailable(part: "channel", reason: why) }
}

/// What `ack.jsonl` says of a line of `in.jsonl`.
struct SpoolAcknowledgement: Codable {
  var id: String?
  /// Byte offset of the line.
  var offset: Int64?
  var status: String
  var sequence: Int64?
  var error: String?
}

/// A line of `out.jsonl`.
struct SpoolOutbound: Codable {
  var id: Int64
  var conv: String
  var role: String
  var author: String
  var kind: String
  var text: String
  var ts: String

  init(_ outbound: Outbound) {
    id = outbound.id.value
    conv = outbound.thread
    switch outbound.author {
    case .agent(let agent): (role, author) = ("agent", agent.value)
    default: (role, author) = ("bot", "bot")
    }
    kind = outbound.kind.rawValue
    text = outbound.text
    ts = Date(timeIntervalSince1970: Double(outbound.at.milliseconds) / 1000).formatted(.iso8601)
  }
}

extension Encodable {
  /// One line of JSON with sorted keys.
  func jsonLine() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and integers always encode.
    guard let data = try? encoder.encode(self) else { preconditionFailure("a spool line did not encode") }
    return String(decoding: data, as: UTF8.self)
  }
}
