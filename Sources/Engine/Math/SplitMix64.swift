/// A seeded random generator: equal seeds give equal training runs on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number in `0 ..< bound`; `bound` > 0. The bias, below bound / 2^32, does not matter for shuffling.
  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  /// Fisher–Yates, from the end; the standard library's `shuffle` may change between releases, this may not.
  mutating func shuffle<Element>(_ items: inout [Element]) {
    var end = items.count
    while end > 1 {
      let picked = next(below: end)
      end -= 1
      items.swapAt(picked, end)
    }
  }
}
