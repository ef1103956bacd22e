/// The tasks, streams and timers of a program, by name, and how many of them make it busy.
@MainActor
struct RunningEffects {
  private enum Work {
    case task(Task<Void, Never>, ticket: Int)
    case timer(any DriverTimer)
  }

  /// Tasks that have not ended yet, the cancelled ones too.
  private(set) var busy = 0
  private var named: [String: Work] = [:]
  private var unnamed: [Int: Task<Void, Never>] = [:]
  private var lastTicket = 0

  mutating func ticket() -> Int {
    lastTicket += 1
    return lastTicket
  }

  /// A new piece of work that ends.
  mutating func begin() -> Int {
    busy += 1
    return ticket()
  }

  mutating func hold(_ task: Task<Void, Never>, _ ticket: Int, named name: String?) {
    guard let name else {
      unnamed[ticket] = task
      return
    }
    cancel(name)
    named[name] = .task(task, ticket: ticket)
  }

  mutating func end(_ ticket: Int, named name: String?) {
    busy -= 1
    unnamed[ticket] = nil
    if let name, case .task(_, ticket) = named[name] { named[name] = nil }
  }

  mutating func replace(_ name: String, with timer: any DriverTimer) {
    cancel(name)
    named[name] = .timer(timer)
  }

  mutating func cancel(_ name: String) {
    switch named.removeValue(forKey: name) {
    case .task(let task, _): task.cancel()
    case .timer(let timer): timer.cancel()
    case nil: break
    }
  }

  mutating func cancelAll() {
    for name in Array(named.keys) { cancel(name) }
    for task in unnamed.values { task.cancel() }
  }
}
