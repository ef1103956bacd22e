/// Why a whole input cannot be used: one sentence for a person.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
  public init(_ sentence: String) { description = sentence }
}

/// One line that was left out, or that a strict run stops at.
public struct BadLine: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// The first line has number 1.
  public var line: Int
  /// The column or key that is wrong, or `line`.
  public var field: String
  public var why: String

  public init(file: String, line: Int, field: String, why: String) {
    self.file = file
    self.line = line
    self.field = field
    self.why = why
  }

  public var description: String { "\(file):\(line): \(field): \(why)" }
}

/// Told of each bad line; throws when the run shall stop there.
public typealias BadLineReport = (BadLine) throws -> Void
