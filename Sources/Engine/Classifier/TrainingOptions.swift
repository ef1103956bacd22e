/// How a classifier is trained. The defaults were chosen on the development splits of Chinese and English sets.
public struct TrainingOptions: Sendable {
  /// Written into the model's header.
  public var task = "intent"
  /// Written into the model's header: BCP 47 tags joined by commas.
  public var language = ""
  /// Written into the model's header: ISO 8601.
  public var created = ""
  /// Written into the model's header: names of the data files.
  public var sources: [String] = []
  /// Written into the model's header.
  public var notes: [String: String] = [:]
  /// Whether a text may have several labels.
  public var isMultiLabel = false
  /// Equal seeds and equal examples give equal bytes.
  public var seed: UInt64 = 1
  /// Price of a training error against large weights; > 0. `nil` chooses it by the number of examples.
  public var cost: Double? = nil
  /// Texts a feature must occur in to be kept; ≥ 1. `nil` chooses it by the number of examples.
  public var minimumTexts: Int? = nil
  /// Upper bound for the weights in the model file, in bytes; the smallest weights go first.
  public var weightBudget = 2_000_000
  /// The share of answers that must be right at the threshold when there are no out-of-scope rows; 0 … 1.
  public var targetPrecision = 0.90
  /// Which features the model reads.
  public var features = FeatureOptions()

  public init() {}
}

/// Where a training run stands.
public struct TrainingProgress: Sendable, Equatable {
  public enum Stage: String, Sendable {
    case reading, fitting, calibrating, refitting
  }

  public let stage: Stage
  /// Share of the stage that is done, 0 … 1.
  public let fraction: Double

  public init(stage: Stage, fraction: Double) {
    self.stage = stage
    self.fraction = fraction
  }
}

/// Why a training run cannot start.
public enum TrainingError: Error, Equatable, CustomStringConvertible {
  case noExamples
  case fewerThanTwoLabels
  case tooManyLabels(Int)
  case severalLabels(row: Int)
  case emptyLabel(row: Int)

  public var description: String {
    switch self {
    case .noExamples: "there is no labelled text to train on"
    case .fewerThanTwoLabels: "the texts carry fewer than two different labels, so there is nothing to tell apart"
    case .tooManyLabels(let count): "\(count) different labels are more than the 65,535 a model can hold"
    case .severalLabels(let row): "example \(row + 1) has not exactly one label, but the model is to be single-label"
    case .emptyLabel(let row): "example \(row + 1) has an empty label"
    }
  }
}
