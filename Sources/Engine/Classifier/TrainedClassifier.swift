/// What a training run gives.
public struct TrainedClassifier: Sendable {
  /// The model, ready to read.
  public let classifier: TextClassifier
  /// How it did on the held-out rows; these also set its calibration, so the calibration error is a little flattered.
  ///
  /// Without development rows of one's own it is measured on a tenth, by a model trained on the other nine.
  public let dev: EvaluationReport

  /// The model file.
  public var bytes: [UInt8] { ModelFile.encode(classifier) }
}
