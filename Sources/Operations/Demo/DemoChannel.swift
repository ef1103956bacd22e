import Domain

/// The demo's way out: customers read the log, so there is nothing to carry.
public struct DemoChannel: ChannelPort {
  public let name = DemoDay.channel

  public init() {}

  public func parse(_ raw: RawInbound) throws(Failure) -> InboundMessage {
    throw .unavailable(part: "channel", reason: "the demo takes no messages from outside")
  }

  public func deliver(_ batch: [Outbound]) async throws(Failure) {}
}
