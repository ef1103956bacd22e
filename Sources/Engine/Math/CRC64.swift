/// The CRC-64/XZ checksum: catches every burst of up to 64 damaged bits.
///
/// Source: ECMA-182 polynomial 0x42F0E1EBA9EA3693, reflected, initial value and final xor all ones.
enum CRC64 {
  private static let table: [UInt64] = (0..<256).map { byte in
    (0..<8).reduce(UInt64(byte)) { crc, _ in
      (crc >> 1) ^ ((crc & 1) == 1 ? 0xC96C_5795_D787_0F42 : 0)
    }
  }

  /// The checksum of `bytes`; an empty sequence gives 0.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    let table = table
    var crc = UInt64.max
    for byte in bytes {
      crc = table[Int((crc ^ UInt64(byte)) & 0xFF)] ^ (crc >> 8)
    }
    return ~crc
  }
}
