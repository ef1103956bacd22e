import Domain

/// One line of the project's own emotion data.
public struct EmotionExample: Hashable, Codable, Sendable {
  public var text: String
  /// One of the eight classes.
  public var label: String
  /// Frustration with the service: 0 calm, 1 impatient, 2 dissatisfied, 3 angry.
  public var heat: Int

  public init(text: String, label: String, heat: Int) {
    self.text = text
    self.label = label
    self.heat = heat
  }

  /// From here on a customer counts as upset.
  public var isUpset: Bool { heat >= 2 }
}

/// A labelled dialogue on which the emotion index is put on its scale: the customer's turns in order.
public struct EmotionDialogue: Hashable, Codable, Sendable {
  public struct Turn: Hashable, Codable, Sendable {
    public var text: String
    public var heat: Int
  }
  public var id: String
  public var language: Language
  public var turns: [Turn]
}
