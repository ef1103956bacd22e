import NIOCore

/// Cuts a byte stream into lines, and ends each outgoing line.
struct LineDecoder: ByteToMessageDecoder {
  typealias InboundOut = String

  mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
    guard let end = buffer.readableBytesView.firstIndex(of: 10) else {
      guard buffer.readableBytes <= Wire.limit else { throw LineTooLong() }
      return .needMoreData
    }
    let line = buffer.readString(length: end - buffer.readerIndex) ?? ""
    buffer.moveReaderIndex(forwardBy: 1)
    context.fireChannelRead(wrapInboundOut(line))
    return .continue
  }

  mutating func decodeLast(
    context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool
  ) throws -> DecodingState {
    // A line without its end was cut by a crash of the other side: not a request.
    .needMoreData
  }
}

struct LineTooLong: Error {}

struct LineEncoder: MessageToByteEncoder {
  typealias OutboundIn = String
  func encode(data: String, out: inout ByteBuffer) throws {
    out.writeString(data)
    out.writeInteger(UInt8(10))
  }
}

typealias LineChannel = NIOAsyncChannel<String, String>

extension Channel {
  /// Lines in, lines out.
  func configuredForLines() -> EventLoopFuture<LineChannel> {
    eventLoop.makeCompletedFuture {
      try pipeline.syncOperations.addHandler(ByteToMessageHandler(LineDecoder()))
      try pipeline.syncOperations.addHandler(MessageToByteHandler(LineEncoder()))
      return try LineChannel(wrappingChannelSynchronously: self)
    }
  }
}
