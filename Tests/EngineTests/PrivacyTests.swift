import Domain
import Testing

@testable import Engine

struct PrivacyTests {
  private let redactor = Redactor()

  @Test func personalThingsBecomeTypedTokens() {
    let result = redactor.redact("我叫王小明，电话13812345678，邮箱a@b.com，再打13812345678或13912345678")

    #expect(result.text == "我叫⟨姓名1⟩，电话⟨手机1⟩，邮箱⟨邮箱1⟩，再打⟨手机1⟩或⟨手机2⟩")
    #expect(result.spans.map(\.kind) == [.name, .phone, .email, .phone, .phone])
  }

  @Test func addressesAndEnglishNamesNeedACue() {
    #expect(redactor.redact("地址是北京市海淀区中关村大街27号1栋502").text == "地址是⟨地址1⟩")
    #expect(redactor.redact("my name is John Smith and I wait").text == "my name is ⟨姓名1⟩ and I wait")
    #expect(redactor.redact("地址写错了").text == "地址写错了")
    #expect(redactor.redact("王小明的快递").text == "王小明的快递")
  }

  @Test func whatRulesLookForIsNotPersonal() {
    let text = "订单A31772046付了199元，昨天发的YS1234567890"
    #expect(redactor.redact(text).text == text)
  }

  @Test func newTokensDoNotTakeTheNumberOfOldOnes() {
    #expect(redactor.redact("⟨手机1⟩和13812345678").text == "⟨手机1⟩和⟨手机2⟩")
  }

  @Test func redactingTwiceChangesNothing() {
    let pieces = [
      "13812345678", "1", "a@b.cn", "⟨手机1⟩", "11010519491231002X", "4111111111111111", "我叫李雷", "地址是", "上海市浦东新区世纪大道100号",
      "，", " ", "号", "my name is ", "Ann Lee", "86", "-", "收货人", "张三", "元",
    ]
    var random = SplitMix64(seed: 9)
    for _ in 0..<3000 {
      let text = (0..<1 + random.next(below: 8)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let once = redactor.redact(text).text
      #expect(redactor.redact(once).text == once, "\(text)")
    }
  }
}
