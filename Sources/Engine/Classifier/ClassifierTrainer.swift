/// Trains text classifiers: vocabulary, linear machines, pruning, calibration, threshold.
public enum ClassifierTrainer {
  /// Trains a classifier; equal examples, options and seed give equal bytes.
  ///
  /// - Parameters:
  ///   - examples: rows labelled "oos" are never a class; they help to set the threshold.
  ///   - dev: held-out rows for calibration and metrics. `nil` holds out a stratified tenth of `examples` for that
  ///     and then trains the final model on all of them.
  ///   - progress: called often, from the calling thread.
  public static func train(
    examples: [TrainingExample], dev: [TrainingExample]? = nil, options: TrainingOptions = TrainingOptions(),
    progress: (TrainingProgress) -> Void = { _ in }
  ) throws(TrainingError) -> TrainedClassifier {
    progress(TrainingProgress(stage: .reading, fraction: 0))
    let labels = try labels(of: examples, options: options)
    let inScope = examples.filter { !$0.isOutOfScope }
    let outOfScope = (examples + (dev ?? [])).filter(\.isOutOfScope)
    let split = dev == nil ? HeldOutSplit(inScope, seed: options.seed) : nil
    let heldOut = split?.heldOut ?? (dev ?? []).filter { !$0.isOutOfScope }

    var header = ModelHeader()
    header.task = options.task
    header.language = options.language
    header.labels = labels
    header.isMultiLabel = options.isMultiLabel
    header.created = options.created
    header.sources = options.sources
    header.notes = options.notes
    header.features = options.features

    let fitting = ModelFitting(labels: labels, options: options)
    let (vocabulary, head) = fitting.fit(split?.training ?? inScope) {
      progress(TrainingProgress(stage: .fitting, fraction: $0))
    }
    progress(TrainingProgress(stage: .calibrating, fraction: 0))
    var identity = Calibration()
    identity.slopes = labels.map { _ in 1 }
    identity.intercepts = labels.map { _ in 0 }
    let raw = TextClassifier(header: header, calibration: identity, vocabulary: vocabulary, head: head)
    let calibration = CalibrationFitting(
      labels: labels, isMultiLabel: options.isMultiLabel, targetPrecision: options.targetPrecision
    ).fit(scores: scores(of: heldOut, by: raw), rows: heldOut, outOfScope: scores(of: outOfScope, by: raw))
    let measured = TextClassifier(header: header, calibration: calibration, vocabulary: vocabulary, head: head)
    let report = Evaluation.evaluate(measured, on: heldOut + outOfScope)
    header.metrics = report.figures

    guard split != nil else {
      let classifier = TextClassifier(header: header, calibration: calibration, vocabulary: vocabulary, head: head)
      return TrainedClassifier(classifier: classifier, dev: report)
    }
    let final = fitting.fit(inScope) { progress(TrainingProgress(stage: .refitting, fraction: $0)) }
    let classifier = TextClassifier(
      header: header, calibration: calibration, vocabulary: final.vocabulary, head: final.head)
    return TrainedClassifier(classifier: classifier, dev: report)
  }

  /// The classes of a training set in a fixed order, after checking that it can be trained on.
  private static func labels(
    of examples: [TrainingExample], options: TrainingOptions
  ) throws(TrainingError) -> [String] {
    var labels: Set<String> = []
    for (row, example) in examples.enumerated() where !example.isOutOfScope {
      if !options.isMultiLabel && example.labels.count != 1 { throw .severalLabels(row: row) }
      if example.labels.contains("") { throw .emptyLabel(row: row) }
      labels.formUnion(example.labels)
    }
    if examples.allSatisfy(\.isOutOfScope) { throw .noExamples }
    if labels.count < (options.isMultiLabel ? 1 : 2) { throw .fewerThanTwoLabels }
    if labels.count > 65_535 { throw .tooManyLabels(labels.count) }
    return labels.sorted()
  }

  private static func scores(of rows: [TrainingExample], by classifier: TextClassifier) -> [[Double]] {
    var scratch = classifier.makeScratch()
    return rows.map {
      classifier.score($0.text, using: &scratch)
      return scratch.logits
    }
  }
}
