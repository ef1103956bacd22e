import Domain
import Foundation
import Terminal
import Testing

@testable import Screens

/// The repository's locale files, found from this file's place.
struct RoomTexts: StringsSource {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func decode<T: Decodable>(_ type: T.Type, file: String, locale: Screens.Locale) throws -> T {
    let url = Self.root.appending(path: "Resources/Locales/\(locale.rawValue)/\(file).json")
    return try JSONDecoder().decode(T.self, from: Data(contentsOf: url))
  }

  static let intents: [Screens.Locale: [String: String]] = [
    .zhCN: [
      "complaint": "投诉", "refund_apply": "申请退款", "goods_damaged": "商品破损", "tracking": "查物流", "thanks": "感谢",
    ],
    .en: [
      "complaint": "Complaint", "refund_apply": "Refund", "goods_damaged": "Damaged", "tracking": "Tracking",
      "thanks": "Thanks",
    ],
  ]
}

/// A session that answers from a table and remembers what was commanded.
struct RoomSession: Session {
  actor Log {
    private(set) var commands: [Command] = []
    func add(_ command: Command) { commands.append(command) }
  }

  var actor = Domain.Actor(name: "zhou", roles: [.supervisor, .trainer])
  /// By the name of the query.
  var answers: [String: any Sendable] = [:]
  let log = Log()

  func perform(_ command: Command) async throws(Failure) -> [Recorded] {
    await log.add(command)
    return []
  }

  func fetch<Q: Query>(_ query: Q) async throws(Failure) -> Q.Answer {
    guard let answer = answers[Q.name] as? Q.Answer else {
      throw .unavailable(part: "store", reason: "No answer for \(Q.name).")
    }
    return answer
  }

  func events(after: Position) async -> AsyncStream<Recorded> { AsyncStream { $0.finish() } }
}

extension Context {
  /// A supervisor's seat in a terminal of this size; the shell keeps three rows of it.
  static func room(
    _ locale: Screens.Locale = .zhCN, columns: Int = 80, rows: Int = 24, session: RoomSession = RoomSession()
  ) throws -> Context {
    let strings = try Strings(locale, from: RoomTexts(), intents: RoomTexts.intents[locale] ?? [:])
    return Context(
      session: session, me: .zhou, strings: strings, locale: locale, now: .roomNow,
      size: Size(rows: rows - 3, columns: columns))
  }
}

/// Golden screens: `RECORD=1` writes them, else they are compared.
enum RoomGolden {
  static func check(
    _ name: String, _ context: Context, _ paint: (inout Canvas) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    var canvas = Canvas(columns: context.size.columns, rows: context.size.rows)
    paint(&canvas)
    let text =
      canvas.text.map { line in
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
      }.joined(separator: "\n") + "\n"
    for line in canvas.text { #expect(Width.of(line) == context.size.columns, sourceLocation: location) }

    let file = "\(name).\(context.size.columns)x\(context.size.rows + 3).\(context.locale.rawValue).screen"
    let url = RoomTexts.root.appending(path: "Tests/ScreensTests/Golden/\(file)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    } else {
      let recorded = try String(contentsOf: url, encoding: .utf8)
      #expect(text == recorded, "\(file) differs; RECORD=1 rewrites it.", sourceLocation: location)
    }
  }
}

extension Effect {
  /// The actions that the work in an effect brings, timers left out.
  func actions() async -> [Action] {
    switch self {
    case .task(let work), .latest(_, let work): return await work().map { [$0] } ?? []
    case .batch(let effects):
      var actions: [Action] = []
      for effect in effects { actions += await effect.actions() }
      return actions
    default: return []
    }
  }

  /// Delay of the timer with this name.
  func timer(_ name: String) -> Duration? {
    switch self {
    case .timer(name, let delay, _): delay
    case .batch(let effects): effects.lazy.compactMap { $0.timer(name) }.first
    default: nil
    }
  }

  /// Number of questions it asks.
  var tasks: Int {
    switch self {
    case .task, .latest: 1
    case .batch(let effects): effects.reduce(0) { $0 + $1.tasks }
    default: 0
    }
  }

  var isNothing: Bool {
    switch self {
    case .none: true
    case .batch(let effects): effects.allSatisfy(\.isNothing)
    default: false
    }
  }
}

/// A seeded generator, so that a failure can be repeated.
struct RoomRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
