/// What a model file says about itself.
public struct ModelHeader: Sendable, Equatable {
  /// What the model reads: "intent", "emotion", "sentiment" or a name of one's own.
  public var task = ""
  /// BCP 47 tags of the languages trained on, joined by commas.
  public var language = ""
  /// The classes, in the order of the model's scores.
  public var labels: [String] = []
  /// Whether a text may have several labels, or none.
  public var isMultiLabel = false
  /// ISO 8601, by the clock of the trainer; empty when not given.
  public var created = ""
  /// The names of the data files trained on.
  public var sources: [String] = []
  /// Figures measured on the held-out rows while training, by name.
  public var metrics: [String: Double] = [:]
  /// Anything else worth keeping with the model (licence, index calibration …).
  public var notes: [String: String] = [:]
  /// Which features the model reads.
  public internal(set) var features = FeatureOptions()

  public init() {}
}
