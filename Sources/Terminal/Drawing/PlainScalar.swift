/// A scalar read from valid UTF-8, with what the width table says of it.
struct PlainScalar {
  let value: UInt32
  /// Bytes; 0 at the end of the text.
  let length: Int
  private let traits: UInt8

  /// At the end of the text, a simple scalar: nothing joins it.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ table: [UInt8]) {
    guard place < bytes.count else {
      (value, length, traits) = (0, 0, Width.simple)
      return
    }
    let first = UInt32(bytes[place])
    if first < 0x80 {
      (value, length) = (first, 1)
    } else if first < 0xE0 {
      (value, length) = ((first & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F), 2)
    } else {
      let middle = UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
      if first < 0xF0 {
        (value, length) = ((first & 0x0F) << 12 | middle, 3)
      } else {
        (value, length) = ((first & 0x07) << 18 | middle << 6 | UInt32(bytes[place + 3] & 0x3F), 4)
      }
    }
    traits = value < Width.tableEnd ? table[Int(value)] : Width.slowTraits(value)
  }

  /// Never joined to a neighbour that is simple too.
  @inline(__always)
  var isSimple: Bool { traits & Width.simple != 0 }

  @inline(__always)
  var width: Int { Int(traits & 3) - 1 }
}
