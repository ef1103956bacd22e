/// Which features a model reads. Stored in its file, because training and reading must agree.
public struct FeatureOptions: Sendable, Equatable {
  /// log2 of the number of hash buckets; 10 … 22.
  public var bucketBits = 20
  /// Longest run of units around a Han character that is one feature; 1 … 5.
  public var ideographOrder = 3
  /// Longest run of words that is one feature; 1 … 3.
  public var wordOrder = 2
  /// Shortest and longest run of letters within a word that is one feature; an upper bound of 0 turns them off.
  public var letterOrders = 2...5
  /// Whether the two ends of a text take part in runs.
  public var marksEnds = false
  /// Whether marks take part in runs, or only stand alone.
  public var joinsMarks = true
  /// Whether length, doubled marks, emoji and order numbers are features.
  public var readsShape = true

  public init() {}
}

extension FeatureOptions {
  /// The settings by name, for the model file.
  var fields: [(key: String, value: Int)] {
    [
      ("bucketBits", bucketBits), ("ideographOrder", ideographOrder), ("wordOrder", wordOrder),
      ("letterShortest", letterOrders.lowerBound), ("letterLongest", letterOrders.upperBound),
      ("marksEnds", marksEnds ? 1 : 0), ("joinsMarks", joinsMarks ? 1 : 0), ("readsShape", readsShape ? 1 : 0),
    ]
  }

  /// Sets one field; `false` when the name is unknown. An upper bound below the lower one is caught by `isPossible`.
  mutating func set(_ key: String, to value: Int) -> Bool {
    switch key {
    case "bucketBits": bucketBits = value
    case "ideographOrder": ideographOrder = value
    case "wordOrder": wordOrder = value
    case "letterShortest": letterOrders = value...max(value, letterOrders.upperBound)
    case "letterLongest": letterOrders = min(value, letterOrders.lowerBound)...value
    case "marksEnds": marksEnds = value == 1
    case "joinsMarks": joinsMarks = value == 1
    case "readsShape": readsShape = value == 1
    default: return false
    }
    return true
  }

  /// Whether every setting is in its range.
  var isPossible: Bool {
    (10...22).contains(bucketBits) && (1...5).contains(ideographOrder) && (1...3).contains(wordOrder)
      && (0...8).contains(letterOrders.lowerBound) && letterOrders.upperBound <= 8
  }
}
