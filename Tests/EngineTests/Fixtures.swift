@testable import Engine

/// Small hand-written sets to train on in a fraction of a second.
enum Fixtures {
  private static let subjects = ["订单", "包裹", "手机", "耳机", "衣服", "鞋子", "my order", "the parcel", "a phone", "this coat"]

  /// Three intents in two languages, 60 rows, told apart by their verbs.
  static let intents: [TrainingExample] = subjects.flatMap { subject in
    [
      TrainingExample(text: "\(subject)我要退款", label: "refund"),
      TrainingExample(text: "refund \(subject) please", label: "refund"),
      TrainingExample(text: "\(subject)什么时候发货", label: "delivery"),
      TrainingExample(text: "when does \(subject) ship?", label: "delivery"),
      TrainingExample(text: "\(subject)可以开发票吗", label: "invoice"),
      TrainingExample(text: "I need an invoice for \(subject)", label: "invoice"),
    ]
  }

  static let outOfScope = ["今天天气怎么样", "讲个笑话", "sing me a song", "who won the match"].map {
    TrainingExample(text: $0, label: TrainingExample.outOfScope)
  }

  /// Texts with no, one or two of two labels.
  static let multiLabel: [TrainingExample] = subjects.flatMap { subject in
    [
      TrainingExample(text: "\(subject)太慢了", labels: ["slow"]),
      TrainingExample(text: "\(subject)坏了", labels: ["broken"]),
      TrainingExample(text: "\(subject)太慢了而且坏了", labels: ["broken", "slow"]),
      TrainingExample(text: "\(subject)收到", labels: []),
    ]
  }

  static func trained(_ change: (inout TrainingOptions) -> Void = { _ in }) throws -> TrainedClassifier {
    var options = TrainingOptions()
    options.features.bucketBits = 14
    change(&options)
    return try ClassifierTrainer.train(examples: intents, options: options)
  }
}
