/// Whether a customer says the same thing again.
public enum Repetition {
  /// Bigram Jaccard of two texts after folding, 0…1; two texts of one unit compare by that unit. Empty texts give 0.
  public static func similarity(_ a: String, _ b: String) -> Double {
    let first = pairs(of: a)
    let second = pairs(of: b)
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let shared = first.intersection(second).count
    return Double(shared) / Double(first.count + second.count - shared)
  }

  private static func pairs(of text: String) -> Set<UInt64> {
    var units: [TextUnit] = []
    TextUnit.cut(Normalizer().normalize(text).scalars, into: &units)
    // Marks say nothing about what is asked: 怎么还没到 and 怎么还没到？？ are the same.
    let hashes = units.filter { $0.kind != .mark }.map { UInt64($0.hash) }
    guard hashes.count > 1 else { return Set(hashes.isEmpty ? units.prefix(1).map { UInt64($0.hash) } : hashes) }
    return Set(zip(hashes, hashes.dropFirst()).map { $0 << 32 | $1 })
  }
}
