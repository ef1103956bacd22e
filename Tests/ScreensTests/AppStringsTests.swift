import Domain
import Terminal
import Testing

@testable import Screens

@Suite struct AppStringsTests {
  private func strings(_ locale: Screens.Locale) throws -> Strings { try Strings(locale, from: RoomTexts()) }

  @Test(arguments: Locale.allCases) func everyBindingHasATitle(locale: Screens.Locale) throws {
    let strings = try strings(locale)
    let app = try AppSample.app()
    for binding in app.bindings { #expect(strings.bindings[binding.id] != nil, "\(binding.id)") }
  }

  @Test(arguments: Locale.allCases) func everyRefusalHasASentenceWithoutHoles(locale: Screens.Locale) throws {
    let strings = try strings(locale)
    let id = ConversationID(7)
    let agent = AgentID("zhao")
    let all: [Refusal] = [
      .conversationNotFound(id), .agentNotFound(agent), .queueNotFound(QueueID("q")), .messageNotFound(MessageID(1)),
      .alreadyResolved(id), .notResolved(id), .notYours(id, owner: .bot), .notYours(id, owner: .agent(agent)),
      .notYours(id, owner: .queue(QueueID("q"))), .notWaiting(id), .olderWaits(id), .offeredToOther(id, agent),
      .notEligible(id, agent), .noCapacity(agent), .emptyText, .textTooLong(limit: 9), .threadMoved(id),
      .tooLateToRecall(MessageID(1)), .complaintStaysWithPerson(id), .notPermitted(.agent), .unfilledSlot("name"),
    ]
    for refusal in all {
      let text = FailureText.sentence(refusal, strings, names: [:])
      #expect(!text.isEmpty)
      #expect(!text.contains("{"), "\(text)")
    }
  }

  @Test(arguments: Locale.allCases) func everyWordOfTheDomainHasAText(locale: Screens.Locale) throws {
    let strings = try strings(locale)
    for name in ["neutral", "satisfied", "grateful", "anxious", "disappointed", "angry", "annoyed", "confused"] {
      #expect(strings.app.emotions[name] != nil, "\(name)")
    }
    for tier in ["none", "silver", "gold", "platinum"] { #expect(strings.app.tiers[tier] != nil) }
    for status in ["unpaid", "paid", "shipped", "delivered", "returning", "refunded", "cancelled"] {
      #expect(strings.app.orderStatus[status] != nil)
    }
    for presence in Presence.allCases { #expect(!strings.app.presence[presence].isEmpty) }
    for reason in HandoffReason.allCases { #expect(!strings.app.handoffReasons[reason].isEmpty) }
    for kind in EntityKind.allCases { #expect(!strings.app.entities[kind].isEmpty) }
  }

  @Test func everyChineseTitleIsFoundByItsInitials() throws {
    let strings = try strings(.zhCN)
    for title in strings.bindings.values {
      let ideographs = title.filter { $0.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
      #expect(PinyinInitials.of(ideographs).count == ideographs.count, "\(title)")
    }
    #expect(PinyinInitials.of("结案并下一个") == "jabxyg")
    #expect(PinyinInitials.of("转接") == "zj")
  }

  @Test func commandsAreCompletedAndAbbreviated() {
    var line = CommandLine()
    line.handle(.paste("pres"))
    line.handle(.key(KeyPress(.tab)))
    #expect(line.editor.text == "presence")
    line.handle(.paste(" o"))
    line.handle(.key(KeyPress(.tab)))
    #expect(line.editor.text == "presence online")
    line.handle(.key(KeyPress(.tab)))
    #expect(line.editor.text == "presence offline")
    #expect(CommandLine.Command.named("th") == .theme)
    #expect(CommandLine.Command.named("re") == nil)
  }

  @Test func everyTermOfAReasonAndTheSumAreShown() throws {
    let strings = try strings(.en)
    let reason = Explanation(
      label: "emotion", score: 1.5, bias: -0.5,
      terms: [Term(feature: "skill:refund", weight: 1.25), Term(feature: "x", start: 0, end: 2, weight: 0.5)],
      rest: 0.25, shown: 0.82, link: "1/(1+e^-score)", flip: "one more day")
    let panel = WhyPanel(request: WhyRequest(title: "t", reasons: [reason], text: "退款呢"))

    let text = panel.lines(strings, width: 70).map { $0.map(\.text).joined() }.joined(separator: "\n")

    let wanted = [
      "\"退款\"", "skill refund", "+1.250", "+0.500", "-0.500", "+1.500", "1/(1+e^-score) = 0.82", "one more day",
    ]
    for expected in wanted {
      #expect(text.contains(expected), "\(expected)")
    }
  }
}
