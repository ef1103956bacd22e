/// Takes numbers and strings off a byte array, little-endian; never reads past its end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// How many bytes are left.
  var remaining: Int { bytes.endIndex - position }

  mutating func byte() throws(ModelFileError) -> UInt8 {
    guard remaining > 0 else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func raw(_ count: Int) throws(ModelFileError) -> ArraySlice<UInt8> {
    guard count >= 0, remaining >= count else { throw .truncated }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func word64() throws(ModelFileError) -> UInt64 {
    try raw(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func word32() throws(ModelFileError) -> UInt32 {
    try raw(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func double() throws(ModelFileError) -> Double {
    Double(bitPattern: try word64())
  }

  mutating func float() throws(ModelFileError) -> Float {
    Float(bitPattern: try word32())
  }

  /// The counterpart of `ByteWriter.append(compact:)`; numbers over 2^42 are refused.
  mutating func compact() throws(ModelFileError) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 42, by: 7) {
      let next = try byte()
      value |= Int(next & 0x7F) << shift
      if next & 0x80 == 0 { return value }
    }
    throw .inconsistent("a number is too long")
  }

  /// A count of things that take at least one byte each, so that a wrong one cannot ask for more memory than the file has.
  mutating func count() throws(ModelFileError) -> Int {
    let value = try compact()
    guard value <= remaining else { throw .truncated }
    return value
  }

  mutating func text() throws(ModelFileError) -> String {
    let length = try count()
    return String(decoding: try raw(length), as: UTF8.self)
  }
}
