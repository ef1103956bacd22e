import Domain
import Terminal
import Testing

@testable import Screens

@MainActor
@Suite struct AppTests {
  @Test func theDeskIsThereAfterTheStart() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }

    #expect(driver.shows("蚂蚁客服 > 工作台"))
    #expect(driver.shows("王先生"))
    #expect(driver.shows("人呢?"))
    #expect(driver.shows("在线") || driver.shows("忙碌"))
  }

  @Test func typedChineseIsSentAndUndone() async throws {
    let session = DeskSession()
    let (program, driver) = try await AppSample.running(session)

    driver.press("i")
    driver.type("您好，马上为您退款")
    #expect(driver.shows("您好，马上为您退款"))
    driver.press("Enter")
    await program.settle()

    #expect(driver.shows("已发送 #1024"))
    driver.press("u")
    await program.settle()
    #expect(await session.log.commands.contains(.conversation(.recall(MessageID(77)))))
    #expect(driver.shows("已撤销"))
    #expect(driver.shows("您好，马上为您退款"))
  }

  @Test func fullWidthKeysAreCommandsInNormalModeAndTextWhileWriting() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }

    driver.type("？")
    #expect(driver.shows("帮助]"))
    driver.press("Esc")
    driver.type("：")
    driver.type("lang en")
    driver.press("Enter")
    #expect(driver.shows("Antdesk > desk"))
    driver.press("i")
    driver.type("？：")
    #expect(driver.shows("？："))
  }

  @Test func theLanguageChangesAtRunTime() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }
    driver.press("F9")
    #expect(driver.shows("Antdesk > desk"))
    #expect(driver.shows("NORMAL"))
    driver.press("F9")
    #expect(driver.shows("普通"))
  }

  @Test func thePaletteFindsByPinyinAndRuns() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }

    driver.press("C-p")
    driver.type("zj")
    #expect(driver.shows("> 转接"))
    driver.press("Enter")

    #expect(driver.shows("转接 #1024"))
  }

  @Test func helpIsSearchedByTyping() async throws {
    let (program, driver) = try await AppSample.running()

    driver.press("?")
    driver.type("备注")
    driver.press("Enter")

    #expect(program.state.desk.writing == .note)
    #expect(driver.shows("备注 客户看不到"))
  }

  @Test func whyShowsTheTermsAndTheSum() async throws {
    let (program, driver) = try await AppSample.running(rows: 50)

    driver.press("w")
    await program.settle()

    #expect(driver.shows("三层判断") || driver.shows("情绪 0.82"))
    #expect(driver.shows("合计"))
    #expect(driver.shows("1/(1+e^-score) = 0.82"))
    driver.press("Esc")
    #expect(program.state.overlays.isEmpty)
  }

  @Test func quittingAsksAndCountsDrafts() async throws {
    let (program, driver) = try await AppSample.running()
    driver.press("i")
    driver.type("草稿")
    driver.press("Esc", "Q")
    #expect(driver.shows("1 份草稿"))
    driver.press("n")
    #expect(program.exitCode == nil)
    driver.press("Q", "y")
    #expect(program.exitCode == 0)
  }

  @Test func aPrefixShowsItsKeysAfterAMoment() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }
    driver.press("g")
    #expect(!driver.shows("之后可按"))
    driver.advance(.milliseconds(301))
    #expect(driver.shows("之后可按"))
    driver.press("2")
    #expect(!driver.shows("之后可按"))
    #expect(driver.shows("#1019"))
  }

  @Test func hintsComeOnceAndNameOnlyKeysThatActNow() async throws {
    let (program, driver) = try await AppSample.running(columns: 120, rows: 36)
    defer { withExtendedLifetime(program) {} }
    func hints() -> String { driver.canvas.text[driver.size.rows - 2] }

    for room in ["F2", "F3", "F4"] as [KeySequence] {
      driver.press(room)
      #expect(hints().split(separator: "?").count == 2, "\(hints())")
      #expect(hints().ranges(of: "为什么").count <= 1, "\(hints())")
    }
    driver.press("F2", "i")
    #expect(hints().contains("F1 帮助"))
    #expect(!hints().contains("? 帮助") && !hints().contains("w 为什么"))
  }

  @Test func aMachinesNoNamesThePartAndOffersToTryAgain() async throws {
    var session = DeskSession()
    session.failure = .unavailable(part: "store", reason: "磁盘满了")
    let (program, driver) = try await AppSample.running(session)
    defer { withExtendedLifetime(program) {} }

    #expect(driver.shows("数据库不可用：磁盘满了"))
    #expect(driver.shows("C-r"))
  }

  @Test func aCommandThatCannotBeUsedSaysWhy() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }
    driver.press("d")
    #expect(driver.shows("现在没有邀约。"))
  }

  @Test func theProgramFitsAnySize() async throws {
    let (program, driver) = try await AppSample.running()
    defer { withExtendedLifetime(program) {} }
    for (columns, rows) in [(1, 1), (2, 2), (5, 3), (20, 5), (40, 10), (79, 23), (300, 90), (80, 24)] {
      driver.resize(columns: columns, rows: rows)
      let keys: [KeySequence] = [
        "i", "Esc", "C-p", "Esc", "?", "Esc", "w", "Esc", ":", "Esc", "Q", "n", "F3", "F4", "F2",
      ]
      for key in keys { driver.press(key) }
      for line in driver.canvas.text { #expect(Width.of(line) == columns) }
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func theWholeScreenLooksAsRecorded(columns: Int, rows: Int) async throws {
    let (program, driver) = try await AppSample.running(columns: columns, rows: rows)
    defer { withExtendedLifetime(program) {} }
    try AppGolden.check("App", driver, .zhCN)
    driver.press("w")
    await program.settle()
    try AppGolden.check("AppWhy", driver, .zhCN)
    driver.press("Esc", "F9", "C-p")
    try AppGolden.check("AppPalette", driver, .en)
    driver.press("Esc", ":", "t", "Tab")
    try AppGolden.check("AppCommandLine", driver, .en)
  }
}
