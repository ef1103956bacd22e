/// A customer with what the shop knows of them.
public struct Customer: Hashable, Codable, Sendable {
  public var id: CustomerID
  public var name: String
  /// Membership tier: `none`, `silver`, `gold`, `platinum`.
  public var tier: String
  public var phone: String?
  public var city: String?
  public var tags: [String]
  public var isVIP: Bool { tier == "gold" || tier == "platinum" }

  public init(
    id: CustomerID, name: String, tier: String = "none", phone: String? = nil, city: String? = nil, tags: [String] = []
  ) {
    self.id = id
    self.name = name
    self.tier = tier
    self.phone = phone
    self.city = city
    self.tags = tags
  }
}

/// One order of a customer.
public struct Order: Hashable, Codable, Sendable {
  /// `A` and eight digits.
  public var number: String
  public var customer: CustomerID
  public var product: String
  /// In fen (hundredths of a yuan).
  public var amount: Int64
  /// `unpaid`, `paid`, `shipped`, `delivered`, `returning`, `refunded`, `cancelled`.
  public var status: String
  public var tracking: String?
  public var placedAt: Timestamp
  /// Expected or real delivery.
  public var eta: Timestamp?

  public init(
    number: String, customer: CustomerID, product: String, amount: Int64, status: String, tracking: String? = nil,
    placedAt: Timestamp, eta: Timestamp? = nil
  ) {
    self.number = number
    self.customer = customer
    self.product = product
    self.amount = amount
    self.status = status
    self.tracking = tracking
    self.placedAt = placedAt
    self.eta = eta
  }
}

/// One statement of a customer's shop card.
public struct Bill: Hashable, Codable, Sendable {
  public var customer: CustomerID
  /// `YYYY-MM`.
  public var month: String
  /// In fen.
  public var amount: Int64
  public var dueAt: Timestamp
  public var isPaid: Bool

  public init(customer: CustomerID, month: String, amount: Int64, dueAt: Timestamp, isPaid: Bool) {
    self.customer = customer
    self.month = month
    self.amount = amount
    self.dueAt = dueAt
    self.isPaid = isPaid
  }
}
