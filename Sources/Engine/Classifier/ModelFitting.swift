/// Turns labelled texts into a vocabulary and a linear head: everything of a model but its calibration.
struct ModelFitting {
  let labels: [String]
  let options: TrainingOptions

  /// Fits one linear machine per label.
  ///
  /// - Parameters:
  ///   - examples: in-scope rows; labels that are not in `labels` are ignored.
  ///   - progress: called with the share of labels done, 0 … 1.
  func fit(_ examples: [TrainingExample], progress: (Double) -> Void) -> (vocabulary: Vocabulary, head: LinearHead) {
    let normalizer = Normalizer()
    let texts = examples.map { normalizer.normalize($0.text) }
    var extractor = FeatureExtractor(options: options.features)
    let vocabulary = Vocabulary.learn(from: texts, extractor: &extractor, minimumCount: minimumTexts(examples.count))
    let rows = vectors(of: texts, extractor: &extractor, vocabulary: vocabulary)

    let cost = options.cost ?? 1
    let costs = examples.map { Float(cost * $0.weight) }
    let solver = DualCoordinateDescent(rows: rows)
    let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let owned = examples.map { $0.labels.compactMap { numbers[$0] } }
    let bytesPerWeight = labels.count <= 256 ? 2 : 3
    var builder = LinearHeadBuilder(
      entriesPerClass: max(1, options.weightBudget / bytesPerWeight / max(1, labels.count)))
    for label in labels.indices {
      var random = SplitMix64(seed: options.seed &+ UInt64(label) &* 0x9E37_79B9)
      let targets: [Float] = owned.map { $0.contains(label) ? 1 : -1 }
      let solution = solver.solve(targets: targets, costs: costs, columns: vocabulary.count, random: &random)
      builder.add(weights: solution.weights, bias: solution.bias)
      progress(Double(label + 1) / Double(labels.count))
    }
    return (vocabulary, builder.build(rows: vocabulary.count))
  }

  private func minimumTexts(_ examples: Int) -> Int {
    options.minimumTexts ?? (examples > 20_000 ? 2 : 1)
  }

  private func vectors(
    of texts: [NormalizedText], extractor: inout FeatureExtractor, vocabulary: Vocabulary
  ) -> SparseRows {
    var rows = SparseRows()
    var vector = FeatureVector()
    for text in texts {
      extractor.extract(from: text)
      vector.fill(from: extractor.features, vocabulary: vocabulary)
      for (row, value) in zip(vector.rows, vector.values) { rows.append(column: UInt32(row), value: Float(value)) }
      rows.endRow()
    }
    return rows
  }
}
