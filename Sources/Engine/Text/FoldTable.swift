/// One look-up per scalar of the Basic Multilingual Plane for everything the normaliser folds.
///
/// Built once from `FoldRules` and `TraditionalTable` (a few milliseconds), then read only.
struct FoldTable: Sendable {
  /// What a scalar becomes: itself or another scalar, `dropped`, or `firstExpansion` + an index into `expansions`.
  ///
  /// Shape: [65,536]. Private-use scalars in a text become U+FFFD, which frees their numbers for the codes.
  let targets: [UInt16]
  /// The scalars that stand for one scalar. Shape: [expansions][1 …].
  let expansions: [[UInt32]]

  static let dropped: UInt16 = 0
  static let firstExpansion: UInt16 = 0xE000
  static let lastExpansion: UInt16 = 0xE0FF
  static let shared = FoldTable()

  private init() {
    var targets = (0...UInt16.max).map { $0 }
    var expansions: [[UInt32]] = []

    for code in 0xD800...0xF8FF { targets[code] = 0xFFFD }
    for range in FoldRules.cased { Self.lower(range, in: &targets) }
    for row in FoldRules.rows {
      for code in row.first...row.last {
        let target = row.target + code - row.first
        targets[Int(code)] = targets[Int(target)]
      }
    }
    for list in FoldRules.listed {
      for (offset, target) in list.targets.unicodeScalars.enumerated() {
        targets[Int(list.first) + offset] = UInt16(target.value)
      }
    }
    Self.apply(FoldRules.pairs, to: &targets)
    Self.apply(TraditionalTable.pairs, to: &targets)
    for rule in FoldRules.expansions.split(separator: " ") {
      let scalars = rule.unicodeScalars.map(\.value)
      targets[Int(scalars[0])] = Self.firstExpansion + UInt16(expansions.count)
      expansions.append(Array(scalars[2...]))
    }
    for range in FoldRules.dropped { for code in range { targets[Int(code)] = Self.dropped } }
    for range in FoldRules.blanks { for code in range { targets[Int(code)] = 0x20 } }

    // An upper-case accented letter goes through its lower case to the bare letter.
    for range in FoldRules.cased {
      for code in range where targets[Int(code)] != code && targets[Int(code)] < Self.firstExpansion {
        targets[Int(code)] = targets[Int(targets[Int(code)])]
      }
    }
    precondition(expansions.count <= 0x100, "more expansions than codes for them")
    self.targets = targets
    self.expansions = expansions
  }

  private static func lower(_ range: ClosedRange<UInt32>, in targets: inout [UInt16]) {
    for code in range {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      if mapped.count == 1, let only = mapped.first, only.value <= 0xFFFF { targets[Int(code)] = UInt16(only.value) }
    }
  }

  private static func apply(_ pairs: String, to targets: inout [UInt16]) {
    let scalars = Array(pairs.unicodeScalars).filter { $0 != "\n" }
    precondition(scalars.count % 2 == 0, "the list of pairs has an odd number of scalars")
    for index in stride(from: 0, to: scalars.count, by: 2) {
      targets[Int(scalars[index].value)] = UInt16(scalars[index + 1].value)
    }
  }
}
