import Testing

@testable import Engine

struct NormalizerTests {
  private let normalizer = Normalizer()

  @Test(arguments: [
    ("Ｈｅｌｌｏ　Ｗｏｒｌｄ！", "hello world!"),
    ("我要退款。。。", "我要退款..."),
    ("哈哈哈哈哈哈", "哈哈哈"),
    ("!!!!!!", "!!!"),
    ("soooooo good", "sooo good"),
    ("订单10000000000", "订单10000000000"),
    ("①号、㎏", "1号,kg"),
    ("這個訂單還沒發貨嗎？", "这个订单还没发货吗?"),
    ("“退款”", "\"退款\""),
    ("Café ＣＡＦÉ", "cafe cafe"),
    ("ÉCOLE Привет Σ", "ecole привет σ"),
    ("e\u{301}a", "ea"),
    ("等了三天😡😡", "等了三天😡😡"),
    ("👍🏽ok", "👍ok"),
    ("  a \n\t b  ", "a b "),
    ("⑫ Ⅳ ℃", "12 iv °c"),
    ("", ""),
  ])
  func foldsTheUsualForms(original: String, folded: String) {
    #expect(normalizer.normalize(original).text == folded)
  }

  @Test func everyFoldedScalarKnowsWhereItCameFrom() {
    let text = normalizer.normalize("我的㎏！！！！！x")

    #expect(text.text == "我的kg!!!x")
    #expect(text.starts == [0, 1, 2, 2, 3, 4, 5, 8])
    #expect(text.ends == [1, 2, 3, 3, 4, 5, 8, 9])
    #expect(text.original(of: 4..<7) == 3..<8)
    #expect(text.original(of: 3..<3).isEmpty)
  }

  @Test func offsetsNeverFallAndStayInsideTheOriginal() {
    var random = SplitMix64(seed: 7)
    let pieces = ["退款", "ＡＢ", "㎏", "!!!!!", "e\u{301}", "👍🏽", " \n ", "哈哈哈哈哈", "12345", "…", "\u{200D}", "𝐀", "ß"]

    for _ in 0..<500 {
      let original = (0..<random.next(below: 12)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let text = normalizer.normalize(original)

      #expect(text.starts.count == text.scalars.count && text.ends.count == text.scalars.count)
      #expect(zip(text.starts, text.starts.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(zip(text.starts, text.ends).allSatisfy { $0 < $1 })
      #expect(text.ends.allSatisfy { Int($0) <= original.unicodeScalars.count })
    }
  }

  @Test func aFoldedTextFoldsToItself() {
    let once = normalizer.normalize("ＰＬＵＳ會員 ①②③ 為什麼還不發貨？？？？ Æther №5 ½").text

    #expect(normalizer.normalize(once).text == once)
  }

  @Test func theTraditionalTableHasSixHundredPairsAndNoChains() {
    let scalars = Array(TraditionalTable.pairs.unicodeScalars).filter { $0 != "\n" }
    let sources = stride(from: 0, to: scalars.count, by: 2).map { scalars[$0] }

    #expect(sources.count >= 600)
    #expect(Set(sources).count == sources.count)
  }
}
