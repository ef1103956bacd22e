/// A terminal in memory, for tests: keys go in, lines of text come out, time passes when told.
@MainActor
public final class MemoryDriver: TerminalDriver {
  public private(set) var size: Size
  public private(set) var now: Duration = .zero
  /// What was presented last.
  public private(set) var canvas: Canvas
  /// Whether a program holds it.
  public private(set) var isStarted = false
  /// Whether the terminal is lent to another program.
  public private(set) var isAway = false
  /// Canvases presented so far.
  public private(set) var frames = 0
  /// Cells that differed from the frame before, in the last frame.
  public private(set) var changedCells = 0
  /// Bells rung so far.
  public private(set) var bells = 0
  /// What was last put into the clipboard.
  public private(set) var copied: String?
  /// The window title last set.
  public private(set) var title: String?
  /// How often the program asked to be stopped.
  public private(set) var suspensions = 0

  private var handler: (@MainActor ([DriverEvent]) -> Void)?
  private var timers: [MemoryTimer] = []
  private var decoder = KeyDecoder()

  /// A blank screen at time zero.
  public init(columns: Int = 80, rows: Int = 24) {
    size = Size(rows: rows, columns: columns)
    canvas = Canvas(columns: columns, rows: rows)
  }

  /// The lines on the screen, trailing spaces cut.
  public var screen: [String] {
    canvas.text.map { line in
      var line = Substring(line)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The lines on the screen as one string, for golden files.
  public var text: String { screen.joined(separator: "\n") + "\n" }

  /// Where the cursor rests; `nil` when hidden.
  public var cursor: (row: Int, column: Int)? { canvas.cursor }

  /// Whether the text stands in some line.
  public func shows(_ text: String) -> Bool {
    canvas.text.contains { line in
      let line = Array(line.unicodeScalars)
      let wanted = Array(text.unicodeScalars)
      return line.count >= wanted.count
        && (0...(line.count - wanted.count)).contains { line[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
  }

  /// Presses keys, in the notation of `KeySequence`; they arrive together.
  public func press(_ keys: KeySequence...) {
    handler?(keys.flatMap(\.presses).map { .input(.key($0)) })
  }

  /// Types characters one by one, as they are.
  public func type(_ text: String) {
    handler?(text.unicodeScalars.map { .input(.key(KeyPress(.character(Character($0))))) })
  }

  /// Pastes text as a terminal with bracketed paste does.
  public func paste(_ text: String) { handler?([.input(.paste(PastedText.clean(text)))]) }

  /// Sends any event, such as a mouse click or a signal.
  public func send(_ event: DriverEvent) { handler?([event]) }

  /// Feeds what a real terminal would send.
  public func feed(_ bytes: [UInt8]) {
    let events = decoder.feed(bytes) + decoder.expire()
    handler?(events.map { .input($0) })
  }

  /// Changes the size of the window and says so.
  public func resize(columns: Int, rows: Int) {
    size = Size(rows: rows, columns: columns)
    handler?([.resized])
  }

  /// Lets time pass; timers that fall due run in their order.
  public func advance(_ duration: Duration) {
    let end = now + duration
    while let next = timers.filter({ $0.due <= end }).min(by: { ($0.due, $0.number) < ($1.due, $1.number) }) {
      now = max(now, next.due)
      timers.removeAll { $0 === next }
      next.fire()
    }
    now = end
  }

  public func start(_ handler: @escaping @MainActor ([DriverEvent]) -> Void) {
    self.handler = handler
    isStarted = true
  }

  public func stop() {
    handler = nil
    isStarted = false
    timers = []
  }

  public func present(_ canvas: Canvas) {
    guard !isAway else { return }
    let old = self.canvas
    changedCells =
      old.size == canvas.size
      ? zip(old.cells, canvas.cells).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) } : canvas.cells.count
    self.canvas = canvas
    frames += 1
  }

  public func invalidate() { canvas = Canvas(columns: 0, rows: 0) }
  public func leave() { isAway = true }
  public func retake() {
    isAway = false
    invalidate()
    handler?([.resized, .resumed])
  }
  public func suspend() { suspensions += 1 }
  public func bell() { bells += 1 }
  public func copy(_ text: String) { copied = text }
  public func setTitle(_ text: String) { title = text }

  public func after(_ delay: Duration, _ action: @escaping @MainActor () -> Void) -> any DriverTimer {
    let timer = MemoryTimer(due: now + delay, number: (timers.last?.number ?? 0) + 1, action: action)
    timers.append(timer)
    return timer
  }
}

@MainActor
private final class MemoryTimer: DriverTimer {
  let due: Duration
  let number: Int
  private var action: (@MainActor () -> Void)?

  init(due: Duration, number: Int, action: @escaping @MainActor () -> Void) {
    self.due = due
    self.number = number
    self.action = action
  }

  func fire() {
    action?()
    action = nil
  }

  func cancel() { action = nil }
}
