import Domain
import Terminal

/// The program: three rooms, the bars around them, and what lies over them.
public struct App: Screen {
  /// What the caller knows of the seat and its surroundings.
  public struct Setup: Sendable {
    public var session: any Session
    public var me: Agent
    public var strings: [Locale: Strings]
    public var time: any TimeSource
    public var utcOffset: Int
    public var undoSeconds: Int
    /// Keys that the person chose instead, by binding id.
    public var keys: [String: [KeySequence]]
    /// Changes the colours of the terminal; nil where that cannot be done.
    public var setTheme: (@Sendable (Theme) async -> Void)?

    public init(
      session: any Session, me: Agent, strings: [Locale: Strings], time: any TimeSource, utcOffset: Int = 8 * 3600,
      undoSeconds: Int = 5, keys: [String: [KeySequence]] = [:], setTheme: (@Sendable (Theme) async -> Void)? = nil
    ) {
      precondition(Locale.allCases.allSatisfy { strings[$0] != nil }, "Every locale needs its texts.")
      self.session = session
      self.me = me
      self.strings = strings
      self.time = time
      self.utcOffset = utcOffset
      self.undoSeconds = undoSeconds
      self.keys = keys
      self.setTheme = setTheme
    }
  }

  public let bindings: [Binding<State, Action>]
  let setup: Setup
  let desk: RoomDoor
  let floor: RoomDoor
  let studio: RoomDoor

  public init(_ setup: Setup) {
    self.setup = setup
    desk = RoomDoor(AgentDesk.self, .desk, state: \.desk, action: Action.desk)
    floor = RoomDoor(SupervisorFloor.self, .floor, state: \.floor, action: Action.floor)
    studio = RoomDoor(TrainerStudio.self, .studio, state: \.studio, action: Action.studio)
    bindings = (desk.bindings + floor.bindings + studio.bindings + App.own).map { binding in
      var binding = binding
      if let keys = setup.keys[binding.id] { binding.keys = keys }
      return binding
    }
  }

  public func isTyping(_ state: State) -> Bool { !state.overlays.isEmpty || door(state.room).isTyping(state) }

  public func typed(_ event: InputEvent, in state: State) -> Action? {
    guard state.overlays.isEmpty else { return .overlay(event) }
    if case .mouse(var mouse) = event {
      mouse.row -= Chrome(state.size).room.row
      return door(state.room).typed(.mouse(mouse), state)
    }
    return door(state.room).typed(event, state)
  }

  public func pendingChanged(_ keys: [KeyPress]) -> Action? { .pendingChanged(keys) }
  public func refused(_ binding: Binding<State, Action>, reason: String) -> Action? { .refused(reason) }
  public func resized(_ size: Size) -> Action? { .resized(size) }

  func door(_ room: Room) -> RoomDoor {
    switch room {
    case .desk: desk
    case .floor: floor
    case .studio: studio
    }
  }

  func strings(_ locale: Locale) -> Strings {
    guard let strings = setup.strings[locale] else { preconditionFailure("Every locale needs its texts.") }
    return strings
  }

  /// What the room may look at; `room` is the one that asks.
  func context(_ state: State, for room: Room) -> Context {
    Context(
      session: setup.session, me: setup.me, strings: strings(state.locale), locale: state.locale, now: state.now,
      utcOffset: setup.utcOffset, size: Chrome(state.size).roomSize, undoSeconds: setup.undoSeconds,
      isInFront: room == state.room)
  }
}

/// Where the bars stand: dropped one after the other as rows run out.
struct Chrome {
  var top: Rect?
  var room: Rect
  var hints: Rect?
  var status: Rect?

  init(_ size: Size) {
    var rest = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    if size.rows >= 3 { (rest, status) = App.split(rest) }
    if size.rows >= 8 { (rest, hints) = App.split(rest) }
    if size.rows >= 6 {
      let parts = rest.split(top: 1)
      top = parts.top
      rest = parts.rest
    }
    room = rest
  }

  var roomSize: Size { Size(rows: room.rows, columns: room.columns) }
}

extension App {
  fileprivate static func split(_ rect: Rect) -> (Rect, Rect?) {
    let parts = rect.split(bottom: 1)
    return (parts.rest, parts.bottom)
  }
}
