import Domain

/// Reads how a customer feels: one of eight classes, and an index 0…1 of which 0.70 is the operating point.
///
/// The index is no probability. It is the score of a second model, "is this customer upset with us", put on a scale by
/// an `IndexCalibration` so that half of the known upset messages lie above 0.70; a raw probability of .7 would miss
/// nearly all of them.
public struct EmotionModel: Sendable {
  /// Label of the second model for an upset message.
  public static let upset = "upset"
  public static let calm = "calm"
  /// Name of the header note that holds the calibration.
  public static let indexNote = "index"

  private let classes: TextClassifier
  private let heat: TextClassifier
  private let upsetLabel: Int
  private let index: IndexCalibration

  /// - Returns: nil when `heat` is not a model of this kind.
  public init?(classes: TextClassifier, heat: TextClassifier) {
    guard let upsetLabel = heat.labels.firstIndex(of: Self.upset), let note = heat.header.notes[Self.indexNote],
      let index = IndexCalibration(encoded: note)
    else { return nil }
    self.classes = classes
    self.heat = heat
    self.upsetLabel = upsetLabel
    self.index = index
  }

  /// What one message says of its writer's mood.
  public struct Result: Sendable {
    public var index: Double
    /// Probability per class.
    public var classes: [String: Double]
    /// The strongest reasons for the index; nil for a text of which the model knows nothing.
    public var why: Explanation?
  }

  /// - Parameter reasons: how many reasons are listed; the others are summed up.
  public func read(_ text: String, reasons count: Int) -> Result {
    var scratch = classes.makeScratch()
    let ranking = classes.classify(text, top: classes.labels.count, using: &scratch).ranking
    let named = Dictionary(ranking.map { ($0.label, $0.probability) }, uniquingKeysWith: { first, _ in first })

    var heatScratch = heat.makeScratch()
    heat.score(text, using: &heatScratch)
    let score = heatScratch.logits[upsetLabel]
    let reasons = heat.reasons(for: upsetLabel, count: count, in: heatScratch)
    let why =
      reasons.terms.isEmpty
      ? nil
      : Explanation(
        label: "emotion", score: score, bias: heat.bias(of: upsetLabel), terms: reasons.terms, rest: reasons.rest,
        shown: index(score), link: link)
    // Without a word that it knows the model has nothing to go by: calm until shown otherwise.
    return Result(index: why == nil ? 0 : index(score), classes: named, why: why)
  }

  /// Every reason for the index, strongest first; nil for a text of which the model knows nothing.
  public func explain(_ text: String) -> Explanation? {
    guard let why = heat.explain(text, label: Self.upset), !why.terms.isEmpty else { return nil }
    return Explanation(
      label: "emotion", score: why.logit, bias: why.bias,
      terms: why.terms.map { Term(feature: $0.feature, start: $0.start, end: $0.end, weight: $0.weight) },
      shown: index(why.logit), link: link)
  }

  /// The line that the index follows, as score→index pairs.
  private var link: String {
    "index: line through "
      + index.knots.map { "\(twoDecimals($0.score))→\(twoDecimals($0.value))" }.joined(separator: ", ")
  }

  /// The raw score of "upset", as the calibration takes it.
  public static func score(of text: String, by heat: TextClassifier) -> Double {
    guard let label = heat.labels.firstIndex(of: upset) else { return 0 }
    return heat.logits(text)[label]
  }
}
