import Domain

// Tests name things by literals; the product never does, so these stay out of Domain.

extension ConversationID: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension MessageID: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension Position: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}

extension AgentID: ExpressibleByStringLiteral {}
extension AgentID: ExpressibleByExtendedGraphemeClusterLiteral {}
extension AgentID: ExpressibleByUnicodeScalarLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension QueueID: ExpressibleByStringLiteral {}
extension QueueID: ExpressibleByExtendedGraphemeClusterLiteral {}
extension QueueID: ExpressibleByUnicodeScalarLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension CustomerID: ExpressibleByStringLiteral {}
extension CustomerID: ExpressibleByExtendedGraphemeClusterLiteral {}
extension CustomerID: ExpressibleByUnicodeScalarLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension ArticleID: ExpressibleByStringLiteral {}
extension ArticleID: ExpressibleByExtendedGraphemeClusterLiteral {}
extension ArticleID: ExpressibleByUnicodeScalarLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
