import Testing

@testable import Terminal

/// A counter with a text field: small, but it uses everything a screen can.
private struct CounterScreen: Screen {
  struct State: Equatable, Sendable {
    var count = 0
    var field = TextEditor(isMultiline: false)
    var isTyping = false
    var pending: [KeyPress] = []
    var refusal = ""
    var size = Size(rows: 0, columns: 0)
    var arrived = 0
  }

  enum Action: Sendable, Equatable {
    case add(Int)
    case type, done
    case input(InputEvent)
    case pending([KeyPress])
    case refused(String)
    case resized(Size)
    case edit, slow, later, stopLater, listen
    case arrived(Int)
    case quit, ring
    case search(Int)
  }

  var stream: @Sendable () -> AsyncStream<Action> = { AsyncStream { $0.finish() } }

  var bindings: [Binding<State, Action>] {
    let normal: @Sendable (State) -> Bool = { !$0.isTyping }
    return [
      Binding(id: "done", keys: ["Esc", "Enter"], isActive: \.isTyping, action: .done),
      Binding(id: "add", keys: ["+", "Up"], isActive: normal, action: .add(1)),
      Binding(id: "ten", keys: ["g t"], isActive: normal, action: .add(10)),
      Binding(id: "hundred", keys: ["g h"], isActive: normal, action: .add(100)),
      Binding(
        id: "subtract", keys: ["-"], isActive: normal, unavailable: { $0.count == 0 ? "nothing left" : nil },
        action: .add(-1)),
      Binding(id: "type", keys: ["i"], isActive: normal, action: .type),
      Binding(id: "quit", keys: [":"], isActive: normal, action: .quit),
    ]
  }

  func typed(_ event: InputEvent, in state: State) -> Action? { state.isTyping ? .input(event) : nil }
  func isTyping(_ state: State) -> Bool { state.isTyping }
  func pendingChanged(_ keys: [KeyPress]) -> Action? { .pending(keys) }
  func refused(_ binding: Binding<State, Action>, reason: String) -> Action? { .refused(reason) }
  func resized(_ size: Size) -> Action? { .resized(size) }

  func update(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .add(let amount): state.count += amount
    case .type: state.isTyping = true
    case .done: state.isTyping = false
    case .input(let event): state.field.handle(event)
    case .pending(let keys): state.pending = keys
    case .refused(let reason): state.refusal = reason
    case .resized(let size): state.size = size
    case .slow: return .batch([.task { .add(5) }, .task { nil }, .task { .slow2 }])
    case .later: return .timer("later", after: .seconds(3), .add(7))
    case .stopLater: return .cancel("later")
    case .listen: return .stream("feed", stream)
    case .arrived(let number): state.arrived = number
    case .quit: return .quit(3)
    case .edit: return .outside { .add(9) }
    case .ring: return .batch([.bell, .clipboard("退款"), .title("台"), .suspend])
    case .search(let number): return .latest("search") { .arrived(number) }
    }
    return .none
  }

  func view(_ state: State, on canvas: inout Canvas) {
    canvas.put("count \(state.count)", row: 0, column: 0)
    canvas.put("field \(state.field.text)", row: 1, column: 0)
    canvas.put("seen \(state.arrived)", row: 2, column: 0)
    if state.isTyping { canvas.cursor = (1, 6 + state.field.layout(width: 40).column) }
  }
}

extension CounterScreen.Action {
  fileprivate static var slow2: Self { .add(50) }
}

@MainActor
@Suite struct ProgramTests {
  private let driver = MemoryDriver(columns: 30, rows: 4)

  private func started(_ screen: CounterScreen = CounterScreen()) throws -> Program<CounterScreen> {
    let program = Program(screen: screen, state: CounterScreen.State(), driver: driver)
    try program.start()
    return program
  }

  @Test func keysBecomeActionsAndShow() throws {
    let program = try started()

    driver.press("+", "Up")

    #expect(program.state.count == 2)
    #expect(driver.screen[0] == "count 2")
    #expect(program.state.size == Size(rows: 4, columns: 30))
  }

  @Test func keysThatCameTogetherAreDrawnOnce() throws {
    let program = try started()
    let frames = driver.frames

    driver.press("+", "+", "+")

    #expect(program.state.count == 3)
    #expect(driver.frames == frames + 1)
    #expect(driver.changedCells == 1)
  }

  @Test func aPrefixWaitsAndIsTold() throws {
    let program = try started()

    driver.press("g")
    #expect(program.state.pending == [KeyPress(.character("g"))])
    driver.press("h")
    #expect(program.state.count == 100)
    #expect(program.state.pending.isEmpty)
    driver.press("g +")
    #expect(program.state.count == 100)
    driver.press("g Esc", "g t")
    #expect(program.state.count == 110)
  }

  @Test func textGoesToTheFieldWhileTyping() throws {
    let program = try started()

    driver.press("i")
    driver.type("+：退款")
    driver.paste("a\nb")
    #expect(program.state.field.text == "+：退款a b")
    #expect(driver.cursor?.column == 6 + 10)
    driver.press("Enter", "+")
    #expect(program.state.count == 1)
    #expect(driver.cursor == nil)
  }

  @Test func fullWidthKeysAreCommandsOutsideTheField() throws {
    let program = try started()

    driver.type("＋")
    #expect(program.state.count == 1)
    driver.type("：")
    #expect(program.exitCode == 3)
  }

  @Test func aCommandThatCannotBeUsedSaysWhy() throws {
    let program = try started()

    driver.press("-")

    #expect(program.state.refusal == "nothing left")
    #expect(program.state.count == 0)
  }

  @Test func settleWaitsForTasks() async throws {
    let program = try started()

    program.send(.slow)
    await program.settle()

    #expect(program.state.count == 55)
    #expect(driver.screen[0] == "count 55")
  }

  @Test func theLatestSearchWins() async throws {
    let program = try started()

    for number in 1...5 { program.send(.search(number)) }
    await program.settle()

    #expect(program.state.arrived == 5)
  }

  @Test func timersFireWhenTimePassesAndNotWhenCancelled() throws {
    let program = try started()

    program.send(.later)
    driver.advance(.seconds(2))
    #expect(program.state.count == 0)
    program.send(.later)
    driver.advance(.seconds(2))
    #expect(program.state.count == 0)
    driver.advance(.seconds(1))
    #expect(program.state.count == 7)
    program.send(.later)
    program.send(.stopLater)
    driver.advance(.seconds(9))
    #expect(program.state.count == 7)
  }

  @Test func streamsAreDrawnAtMostEveryHundredMilliseconds() async throws {
    let (stream, continuation) = AsyncStream<CounterScreen.Action>.makeStream()
    let program = try started(CounterScreen(stream: { stream }))
    driver.advance(.seconds(1))
    program.send(.listen)
    let frames = driver.frames

    for number in 1...50 { continuation.yield(.arrived(number)) }
    await program.settle { $0.arrived == 50 }

    #expect(driver.frames == frames)
    #expect(driver.screen[2] == "seen 0")
    driver.advance(.milliseconds(100))
    #expect(driver.frames == frames + 1)
    #expect(driver.screen[2] == "seen 50")
    driver.advance(.seconds(1))
    #expect(driver.frames == frames + 1)
    program.stop()
  }

  @Test func aResizeIsToldAndDrawn() throws {
    let program = try started()

    driver.resize(columns: 7, rows: 2)

    #expect(program.state.size == Size(rows: 2, columns: 7))
    #expect(driver.screen == ["count 0", "field"])
  }

  @Test func runEndsWithTheExitCodeAndGivesTheTerminalBack() async throws {
    let program = Program(screen: CounterScreen(), state: .init(), driver: driver)
    let run = Task { try await program.run() }
    while !driver.isStarted { await Task.yield() }

    driver.press(":")

    #expect(try await run.value == 3)
    #expect(!driver.isStarted)
  }

  @Test func aSignalEndsTheProgram() throws {
    let program = try started()

    driver.send(.terminated(signal: 15))

    #expect(program.exitCode == 143)
  }

  @Test func terminalEffectsReachTheDriver() throws {
    let program = try started()

    program.send(.ring)

    #expect(driver.bells == 1 && driver.suspensions == 1)
    #expect(driver.copied == "退款" && driver.title == "台")
  }

  @Test func theTerminalIsLentWhileAnotherProgramRuns() async throws {
    let program = try started()

    program.send(.edit)
    #expect(driver.isAway)
    await program.settle()

    #expect(!driver.isAway)
    #expect(driver.screen[0] == "count 9")
  }

  @Test func aMappedEffectCarriesMappedActions() async {
    let effect = Effect<Int>.batch([.task { 2 }, .timer("t", after: .zero, 3), .quit(1)]).map { $0 * 10 }

    guard case .batch(let parts) = effect, case .task(let work) = parts[0], case .timer(_, _, let later) = parts[1]
    else {
      Issue.record("the shape changed")
      return
    }
    #expect(await work() == 20)
    #expect(later == 30)
  }
}
