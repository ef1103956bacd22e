import CNcurses
import Dispatch
import Glibc

/// The terminal the process was started in.
///
/// ncurses only writes: bytes from the keyboard are decoded here, since `get_wch` loses characters that are
/// split over two reads. Everything happens on the main queue; a process has one driver.
@MainActor
public final class NcursesDriver: TerminalDriver {
  /// What was asked for; the terminal may show less.
  public private(set) var theme: Theme?
  private let wantsNoColor: Bool
  private var painter: CellPainter?
  private var handler: (@MainActor ([DriverEvent]) -> Void)?
  private var decoder = KeyDecoder()
  private var isAway = false
  private var input: (any DispatchSourceRead)?
  private var signals: (any DispatchSourceRead)?
  private var patience: (any DriverTimer)?

  /// - Parameters:
  ///   - theme: `dark` when nil; narrowed to what the terminal can show.
  ///   - noColor: as the variable `NO_COLOR` asks.
  public init(theme: Theme? = nil, noColor: Bool = NcursesDriver.noColorIsSet) {
    self.theme = theme
    wantsNoColor = noColor
  }

  /// Whether the environment variable `NO_COLOR` is set to something.
  nonisolated public static var noColorIsSet: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }

  public var size: Size {
    guard painter != nil else { return Size(rows: 24, columns: 80) }
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  public var now: Duration { .nanoseconds(Int64(DispatchTime.now().uptimeNanoseconds)) }

  public func start(_ handler: @escaping @MainActor ([DriverEvent]) -> Void) throws(TerminalProblem) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch Int(cn_start()) {
    case Int(CN_OK): break
    case Int(CN_NOT_A_TERMINAL): throw .notATerminal
    case Int(CN_DUMB_TERMINAL): throw .dumb(name)
    case Int(CN_NO_UTF8): throw .noUTF8
    default: throw .unknown(name)
    }
    use(theme ?? .dark)
    self.handler = handler
    input = source(STDIN_FILENO) { [weak self] in self?.readInput() }
    signals = source(cn_signal_descriptor()) { [weak self] in self?.readSignals() }
  }

  /// Changes the colours; everything is written anew with the next drawing.
  public func use(_ theme: Theme) {
    self.theme = theme
    let colors = Int(cn_colors())
    let fitting = Theme.fitting(theme, colors: colors, noColor: wantsNoColor)
    painter = CellPainter(palette: Palette(theme: fitting, colors: colors))
  }

  public func stop() {
    handler = nil
    retake()  // A suspended source must not be released.
    input?.cancel()
    signals?.cancel()
    patience?.cancel()
    (input, signals, patience, painter) = (nil, nil, nil, nil)
    cn_stop()
  }

  public func present(_ canvas: Canvas) { if !isAway { painter?.present(canvas) } }
  public func invalidate() { painter?.forget() }

  public func leave() {
    guard painter != nil, !isAway else { return }
    isAway = true
    // The other program reads the keyboard now.
    input?.suspend()
    cn_leave()
  }

  public func retake() {
    guard isAway else { return }
    isAway = false
    input?.resume()
    cn_retake()
    resumed()
  }

  public func suspend() {
    guard painter != nil, !isAway else { return }
    cn_suspend()
    resumed()
  }

  public func bell() { write("\u{7}") }

  /// OSC 52. Terminals cut very long ones, so nothing above 100 kB is sent.
  public func copy(_ text: String) {
    guard text.utf8.count <= 100_000 else { return }
    write("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}")
  }

  public func setTitle(_ text: String) { write("\u{1B}]2;\(Canvas.plain(text))\u{7}") }

  public func after(_ delay: Duration, _ action: @escaping @MainActor () -> Void) -> any DriverTimer {
    DispatchTimer(delay, action)
  }
}

extension NcursesDriver {
  private func source(_ descriptor: Int32, _ handle: @escaping @MainActor () -> Void) -> any DispatchSourceRead {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated { handle() } }
    source.resume()
    return source
  }

  private func write(_ text: String) {
    guard painter != nil else { return }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, Int32($0.count)) }
    }
  }

  private func readInput() {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
    }
    guard !bytes.isEmpty else {
      // The terminal is gone. Without this the source would fire for ever.
      input?.cancel()
      handler?([.terminated(signal: SIGHUP)])
      return
    }
    deliver(decoder.feed(bytes))
  }

  private func deliver(_ events: [InputEvent]) {
    patience?.cancel()
    patience = nil
    if !events.isEmpty { handler?(events.map { .input($0) }) }
    guard handler != nil, let wait = decoder.patience else { return }
    patience = after(wait) { [weak self] in
      guard let self else { return }
      self.deliver(self.decoder.expire())
    }
  }

  private func readSignals() {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(cn_signal_descriptor(), &bytes, bytes.count)
    guard count > 0 else { return }
    // A window that is being dragged sends many; one redraw answers them all.
    var seen: Set<Int32> = []
    for byte in bytes.prefix(count) where seen.insert(Int32(byte)).inserted { received(Int32(byte)) }
  }

  /// In the background the window may have changed without a signal.
  private func resumed() {
    cn_resize()
    painter?.forget()
    handler?([.resized, .resumed])
  }

  private func received(_ signal: Int32) {
    // Ctrl-C and Ctrl-Z in the program that has the terminal reach us too, and are not meant for us.
    if isAway, signal != SIGTERM, signal != SIGHUP { return }
    switch signal {
    case SIGWINCH:
      cn_resize()
      painter?.forget()
      handler?([.resized])
    case SIGTSTP: suspend()
    case SIGCONT:
      cn_retake()
      resumed()
    default: handler?([.terminated(signal: signal)])
    }
  }
}
