import Testing

@testable import Terminal

@Suite struct WidgetTests {
  @Test func theSelectionStaysInSightWithAMargin() {
    var random = Seeded(31)
    var window = ListWindow()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...300, using: &random)
      let height = Int.random(in: 1...40, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: window.page(Bool.random(using: &random) ? 1 : -0.5, count: count, height: height)
      case 1: window.scroll(by: Int.random(in: -9...9, using: &random), count: count, height: height)
      case 2: window.selectLast(count: count, height: height)
      default: window.move(by: Int.random(in: -5...5, using: &random), count: count, height: height)
      }

      let visible = window.visible(count: count, height: height)
      #expect(visible.count == min(count, height))
      #expect(count == 0 || visible.contains(window.selected))
      if height > 4, window.selected > 1, count > height, visible.upperBound < count {
        #expect(window.selected - visible.lowerBound >= 2 || visible.lowerBound == 0)
        #expect(visible.upperBound - 1 - window.selected >= 2)
      }
    }
  }

  @Test func chartsAreASCII() {
    #expect(Chart.gauge(0.5, width: 10) == "#####-----")
    #expect(Chart.gauge(0.001, width: 4) == "#---")
    #expect(Chart.gauge(.nan, width: 4) == "----")
    #expect(Chart.gauge(7, width: 4) == "####")
    #expect(Chart.sparkline([0, 1, 2, 3, 4], width: 9) == "_.-=#")
    #expect(Chart.sparkline([9, 0, .nan, 4], width: 3) == "_ #")
    #expect(Chart.sparkline([3, 3], width: 3) == "--")
  }

  @Test func theHelpBarDropsWhatDoesNotFit() {
    let bar = HelpBar([.init("j", "下"), .init("k", "上"), .init("Enter", "打开")])
    func text(_ width: Int) -> String { bar.spans(width: width).map(\.text).joined() }

    #expect(text(40) == "j 下  k 上  Enter 打开")
    #expect(text(22) == "j 下  k 上  Enter 打开")
    #expect(text(20) == "j 下  k 上  ..")
    #expect(text(8) == "j 下  ..")
    #expect(text(4) == "..")
    #expect(text(3) == "")
  }

  @Test func aMenuIsNarrowedByTyping() {
    var menu = Menu(["退款", "refund", "换货", "ref"])
    func score(_ item: String, _ query: String) -> Int? { item.hasPrefix(query) ? -item.count : nil }

    for character in "re" { menu.handle(.key(KeyPress(.character(character))), height: 5, score: score) }

    #expect(menu.results == ["ref", "refund"])
    menu.handle(.key(KeyPress(.down)), height: 5, score: score)
    #expect(menu.selected == "refund")
    let takesEnter = menu.handle(.key(KeyPress(.enter)), height: 5, score: score)
    #expect(!takesEnter)
    menu.handle(.key(KeyPress(.character("u"), .control)), height: 5, score: score)
    #expect(menu.results.count == 4)
  }

  @Test func tableColumnsShareWhatIsLeft() {
    let table = Table([
      .init("号", .fixed(5)), .init("客户", .flexible(minimum: 6)), .init("主题", .flexible(minimum: 6, weight: 2)),
      .init("等待", .fixed(5), .trailing),
    ])

    #expect(table.ranges(width: 40) == [0..<5, 6..<17, 18..<34, 35..<40])
    #expect(table.ranges(width: 20).count == 3)
    #expect(table.ranges(width: 3).isEmpty)
    var canvas = Canvas(columns: 40, rows: 2)
    canvas.header(table, row: 0)
    canvas.row([Span("1024"), Span("王先生"), Span("第三次发错了再不退我投诉"), Span("0:38")], of: table, row: 1)
    #expect(canvas.line(0) == "号    客户        主题              等待")
    #expect(canvas.line(1) == "1024  王先生      第三次发错了再..  0:38")
  }

  @Test func aDialogIsInTheMiddleAndHidesTheCursor() {
    var canvas = Canvas(columns: 20, rows: 7)
    canvas.cursor = (0, 0)

    canvas.dialog(Dialog(title: "退出", lines: ["真的要退出吗？"], choices: [.init("y", "是")]), columns: 18)

    #expect(canvas.text[1] == " +=[退出]=========+ ")
    #expect(canvas.text[2] == " | 真的要退出吗？ | ")
    #expect(canvas.text[4].contains("y 是"))
    #expect(canvas.cursor == nil)
  }

  @Test func aToastSaysItsKind() {
    var canvas = Canvas(columns: 20, rows: 1)

    canvas.toast(Toast(.danger, "发送失败"), row: 0)

    #expect(canvas.line(0) == Width.pad(" !! 发送失败 ", to: 20, trailing: true))
  }

  @Test func themesNarrowToTheTerminal() {
    #expect(Theme.fitting(.light, colors: 256, noColor: false) == .light)
    #expect(Theme.fitting(.light, colors: 16, noColor: false) == .sixteen)
    #expect(Theme.fitting(.dark, colors: 256, noColor: true) == .mono)
    #expect(Theme.fitting(.dark, colors: 0, noColor: false) == .mono)
    for tone in Tone.allCases {
      #expect(Theme.mono[tone].foreground == nil && Theme.mono[tone].background == nil)
    }
  }

  @Test func base64IsThatOfRFC4648() {
    #expect(["", "f", "fo", "foo", "foob"].map { Base64.encode($0.utf8) } == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="])
  }
}
