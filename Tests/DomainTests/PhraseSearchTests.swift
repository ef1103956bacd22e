import Domain
import Testing

@Suite struct PhraseSearchTests {
  @Test(arguments: [
    ("帮我转人工", "转人工", true), ("转 人 工", "转人工", true), ("人工", "转人工", false), ("", "转人工", false),
    ("I will SUE YOU", "sue you", true), ("please issue your invoice", "sue you", false),
    ("I want human agents", "human agent", true), ("humane agent", "human", false),
    ("speak to a humanoid", "human", false),
    ("我要lawyer来", "lawyer", true), ("打12315！", "12315", true),
  ])
  func aPhraseIsFoundWhereItStands(text: String, phrase: String, isThere: Bool) {
    #expect(PhraseSearch(text).holds(phrase) == isThere)
  }
}
