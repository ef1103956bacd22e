/// A way in and out for customers' messages.
public protocol ChannelPort: Sendable {
  var name: String { get }
  /// Understands raw bytes that were taken in. Throws a sentence naming the field that is wrong.
  func parse(_ raw: RawInbound) throws(Failure) -> InboundMessage
  /// Hands messages over, durably when it returns. Idempotent by `outbound.id`: the same id sends nothing twice.
  func deliver(_ batch: [Outbound]) async throws(Failure)
}
