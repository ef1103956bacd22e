/// What kind of feature one is: the kinds weigh differently, and shapes have a name instead of a text.
enum FeatureForm: Sendable, Equatable {
  /// A run of this many units with a Han character among them.
  case ideographs(UInt8)
  /// A run of this many words, marks or numbers.
  case words(UInt8)
  /// Letters within a word.
  case letters
  /// A run at one end of the text.
  case end
  case length, doubledQuestion, doubledExclamation, mixedMarks, orderNumber, emoji

  /// What the screen calls a feature that is more than its text; `nil` for the others.
  var name: String? {
    switch self {
    case .ideographs, .words, .letters, .end: nil
    case .length: "<length>"
    case .doubledQuestion: "<??>"
    case .doubledExclamation: "<!!>"
    case .mixedMarks: "<?!>"
    case .orderNumber: "<order number>"
    case .emoji: "<emoji>"
    }
  }

  /// How much a feature of this kind counts beside its rarity.
  ///
  /// Long runs are rare and so would drown the short ones they contain. Chosen on the development splits of JDDC,
  /// waimai, Banking77 and CLINC150: with `Vocabulary`'s root of rarity, 2.7, 0.3, 0.7 and 1.0 points over plain tf-idf.
  var weight: Float {
    switch self {
    case .ideographs(let length): length == 1 ? 1 : length == 2 ? 0.7 : length == 3 ? 0.4 : 0.2
    case .letters: 0.5
    default: 1
    }
  }

  /// A small number for each kind, to hash.
  var code: UInt8 {
    switch self {
    case .ideographs(let length): length
    case .words(let length): 8 + length
    case .letters: 16
    case .end: 17
    case .length: 18
    case .doubledQuestion: 19
    case .doubledExclamation: 20
    case .mixedMarks: 21
    case .orderNumber: 22
    case .emoji: 23
    }
  }
}
