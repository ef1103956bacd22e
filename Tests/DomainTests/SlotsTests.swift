import Domain
import Testing

struct SlotsTests {
  @Test(
    arguments: [
      ("", "", nil), ("没有槽位", "没有槽位", nil), ("订单{order.number}已发货", "订单A1已发货", "order.number"),
      ("{order.number}", "A1", "order.number"), ("{order.number}{order.number}", "A1A1", "order.number"),
      ("花括号{不是槽位}照写", "花括号{不是槽位}照写", nil), ("开口{没有闭合", "开口{没有闭合", nil), ("{}", "{}", nil),
      ("{ order.number }", "{ order.number }", nil), ("a{{order.number}b", "a{A1b", "order.number"),
      ("反}着{order.number}", "反}着A1", "order.number"),
    ] as [(String, String, String?)])
  func slotsAreFilledFromFacts(text: String, filled: String, open: String?) {
    #expect(Slots.fill(text, with: ["order.number": "A1"]) == filled)
    #expect(Slots.firstOpen(in: text) == open)
  }

  @Test func anAnswerWithAMissingFactIsNotGiven() {
    #expect(Slots.fill("您的{order.number}应付{bill.amount}元", with: ["order.number": "A1"]) == nil)
  }

  @Test func aFactIsNeverReadAsASlot() {
    #expect(Slots.fill("{a}", with: ["a": "{b}", "b": "x"]) == "{b}")
  }

  @Test func aFilledTextHasNoOpenSlotLeft() {
    var chance = Randomness(seed: 5)
    let pieces = ["{a}", "{b.c}", "字", "{", "}", "{大}", " ", "{9_x}", "Word"]
    let facts = ["a": "甲", "b.c": "乙", "9_x": "丙"]
    for _ in 0..<2_000 {
      let text = (0..<6).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
      let filled = Slots.fill(text, with: facts)

      #expect(filled != nil, "\(text)")
      #expect(Slots.firstOpen(in: filled ?? "{a}") == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("打开订单看物流。运单是{order.tracking}，请留意。", "打开订单看物流。"), ("{customer.name}您好！请说。", "请说。"),
      ("Open it. Your parcel {order.tracking} moves. Ask me.", "Open it. Ask me."), ("共{bill.amount}元", nil),
      ("都有。一共1.5元。", "都有。一共1.5元。"),
    ] as [(String, String?)])
  func aSentenceWithoutItsFactIsLeftOut(text: String, rest: String?) {
    #expect(Slots.fillKnown(text, with: [:]) == rest)
  }
}
