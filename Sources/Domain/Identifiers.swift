/// A number or word that names one thing, encoded as the bare value.
public protocol Identifier: Hashable, Codable, Sendable, CustomStringConvertible {
  associatedtype Value: Hashable & Codable & Sendable & LosslessStringConvertible
  var value: Value { get }
  init(_ value: Value)
}

extension Identifier {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Value.self))
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
  public var description: String { value.description }
}

/// Names a conversation; shown as `#1024`.
public struct ConversationID: Identifier, Comparable {
  public let value: Int64
  public init(_ value: Int64) { self.value = value }
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  public var description: String { "#\(value)" }
}

/// Names a message; grows in the order of recording across the whole workspace.
public struct MessageID: Identifier, Comparable {
  public let value: Int64
  public init(_ value: Int64) { self.value = value }
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Names a customer across channels.
public struct CustomerID: Identifier {
  public let value: String
  public init(_ value: String) { self.value = value }
}

/// Names a person who works at a seat.
public struct AgentID: Identifier, Comparable {
  public let value: String
  public init(_ value: String) { self.value = value }
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Names a queue.
public struct QueueID: Identifier {
  public let value: String
  public init(_ value: String) { self.value = value }
}

/// Names a knowledge point, verbatim as imported.
public struct ArticleID: Identifier {
  public let value: String
  public init(_ value: String) { self.value = value }
}

/// Place of a record in the event log; the first record has position 1.
public struct Position: Identifier, Comparable {
  public let value: Int64
  public init(_ value: Int64) { self.value = value }
  public static let start = Position(0)
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
