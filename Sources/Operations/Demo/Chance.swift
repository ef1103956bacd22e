import Domain
import Glibc

/// Draws that stay the same from release to release; the standard library's may change.
extension Randomness {
  /// An independent stream for one part of a simulation.
  init(seed: UInt64, stream: UInt64) {
    var mixer = Randomness(seed: seed ^ (stream &* 0xD1B5_4A32_D192_ED03))
    self.init(seed: mixer.next())
  }

  /// 0 ≤ x < 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number of a range; `upper` may come up.
  mutating func whole(_ lower: Int, _ upper: Int) -> Int {
    lower + Int(unit() * Double(upper - lower + 1))
  }

  mutating func seconds(_ lower: Double, _ upper: Double) -> Duration {
    .milliseconds(Int64((lower + (upper - lower) * unit()) * 1000))
  }

  /// Exponentially distributed, with this mean in seconds.
  mutating func waiting(mean: Double) -> Duration { .milliseconds(Int64(-log(1 - unit()) * mean * 1000)) }

  /// One of the items, or nil of none.
  mutating func pick<Element>(_ items: [Element]) -> Element? {
    items.isEmpty ? nil : items[whole(0, items.count - 1)]
  }
}
