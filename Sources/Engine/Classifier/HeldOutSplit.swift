/// Divides examples into a part to learn from and a tenth to calibrate on, every label in proportion.
struct HeldOutSplit {
  var training: [TrainingExample] = []
  var heldOut: [TrainingExample] = []

  /// Walks the examples label by label, shuffled within each label, and holds out every tenth.
  init(_ examples: [TrainingExample], seed: UInt64) {
    var random = SplitMix64(seed: seed ^ 0x5B1D)
    var byLabel: [String: [Int]] = [:]
    for (index, example) in examples.enumerated() { byLabel[example.labels.first ?? "", default: []].append(index) }
    var isHeldOut = [Bool](repeating: false, count: examples.count)
    var walked = 5
    for label in byLabel.keys.sorted() {
      var indices = byLabel[label] ?? []
      random.shuffle(&indices)
      for index in indices {
        walked += 1
        // A label's only example stays where it can be learnt.
        if walked % 10 == 0 && indices.count > 1 { isHeldOut[index] = true }
      }
    }
    for (example, held) in zip(examples, isHeldOut) {
      if held { heldOut.append(example) } else { training.append(example) }
    }
  }
}
