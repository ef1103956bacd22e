import Domain
import Terminal

extension App {
  /// The whole program as a value.
  public struct State: Equatable, Sendable {
    public internal(set) var room: Room
    public internal(set) var locale: Locale
    var size = Size(rows: 0, columns: 0)
    var now = Timestamp(milliseconds: 0)
    var isStarted = false
    /// Whether the event stream runs.
    var isListening = false
    /// Place in the log up to which the screens know it.
    public internal(set) var seen = Position.start
    var ticksSeconds: Bool?

    var desk = AgentDesk.State()
    var floor = SupervisorFloor.State()
    var studio = TrainerStudio.State()

    /// The last one has the keys.
    var overlays: [Overlay] = []
    var toast: Toast?
    var pending: [KeyPress] = []
    var showsKeys = false
    var presence: Presence?
    var snapshot: FloorSnapshot?
    var bar = Refresh()
    /// Ids of the commands run from a list, the latest first.
    var recentCommands: [String] = []
    var failed: Failure?

    public init(room: Room = .desk, locale: Locale = .zhCN) {
      self.room = room
      self.locale = locale
    }
  }

  public enum Action: Sendable {
    case desk(AgentDesk.Action)
    case floor(SupervisorFloor.Action)
    case studio(TrainerStudio.Action)
    /// Something to be done that no pane asked for, such as by the command line.
    case intent(ShellIntent)

    case resized(Size)
    case started(FloorSnapshot), startFailed(Failure), startAgain
    case happened(Recorded), streamEnded, listenAgain
    case ticked
    case barCame(FloorSnapshot), barFailed(Failure), barPauseOver
    case pendingChanged([KeyPress]), whichKeyDue
    case refused(String)
    case toastOver(Toast)
    case overlay(InputEvent)
    case explained(MessageID, ExplainQuery.Reasons), explainFailed(Failure)
    case themed

    case roomTapped(Room)
    case helpTapped, paletteTapped, commandTapped, whyTapped, languageTapped
    case quitTapped, suspendTapped, redrawTapped, retryTapped
  }
}

/// What lies over a room and takes every key.
enum Overlay: Equatable, Sendable {
  case help(Menu<CommandItem>)
  case palette(Menu<CommandItem>)
  case line(CommandLine)
  case why(WhyPanel)
  case quit(drafts: Int)
}

/// A command in a list: what it does, its keys, and where it stands among the shell's bindings.
struct CommandItem: Hashable, Sendable {
  var binding: Int
  var id: String
  var title: String
  var keys: String
  /// Why it cannot be used now, in words.
  var reason: String?
  /// First letters of the title's Chinese characters.
  var initials: String
}
