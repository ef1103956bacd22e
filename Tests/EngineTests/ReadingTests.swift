import Domain
import Testing

@testable import Engine

struct ReadingTests {
  private let engine: Engine

  init() throws { engine = try ShippedEngine.shared.get() }

  @Test(arguments: [
    ("退款多久到账", "refund_time"), ("我的快递到哪了", "tracking"), ("转人工", "talk_to_human"), ("你好", "greet"),
    ("收到货发现少了一件", "goods_missing"), ("when will I get my refund", "refund_time"), ("where is my parcel", "tracking"),
    ("how do I reset my password", "password"), ("I want to talk to a real person", "talk_to_human"),
  ])
  func plainQuestionsAreUnderstood(_ text: String, _ intent: String) {
    let reading = engine.read(text)
    #expect(reading.intent?.name == intent)
    #expect(reading.intents.count == 5)
    #expect(reading.intents.map(\.p) == reading.intents.map(\.p).sorted(by: >))
  }

  @Test(arguments: [
    "都三天了还没人管，你们到底行不行", "垃圾平台，骗子！", "等了俩小时没人理我！！！", "呵呵 真行啊你们",
    "this is ridiculous, third time you people lied to me", "worst service ever, I want my money back NOW",
  ])
  func angryLinesPassTheOperatingPoint(_ text: String) {
    #expect(engine.read(text).emotion > 0.7)
  }

  @Test(arguments: [
    "屏幕碎了怎么申请售后", "杯子坏了想换一个", "嗯", "好的谢谢", "订单A20931188什么时候发货", "单号发我",
    "my parcel arrived damaged, how do I exchange it", "ok", "thanks a lot",
  ])
  func calmDescriptionsOfTroubleStayBelowIt(_ text: String) {
    #expect(engine.read(text).emotion < 0.7)
  }

  @Test func everyExplanationSumsToItsScore() throws {
    let texts = try ShippedEngine.definitions().flatMap { intent in
      (intent.examples["zh"] ?? []).prefix(2) + (intent.examples["en"] ?? []).prefix(2)
    }
    for text in texts {
      let reading = engine.read(text)
      for why in [reading.intentWhy, reading.emotionWhy].compactMap(\.self) {
        #expect(abs(why.residual) < 1e-9)
        #expect(why.terms.count <= 6)
        #expect(why.terms.allSatisfy { $0.end <= text.unicodeScalars.count })
      }
      if let all = engine.explainIntent(text), let short = reading.intentWhy {
        #expect(abs(all.residual) < 1e-9)
        #expect(all.label == short.label)
        #expect(abs(all.score - short.score) < 1e-9)
      }
      if let all = engine.explainEmotion(text) { #expect(abs(all.shown - reading.emotion) < 1e-9) }
    }
  }

  @Test(arguments: [
    ("你好", Language.zh), ("iPhone 15有货吗", .zh), ("refund please", .en), ("ok", .en), ("A20931188", .other),
    ("123", .other),
    ("？？？", .other), ("Здравствуйте", .other), ("こんにちは", .other), ("", .other), ("要refund", .zh),
  ])
  func scriptsTellTheLanguage(_ text: String, _ language: Language) {
    #expect(Script(text).language == language)
  }

  @Test func aTextOfNoKnownLanguageIsAbstainedOn() {
    for text in ["", "Здравствуйте", "🙂", "\u{0}\u{1}"] { #expect(engine.read(text).abstained) }
  }

  @Test func personalDataAndEntitiesComeWithTheReading() {
    let reading = engine.read("我叫王小明，订单A20931188，电话13812345678")
    #expect(reading.entities.map(\.kind) == [.orderNumber, .phone])
    #expect(reading.personal.map(\.kind) == [.name, .phone])
  }

  @Test func similarityIgnoresMarksAndCase() {
    #expect(engine.similarity("怎么还没到", "怎么还没到？？") == 1)
    #expect(engine.similarity("Where is my parcel", "where is my PARCEL!") == 1)
    #expect(engine.similarity("怎么还没到", "开发票") == 0)
    #expect(engine.similarity("", "") == 0)
    #expect((0.2...0.8).contains(engine.similarity("快递怎么还没到", "我的快递还没到")))
  }
}
