/// The buffers of one reader: hand the same one to every call of a loop and the loop allocates next to nothing.
public struct ClassifierScratch: Sendable {
  var text = NormalizedText()
  var extractor: FeatureExtractor
  var vector = FeatureVector()
  /// Linear scores of the newest text. Shape: [classes].
  var logits: [Double] = []
  /// Shape: [classes].
  var probabilities: [Double] = []

  init(options: FeatureOptions) {
    extractor = FeatureExtractor(options: options)
  }
}
