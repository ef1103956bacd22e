import CZlib

/// Unpacks gzip data of any number of members, one after the other.
final class Gunzip {
  private let name: String
  // zlib keeps the address of the stream, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var taken = 0
  /// The last member ended and no byte of another was seen.
  private(set) var isBetweenMembers = false
  private var mayHaveMore = false

  init(name: String) throws {
    self.name = name
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, 16 for the gzip wrapper.
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw InputError("cannot unpack \(name): zlib did not start")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Nothing more comes out before `feed` is called.
  var needsInput: Bool { taken == input.count && !mayHaveMore }

  func feed(_ bytes: [UInt8]) {
    input = bytes
    taken = 0
  }

  /// The next unpacked bytes; empty when it needs input, nil when only a member's frame was read.
  func inflate() throws -> [UInt8]? {
    if needsInput { return [] }
    if isBetweenMembers {
      guard taken < input.count else {
        mayHaveMore = false
        return []
      }
      guard try startMember() else { return [] }
    }
    var status = Z_OK
    let output = input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        stream.pointee.next_in = source.baseAddress.map { $0 + taken }
        stream.pointee.avail_in = UInt32(source.count - taken)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        taken = source.count - Int(stream.pointee.avail_in)
        count = buffer.count - Int(stream.pointee.avail_out)
        mayHaveMore = count == buffer.count
      }
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isBetweenMembers = true
      mayHaveMore = false
      inflateReset(stream)
    default: throw InputError("\(name) is damaged: its gzip data does not unpack")
    }
    return output.isEmpty ? nil : output
  }

  /// Zero bytes behind the last member are padding, which some writers leave.
  private func startMember() throws -> Bool {
    while taken < input.count, input[taken] == 0 { taken += 1 }
    guard taken < input.count else { return false }
    isBetweenMembers = false
    return true
  }
}
