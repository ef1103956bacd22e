import Domain
import Testing

@testable import Engine

struct EntitiesTests {
  /// Tuesday, 24 November 2026, 14:00 in UTC+8.
  static let now = Timestamp(milliseconds: 1_795_500_000_000)

  private static func found(_ text: String) -> [String] {
    EntityScanner().entities(in: text, now: now).map { "\($0.kind.rawValue)=\($0.value)" }
  }

  @Test(arguments: [
    ("订单A31772046还没到", "order_number=A31772046"), ("订单ａ２０９３１１８８", "order_number=A20931188"),
    ("我的订单号是：2026110512345678，帮查下", "order_number=2026110512345678"),
    ("order no. 88812345678", "order_number=88812345678"), ("订单号13812345678", "order_number=13812345678"),
    ("运单YS1234567890到哪了", "tracking_number=YS1234567890"), ("sf1234567890123", "tracking_number=SF1234567890123"),
    ("手机138 1234 5678", "phone=13812345678"), ("+86-139-1234-5678", "phone=13912345678"),
    ("电话１３８１２３４５６７８", "phone=13812345678"), ("邮箱Test.User@qq.com谢谢", "email=test.user@qq.com"),
    ("邮箱。abc@163.com.cn。", "email=abc@163.com.cn"), ("身份证11010519491231002x", "id_card=11010519491231002X"),
    ("卡号4111 1111 1111 1111", "bank_card=4111111111111111"),
  ])
  func numbersAreFoundInTheirNormalForm(_ text: String, _ expected: String) {
    #expect(Self.found(text) == [expected])
  }

  @Test(arguments: [
    ("退我￥1,299.50", "1299.50"), ("付了199元", "199.00"), ("199.5块", "199.50"), ("三百五十块", "350.00"), ("两千零五元", "2005.00"),
    ("1.2万", "12000.00"), ("3万5", "35000.00"), ("20块5", "20.50"), ("二十块五毛", "20.50"), ("20块50", "20.50"),
    ("$20", "20.00"),
    ("20 yuan", "20.00"), ("rmb 35", "35.00"), ("两百多块", "200.00"), ("3.5万人民币", "35000.00"), ("5毛钱", "0.50"),
  ])
  func amountsAreFoundInYuan(_ text: String, _ expected: String) {
    #expect(Self.found(text) == ["amount=" + expected])
  }

  @Test(arguments: [
    ("今天", "2026-11-24"), ("明天到吗", "2026-11-25"), ("后天", "2026-11-26"), ("大后天", "2026-11-27"), ("昨晚买的", "2026-11-23"),
    ("前天", "2026-11-22"), ("周三能到吗", "2026-11-25"), ("下周一", "2026-11-30"), ("上周五", "2026-11-20"), ("星期日", "2026-11-29"),
    ("11月5号下的单", "2026-11-05"), ("1月3日", "2027-01-03"), ("2026-11-05", "2026-11-05"), ("2026年2月28日", "2026-02-28"),
    ("上个月20号", "2026-10-20"), ("三天前", "2026-11-21"), ("3天后", "2026-11-27"), ("yesterday", "2026-11-23"),
    ("tomorrow", "2026-11-25"), ("last Friday", "2026-11-20"), ("next monday", "2026-11-30"), ("Nov 5", "2026-11-05"),
    ("5th of November 2025", "2025-11-05"), ("in 3 days", "2026-11-27"), ("5 days ago", "2026-11-19"),
  ])
  func datesAreCountedFromToday(_ text: String, _ expected: String) {
    #expect(Self.found(text) == ["date=" + expected])
  }

  @Test(arguments: [
    "一块退可以吗", "两块手表", "第三块屏", "元旦发货吗", "3万人", "12345678901", "13012", "2026-02-30", "身份证110105194912310021",
    "卡号4111111111111112", "A1234567", "A123456789", "the sun is out", "五号电池", "abc@def", "以前天天来",
  ])
  func lookalikesAreLeftAlone(_ text: String) {
    #expect(Self.found(text) == [])
  }

  @Test func offsetsCountScalarsOfTheOriginal() throws {
    let text = "👨‍👩‍👧①订单Ａ３１７７２０４６，付１９９元"

    let entities = EntityScanner().entities(in: text, now: Self.now)

    let scalars = Array(text.unicodeScalars)
    let spans = entities.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    #expect(spans == ["Ａ３１７７２０４６", "１９９元"])
  }

  @Test func ofOverlappingThingsTheLongestStays() {
    #expect(Self.found("2026年11月5日") == ["date=2026-11-05"])
    #expect(Self.found("13812345678元") == ["phone=13812345678"])
  }

  @Test func randomTextsGiveOrderedSpansInsideTheText() {
    let pieces = Array("0123456789aA年月日号元块十百万零一二三上下周天前后￥$+-. :@邮箱订单电话，。😀\u{0}ＡＢ１２").map(String.init)
    var random = SplitMix64(seed: 5)
    for _ in 0..<4000 {
      let text = (0..<random.next(below: 40)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let entities = EntityScanner().entities(in: text, now: Self.now)
      let length = text.unicodeScalars.count
      #expect(entities.allSatisfy { $0.start >= 0 && $0.start < $0.end && $0.end <= length })
      #expect(zip(entities, entities.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }
}
