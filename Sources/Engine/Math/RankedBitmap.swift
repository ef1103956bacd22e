/// A set of numbers below a power of two that also says at which place in order each one stands.
///
/// A model keeps 2^20 feature buckets in 256 KiB this way, and its file keeps the bits alone.
struct RankedBitmap: Sendable, Equatable {
  /// Sixty-four numbers and how many members stand before them, side by side so that a look-up touches memory once.
  private struct Block: Equatable {
    let bits: UInt64
    let rank: UInt64
  }

  private let blocks: [Block]
  /// How many members the set has.
  let count: Int

  /// - Parameter words: bit b of word w is set when 64·w + b is in the set. At least one word.
  init(words: [UInt64]) {
    precondition(!words.isEmpty, "a bitmap has at least one word")
    var blocks: [Block] = []
    blocks.reserveCapacity(words.count)
    var total = 0
    for word in words {
      blocks.append(Block(bits: word, rank: UInt64(total)))
      total += word.nonzeroBitCount
    }
    self.blocks = blocks
    count = total
  }

  /// The words it was made from.
  var words: [UInt64] { blocks.map(\.bits) }

  /// The place of `member` among the members in rising order, or −1 when it is not one.
  ///
  /// `member` must be below 64 × the number of words.
  @inline(__always)
  func rank(of member: UInt32) -> Int {
    let block = blocks[Int(member >> 6)]
    let bit = UInt64(1) &<< UInt64(member & 63)
    guard block.bits & bit != 0 else { return -1 }
    return Int(block.rank) + (block.bits & (bit &- 1)).nonzeroBitCount
  }
}
