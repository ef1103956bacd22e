import Testing

@testable import Terminal

@Suite struct KeySequenceTests {
  @Test(arguments: [
    "g g", "C-p", "M-1", "F9", "Enter", "Space", "?", "C-x C-e", "M-Enter", "S-Tab", "C--", "-", "S-Home",
  ])
  func notationIsReadAndWrittenBack(notation: String) {
    #expect(KeySequence(notation)?.description == notation)
  }

  @Test(arguments: ["", " ", "Foo", "C-", "F99", "ab"])
  func aWordThatIsNoKeyIsRefused(notation: String) {
    #expect(KeySequence(notation) == nil)
  }

  @Test func fullWidthKeysAreCommandsToo() {
    #expect(KeySequence("：") == ":")
    #expect(KeySequence("ｊ") == "j")
    #expect(KeyPress(.character("？")).folded == KeyPress(.character("?")))
    #expect(KeyPress(.character("、")).folded == KeyPress(.character("/")))
    #expect(KeyPress(.character("我")).folded == KeyPress(.character("我")))
  }
}
