/// What a screen wants done after an update; a value, so that tests can look at it.
public indirect enum Effect<Action: Sendable>: Sendable {
  case none
  /// Work that ends. While it runs the program is busy, and `settle()` waits.
  case task(@Sendable () async -> Action?)
  /// As `task`, but the one before with the same name is cancelled and its answer dropped.
  case latest(String, @Sendable () async -> Action?)
  /// Actions that keep coming, until cancelled or replaced under the same name. The program is not busy.
  case stream(String, @Sendable () async -> AsyncStream<Action>)
  /// An action later; the timer before with the same name is replaced.
  case timer(String, after: Duration, Action)
  /// Ends what runs under a name: `latest`, `stream` or `timer`.
  case cancel(String)
  case batch([Effect])
  /// Ends the program with an exit code.
  case quit(Int32)
  /// Stops the process as Ctrl-Z does in a shell; drawing goes on when it comes back.
  case suspend
  /// Lends the terminal to another program, such as an editor, for as long as the work takes.
  case outside(@Sendable () async -> Action?)
  /// Repaints everything, over whatever another program wrote.
  case redraw
  case bell
  /// Puts text into the clipboard of the terminal.
  case clipboard(String)
  /// Names the terminal's window.
  case title(String)
}

extension Effect {
  /// The same effect for a screen that contains this one.
  public func map<Outer: Sendable>(_ wrap: @escaping @Sendable (Action) -> Outer) -> Effect<Outer> {
    switch self {
    case .none: .none
    case .task(let work): .task { await work().map(wrap) }
    case .latest(let name, let work): .latest(name) { await work().map(wrap) }
    case .stream(let name, let open): .stream(name) { await mapped(open(), wrap) }
    case .timer(let name, let delay, let action): .timer(name, after: delay, wrap(action))
    case .cancel(let name): .cancel(name)
    case .batch(let effects): .batch(effects.map { $0.map(wrap) })
    case .quit(let code): .quit(code)
    case .suspend: .suspend
    case .outside(let work): .outside { await work().map(wrap) }
    case .redraw: .redraw
    case .bell: .bell
    case .clipboard(let text): .clipboard(text)
    case .title(let text): .title(text)
    }
  }
}

private func mapped<Inner: Sendable, Outer: Sendable>(
  _ source: AsyncStream<Inner>, _ wrap: @escaping @Sendable (Inner) -> Outer
) -> AsyncStream<Outer> {
  AsyncStream { continuation in
    let relay = Task {
      for await action in source { continuation.yield(wrap(action)) }
      continuation.finish()
    }
    continuation.onTermination = { _ in relay.cancel() }
  }
}
