import Glibc

/// The hash buckets a model has seen and how much each tells.
///
/// A bucket's rank in the bitmap is its row in every weight table.
struct Vocabulary: Sendable, Equatable {
  /// The buckets with a row.
  let buckets: RankedBitmap
  /// What an occurrence of each row is worth: rarity × weight of its form. Shape: [rows].
  let informativeness: [Float]
  /// The rarity of a feature that no text had. It counts in the length of a text's vector: what is full of unknown
  /// features looks like nothing the model knows.
  let unknownRarity: Float
  /// log2 of the number of buckets.
  let bucketBits: Int

  /// How many rows there are.
  var count: Int { informativeness.count }

  /// Cuts a hash down to its bucket.
  var mask: UInt32 { UInt32(1) << UInt32(bucketBits) &- 1 }

  init(bucketBits: Int, members: [UInt32], informativeness: [Float], unknownRarity: Float) {
    precondition(members.count == informativeness.count, "a vocabulary has one weight per bucket")
    var words = [UInt64](repeating: 0, count: max(1, (1 << bucketBits) / 64))
    for member in members { words[Int(member >> 6)] |= UInt64(1) << UInt64(member & 63) }
    buckets = RankedBitmap(words: words)
    self.informativeness = informativeness
    self.unknownRarity = unknownRarity
    self.bucketBits = bucketBits
  }

  /// Counts in how many texts each bucket occurs and keeps those with at least `minimumCount`.
  static func learn(
    from texts: [NormalizedText], extractor: inout FeatureExtractor, minimumCount: Int
  ) -> Vocabulary {
    let bits = extractor.options.bucketBits
    let mask = UInt32(1) << UInt32(bits) &- 1
    var counts = [Int32](repeating: 0, count: 1 << bits)
    var weights = [Float](repeating: 0, count: 1 << bits)
    var lastText = [Int32](repeating: -1, count: 1 << bits)
    for (index, text) in texts.enumerated() {
      extractor.extract(from: text)
      for feature in extractor.features {
        let bucket = Int(feature.hash & mask)
        guard lastText[bucket] != Int32(index) else { continue }
        lastText[bucket] = Int32(index)
        counts[bucket] += 1
        weights[bucket] = feature.form.weight
      }
    }
    let members = counts.indices.filter { counts[$0] >= Int32(minimumCount) }
    return Vocabulary(
      bucketBits: bits, members: members.map { UInt32($0) },
      informativeness: members.map { rarity(count: Int(counts[$0]), among: texts.count) * weights[$0] },
      unknownRarity: rarity(count: 0, among: texts.count))
  }

  /// The square root of the smoothed inverse document frequency ln((1 + n) / (1 + df)) + 1.
  ///
  /// The root tames rare features, as the weights of forms do; chosen with them.
  private static func rarity(count: Int, among texts: Int) -> Float {
    Float((log(Double(1 + texts) / Double(1 + count)) + 1).squareRoot())
  }
}
