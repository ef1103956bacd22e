import ArgumentParser
import Domain
import Gateway
import Screens
import Terminal

/// `antdesk keys`.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print every key of the screens as Markdown, made from the bindings themselves.")

  @Option(help: ArgumentHelp("zh-CN or en.", valueName: "tag"))
  var locale = Screens.Locale.en.rawValue
  @OptionGroup var common: WorkspaceOptions

  func validate() throws {
    if Screens.Locale(rawValue: locale) == nil { throw ValidationError("--locale: \(locale) is neither zh-CN nor en") }
  }

  func run() async throws {
    let strings = try StringsLoading.all(try common.resourceFolder(), intents: [])
    guard let chosen = Screens.Locale(rawValue: locale), let words = strings[chosen] else { return }
    let app = App(App.Setup(session: EmptySession(), me: .nobody, strings: strings, time: WallClock()))
    let output = StandardOutput()
    let commands = Self.commands(app, words)
    if common.json {
      for command in commands {
        output.line([
          ("id", .string(command.id)), ("title", .string(command.title)),
          ("keys", .array(command.keys.map(JSONValue.string))),
        ])
      }
    } else {
      Self.markdown(commands, words).forEach(output.verbatim)
    }
    output.flush()
  }

  /// A command with all its keys.
  private struct Command {
    var id: String
    var title: String
    var keys: [String]
    /// `app` or the room that the id begins with.
    var part: Substring { id.prefix { $0 != "." } }
  }

  /// One entry an id: several bindings of a command are one command with several keys.
  private static func commands(_ app: App, _ words: Strings) -> [Command] {
    var commands: [Command] = []
    for binding in app.bindings {
      let keys = binding.keys.map(\.description)
      if let place = commands.firstIndex(where: { $0.id == binding.id }) {
        commands[place].keys += keys.filter { !commands[place].keys.contains($0) }
      } else {
        commands.append(Command(id: binding.id, title: words.title(binding.id), keys: keys))
      }
    }
    return commands
  }

  private static func markdown(_ commands: [Command], _ words: Strings) -> [String] {
    var lines = ["# \(words.title("app.help"))"]
    for part in ["app", "desk", "floor", "studio"] {
      let heading = part == "app" ? "antdesk" : words.title("app." + part)
      lines += ["", "## \(heading)", "", "| | |", "|---|---|"]
      for command in commands where command.part == part {
        lines.append("| \(command.keys.map(code).joined(separator: " ")) | \(command.title) |")
      }
    }
    return lines
  }

  private static func code(_ key: String) -> String {
    let escaped = key.replacing("|", with: "\\|")
    return key.contains("`") ? "`` \(escaped) ``" : "`\(escaped)`"
  }
}

/// A session in which there is nothing: the bindings need none.
private struct EmptySession: Session {
  var actor: Actor { Actor(name: "nobody", roles: []) }

  func perform(_ command: Domain.Command) async throws(Failure) -> [Recorded] { throw nothing }
  func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer { throw nothing }
  func events(after position: Position) async -> AsyncStream<Recorded> { AsyncStream { $0.finish() } }

  private var nothing: Failure { .unavailable(part: "host", reason: "there is no workspace here") }
}

extension Agent {
  fileprivate static let nobody = Agent(
    id: AgentID("nobody"), name: "", roles: [], languages: [], skills: [:], queues: [])
}
