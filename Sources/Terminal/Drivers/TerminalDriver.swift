/// Something a program can draw on and hear from.
@MainActor
public protocol TerminalDriver: AnyObject {
  /// Of the whole terminal, now.
  var size: Size { get }
  /// Time that never goes back, from any beginning.
  var now: Duration { get }

  /// Takes the terminal over; events go to `handler` until `stop()`, those that came together in one call.
  func start(_ handler: @escaping @MainActor ([DriverEvent]) -> Void) throws(TerminalProblem)
  /// Gives the terminal back. Twice is harmless.
  func stop()
  /// Shows a canvas; only what differs from the one before is written.
  func present(_ canvas: Canvas)
  /// Forgets what is shown: the next canvas is written whole.
  func invalidate()
  /// Gives the terminal to another program; nothing is shown or heard until `retake()`.
  func leave()
  /// Takes the terminal again after `leave()`.
  func retake()
  /// Stops the process until the shell lets it go on.
  func suspend()

  /// Asks for attention.
  func bell()
  /// Puts text into the clipboard, where the terminal lets it.
  func copy(_ text: String)
  /// Names the window.
  func setTitle(_ text: String)
  /// Runs `action` once, after `delay`.
  func after(_ delay: Duration, _ action: @escaping @MainActor () -> Void) -> any DriverTimer
}

/// A timer of a driver.
@MainActor
public protocol DriverTimer: AnyObject {
  func cancel()
}

/// What a driver tells the program.
public enum DriverEvent: Equatable, Sendable {
  case input(InputEvent)
  case resized
  /// The process came back to the foreground.
  case resumed
  /// SIGTERM, SIGHUP, SIGINT, or the terminal went away.
  case terminated(signal: Int32)
}

/// Why a terminal cannot be used.
public enum TerminalProblem: Error, Equatable, CustomStringConvertible {
  case notATerminal
  case unknown(String)
  case dumb(String)
  case noUTF8

  public var description: String {
    switch self {
    case .notATerminal: "Standard input and output must be a terminal; this is a pipe or a file."
    case .unknown(let name): "The terminal type TERM=\(name) is not known here; try TERM=xterm-256color."
    case .dumb(let name): "The terminal type TERM=\(name) cannot place the cursor; a full-screen program needs that."
    case .noUTF8: "No UTF-8 locale was found, not even C.UTF-8; set LANG to one that is installed."
    }
  }
}
