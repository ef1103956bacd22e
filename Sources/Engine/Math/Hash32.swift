/// Mixing steps for 32-bit feature hashes.
///
/// Source: the multiply–xorshift finaliser family of MurmurHash3 (public domain), written anew.
enum Hash32 {
  /// Adds one 32-bit word to a running hash.
  @inline(__always)
  static func absorb(_ hash: UInt32, _ word: UInt32) -> UInt32 {
    let mixed = (hash ^ word) &* 0x9E37_79B1
    return mixed ^ (mixed >> 15)
  }

  /// Spreads every input bit over all 32 output bits, so that any low bits can be a bucket number.
  @inline(__always)
  static func finish(_ hash: UInt32) -> UInt32 {
    var mixed = hash ^ (hash >> 16)
    mixed = mixed &* 0x85EB_CA6B
    mixed ^= mixed >> 13
    mixed = mixed &* 0xC2B2_AE35
    return mixed ^ (mixed >> 16)
  }
}
