import Domain
import Terminal

/// The line of `:`: a command with its argument, completed by Tab.
struct CommandLine: Equatable, Sendable {
  enum Command: String, CaseIterable, Sendable {
    case quit, lang, theme, presence, desk, floor, studio, open, help, redraw, retry

    /// Words that may follow; empty when none or anything may.
    var arguments: [String] {
      switch self {
      case .lang: Locale.allCases.map(\.rawValue)
      case .theme: Theme.all.map(\.name)
      case .presence: Presence.allCases.map(\.rawValue)
      default: []
      }
    }

    func summary(_ strings: AppStrings) -> String {
      let texts = strings.commands
      switch self {
      case .quit: return texts.quit
      case .lang: return texts.language
      case .theme: return texts.theme
      case .presence: return texts.presence
      case .desk: return texts.room + strings.rooms[.desk]
      case .floor: return texts.room + strings.rooms[.floor]
      case .studio: return texts.room + strings.rooms[.studio]
      case .open: return texts.open
      case .help: return texts.help
      case .redraw: return texts.redraw
      case .retry: return texts.retry
      }
    }

    /// By name, or by a beginning that only one command has: `:q`, `:pres`.
    static func named(_ word: String) -> Command? {
      if let exact = Command(rawValue: word) { return exact }
      let candidates = allCases.filter { $0.rawValue.hasPrefix(word) }
      return candidates.count == 1 ? candidates.first : nil
    }
  }

  var editor = TextEditor(isMultiline: false)
  /// The candidate that Tab put in, while Tab is pressed again and again.
  private var cycle: (start: String, place: Int)?

  static func == (a: CommandLine, b: CommandLine) -> Bool {
    a.editor == b.editor && a.cycle?.place == b.cycle?.place && a.cycle?.start == b.cycle?.start
  }

  var words: [String] { editor.text.split(separator: " ").map(String.init) }

  /// What could stand where the caret is.
  func candidates(for text: String) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count <= 1 {
      return Command.allCases.map(\.rawValue).filter { $0.hasPrefix(words.first ?? "") }
    }
    guard words.count == 2, let command = Command.named(words[0]) else { return [] }
    return command.arguments.filter { $0.hasPrefix(words[1]) }
  }

  /// Candidates for what the person typed, not for what Tab made of it.
  var shown: [String] { candidates(for: cycle?.start ?? editor.text) }
  var shownPlace: Int? { cycle?.place }

  mutating func handle(_ event: InputEvent) {
    if event == .key(KeyPress(.tab)) || event == .key(KeyPress(.backtab)) {
      return complete(by: event == .key(KeyPress(.tab)) ? 1 : -1)
    }
    cycle = nil
    editor.handle(event)
  }

  private mutating func complete(by step: Int) {
    let start = cycle?.start ?? editor.text
    let found = candidates(for: start)
    guard !found.isEmpty else { return }
    let place = cycle.map { ($0.place + step + found.count) % found.count } ?? (step > 0 ? 0 : found.count - 1)
    let head = start.lastIndex(of: " ").map { String(start[...$0]) } ?? ""
    editor.replace(with: head + found[place])
    cycle = (start, place)
  }
}
