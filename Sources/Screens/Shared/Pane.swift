import Domain
import Terminal

/// One of the rooms of the program: a part of the screen with its own state, keys and texts.
///
/// The shell gives a pane every event of the log, clock ticks, and the keys that the shell itself does not take.
public protocol Pane: SendableMetatype {
  associatedtype State: Equatable & Sendable
  associatedtype Action: Sendable

  /// Titles stand in `Strings.bindings` by id; the text of `unavailable` is a key of `Strings.reasons`.
  static var bindings: [Binding<State, Action>] { get }
  static func isTyping(_ state: State) -> Bool
  static func typed(_ event: InputEvent, _ state: State) -> Action?

  /// Every time the pane comes to the front, and when the size or the language changed.
  static func opened(_ state: inout State, _ context: Context) -> Effect<Action>
  /// Called for every recorded event, in front or not; must be cheap.
  static func happened(_ recorded: Recorded, _ state: inout State, _ context: Context) -> Effect<Action>
  /// Once a second while `needsSeconds`, else once a minute; only in front.
  static func tick(_ state: inout State, _ context: Context) -> Effect<Action>
  /// Whether a clock or countdown that shows seconds is visible.
  static func needsSeconds(_ state: State, now: Timestamp) -> Bool
  static func update(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action>

  /// Paints `context.size` cells; the canvas region has that size. Must not crash at any size.
  static func view(_ state: State, _ context: Context, on canvas: inout Canvas)
  /// What `w` explains now; nil says that there is nothing to explain here.
  static func why(_ state: State, _ context: Context) -> WhyRequest?
  /// The word at the left of the last row.
  static func mode(_ state: State, _ context: Context) -> Mode
  /// Position and state for the last row, such as `#1024 2/3`.
  static func status(_ state: State, _ context: Context) -> String
  /// Binding ids for the hint row, the most useful first.
  static func hints(_ state: State) -> [String]
  /// What the shell does with an action instead of handing it to `update`; nil for the pane's own actions.
  static func intent(of action: Action) -> ShellIntent?
  /// Wraps an intent of the shell into an action, so that an effect can carry it.
  static func action(for intent: ShellIntent) -> Action
  /// Shows a conversation that another pane asked for.
  static func show(_ conversation: ConversationID, _ state: inout State, _ context: Context) -> Effect<Action>
}

extension Pane {
  public static func tick(_ state: inout State, _ context: Context) -> Effect<Action> { .none }
  public static func why(_ state: State, _ context: Context) -> WhyRequest? { nil }

  /// An effect that asks the shell for something.
  public static func ask(_ intent: ShellIntent) -> Effect<Action> {
    let action = action(for: intent)
    return .task { action }
  }
}

/// What a pane asks of the shell.
public enum ShellIntent: Equatable, Sendable {
  case toast(Toast)
  /// A refusal or a machine's no, to be said in the person's language.
  case failed(Failure)
  case show(Room, ConversationID)
  case why(WhyRequest)
  /// The person at this seat has another presence now.
  case presence(Presence)
}

/// The rooms, in the order of their keys from F2 on.
public enum Room: String, Hashable, Codable, Sendable, CaseIterable {
  case desk, floor, studio
}

/// The word that tells what keys do now.
public struct Mode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case normal, insert }
  public var kind: Kind
  public var title: String
  public init(_ kind: Kind, _ title: String) {
    self.kind = kind
    self.title = title
  }
}

/// Something to be explained: reasons at hand, a message whose reasons are recomputed, or both.
public struct WhyRequest: Hashable, Sendable {
  public var title: String
  /// Reasons that are ready; the terms of each point into `text` where they have spans.
  public var reasons: [Explanation]
  /// What the spans of the reasons count in.
  public var text: String
  /// A message whose intent and emotion are explained by an `ExplainQuery` when the panel opens.
  public var message: MessageID?
  public var verdict: HandoffVerdict?
  public var route: RouteDecision?
  /// Lines in words that come before the reasons.
  public var lines: [String]

  public init(
    title: String, reasons: [Explanation] = [], text: String = "", message: MessageID? = nil,
    verdict: HandoffVerdict? = nil, route: RouteDecision? = nil, lines: [String] = []
  ) {
    self.title = title
    self.reasons = reasons
    self.text = text
    self.message = message
    self.verdict = verdict
    self.route = route
    self.lines = lines
  }
}
