/// Runs a screen on a driver: keys to actions, actions to state, state to cells.
///
/// What keys change is drawn at once, after all that came in one read. What streams bring is drawn at most
/// every 100 ms, the last of it always. While nothing happens nothing runs.
@MainActor
public final class Program<S: Screen> {
  /// Shortest time between two drawings that streams asked for.
  public static var streamInterval: Duration { .milliseconds(100) }

  /// What is run.
  public let screen: S
  /// What the screen shows now.
  public private(set) var state: S.State
  /// Set by `Effect.quit` or a signal; `nil` while the program runs.
  public private(set) var exitCode: Int32?
  /// Keys that wait for another.
  public private(set) var pending: [KeyPress] = []

  private let driver: any TerminalDriver
  private var canvas: Canvas
  private var isStarted = false
  private var isInBatch = false
  private var isDirty = false
  private var lastDrawn: Duration?
  private var drawLater: (any DriverTimer)?
  private var running = RunningEffects()
  private var waiters: [Waiter] = []

  private struct Waiter {
    var isOver: (Program) -> Bool
    var continuation: CheckedContinuation<Void, Never>
  }

  /// Nothing happens before `start` or `run`.
  public init(screen: S, state: S.State, driver: any TerminalDriver, borders: Canvas.Borders = .ascii) {
    self.screen = screen
    self.state = state
    self.driver = driver
    canvas = Canvas(columns: 0, rows: 0, borders: borders)
  }

  /// Runs until a quit or a signal and gives the terminal back.
  ///
  /// - Returns: the exit code; 128 + the signal after one.
  public func run() async throws(TerminalProblem) -> Int32 {
    try start()
    await wait { $0.exitCode != nil }
    stop()
    return exitCode ?? 0
  }

  /// Takes the terminal over and draws; tests use it instead of `run()`.
  public func start() throws(TerminalProblem) {
    try driver.start { [weak self] events in self?.handle(events) }
    isStarted = true
    batch { if let action = screen.resized(driver.size) { apply(action) } }
    draw()
  }

  /// Ends every effect and gives the terminal back.
  public func stop() {
    running.cancelAll()
    drawLater?.cancel()
    drawLater = nil
    isStarted = false
    driver.stop()
    // Nothing more will come: whoever waits is let go.
    exitCode = exitCode ?? 0
    wake()
  }

  /// Updates the state and draws.
  public func send(_ action: S.Action) {
    batch { apply(action) }
  }

  /// Waits until no `task` runs.
  public func settle() async {
    await wait { $0.running.busy == 0 }
  }

  /// Waits until the state is as wanted; for what comes by streams.
  public func settle(until isThere: @escaping (S.State) -> Bool) async {
    await wait { isThere($0.state) || $0.exitCode != nil }
  }

  /// Draws now, whatever is being held back.
  public func draw() {
    isDirty = false
    drawLater?.cancel()
    drawLater = nil
    guard isStarted else { return }
    lastDrawn = driver.now
    canvas.reset(driver.size)
    screen.view(state, on: &canvas)
    driver.present(canvas)
  }
}

extension Program {
  private func handle(_ events: [DriverEvent]) {
    batch {
      for event in events where exitCode == nil {
        switch event {
        case .input(let input): receive(input)
        case .resized:
          isDirty = true
          if let action = screen.resized(driver.size) { apply(action) }
        case .resumed:
          driver.invalidate()
          isDirty = true
        case .terminated(let signal): exitCode = 128 + signal
        }
      }
    }
  }

  /// Draws once after everything in `body`.
  private func batch(_ body: () -> Void) {
    guard !isInBatch else { return body() }
    isInBatch = true
    body()
    isInBatch = false
    if isDirty && exitCode == nil { draw() }
    wake()
  }

  private func receive(_ event: InputEvent) {
    guard case .key(let press) = event else {
      setPending([])
      return typed(event)
    }
    if pending.isEmpty, press.text != nil, screen.isTyping(state), let action = screen.typed(event, in: state) {
      return apply(action)
    }
    let pressed = pending + [press.folded]
    let bindings = screen.bindings
    switch bindings.match(pressed, in: state) {
    case .binding(let index):
      setPending([])
      let binding = bindings[index]
      if let reason = binding.unavailable(state) {
        if let action = screen.refused(binding, reason: reason) { apply(action) }
      } else {
        apply(binding.action)
      }
    case .prefix: setPending(pressed)
    // A key that does not go on from a prefix ends it and does nothing else: it was not meant alone.
    case .nothing: pending.isEmpty ? typed(event) : setPending([])
    }
  }

  private func typed(_ event: InputEvent) {
    if let action = screen.typed(event, in: state) { apply(action) }
  }

  private func setPending(_ keys: [KeyPress]) {
    guard keys != pending else { return }
    pending = keys
    if let action = screen.pendingChanged(keys) { apply(action) }
  }

  private func apply(_ action: S.Action) {
    isDirty = true
    perform(screen.update(&state, action))
  }

  private func perform(_ effect: Effect<S.Action>) {
    switch effect {
    case .none: break
    case .batch(let effects): effects.forEach(perform)
    case .task(let work): run(work, named: nil)
    case .latest(let name, let work): run(work, named: name)
    case .stream(let name, let open): follow(open, named: name)
    case .timer(let name, let delay, let action):
      running.replace(name, with: driver.after(delay) { [weak self] in self?.send(action) })
    case .cancel(let name): running.cancel(name)
    case .quit(let code): exitCode = code
    case .suspend: driver.suspend()
    case .outside(let work):
      driver.leave()
      run(work, named: nil) { $0.driver.retake() }
    case .redraw: driver.invalidate()
    case .bell: driver.bell()
    case .clipboard(let text): driver.copy(text)
    case .title(let text): driver.setTitle(text)
    }
  }

  private func run(
    _ work: @escaping @Sendable () async -> S.Action?, named name: String?,
    afterwards: @escaping @MainActor (Program) -> Void = { _ in }
  ) {
    let ticket = running.begin()
    let task = Task { [weak self] in
      let action = await work()
      guard let self else { return }
      afterwards(self)
      self.finished(ticket, name, Task.isCancelled ? nil : action)
    }
    running.hold(task, ticket, named: name)
  }

  private func finished(_ ticket: Int, _ name: String?, _ action: S.Action?) {
    batch {
      if let action, exitCode == nil { apply(action) }
      running.end(ticket, named: name)
    }
  }

  private func follow(_ open: @escaping @Sendable () async -> AsyncStream<S.Action>, named name: String) {
    let ticket = running.ticket()
    let task = Task { [weak self] in
      for await action in await open() {
        guard !Task.isCancelled else { return }
        self?.arrived(action)
      }
    }
    running.hold(task, ticket, named: name)
  }

  private func arrived(_ action: S.Action) {
    guard exitCode == nil else { return }
    apply(action)
    drawSoon()
    wake()
  }

  private func drawSoon() {
    guard isDirty, isStarted, exitCode == nil, drawLater == nil, !isInBatch else { return }
    let waited = lastDrawn.map { driver.now - $0 } ?? Self.streamInterval
    if waited >= Self.streamInterval { return draw() }
    drawLater = driver.after(Self.streamInterval - waited) { [weak self] in self?.draw() }
  }

  private func wait(until isOver: @escaping (Program) -> Bool) async {
    if isOver(self) { return }
    await withCheckedContinuation { waiters.append(Waiter(isOver: isOver, continuation: $0)) }
  }

  private func wake() {
    guard !waiters.isEmpty else { return }
    let over = waiters.filter { $0.isOver(self) }
    waiters.removeAll { $0.isOver(self) }
    for waiter in over { waiter.continuation.resume() }
  }
}
