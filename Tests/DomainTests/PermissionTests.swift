import Domain
import TestSupport
import Testing

/// Each role against each command: the table is the specification.
struct PermissionTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var name: String
    var command: Command
    var roles: Set<Role>
    var testDescription: String { name }
  }

  private static let people: Set<Role> = [.agent, .supervisor, .admin]

  static let table: [Line] = [
    Line(name: "receive", command: .conversation(.receive(.sample())), roles: [.channel, .admin]),
    Line(name: "settle", command: .conversation(.settle(1, .delivered)), roles: [.channel, .admin]),
    Line(
      name: "reply", command: .conversation(.reply(1, text: "好", seen: nil, hold: .zero, source: nil)), roles: people),
    Line(name: "recall", command: .conversation(.recall(1)), roles: people),
    Line(name: "note", command: .conversation(.note(1, text: "记")), roles: [.agent, .supervisor, .trainer, .admin]),
    Line(name: "accept", command: .conversation(.accept(1)), roles: people),
    Line(name: "decline", command: .conversation(.decline(1)), roles: people),
    Line(name: "assign", command: .conversation(.assign(1, "lina")), roles: [.supervisor, .admin]),
    Line(name: "transfer", command: .conversation(.transfer(1, to: "billing", note: "")), roles: people),
    Line(name: "resolve", command: .conversation(.resolve(1, disposition: "done")), roles: people),
    Line(name: "reopen", command: .conversation(.reopen(1)), roles: people),
    Line(name: "returnToBot", command: .conversation(.returnToBot(1)), roles: people),
    Line(name: "enrol", command: .people(.enrol(.sample())), roles: [.supervisor, .admin]),
    Line(
      name: "setPresence", command: .people(.setPresence("lina", .online)),
      roles: [.agent, .supervisor, .trainer, .admin]),
    Line(name: "dispatch", command: .dispatch, roles: [.admin]),
  ]

  @Test(arguments: table, Role.allCases)
  func aRoleMayDoWhatTheTableSays(line: Line, role: Role) {
    #expect(Permission.allows(line.command, for: [role]) == line.roles.contains(role))
  }

  @Test func nobodyWithoutARoleMayDoAnything() {
    for line in Self.table { #expect(!Permission.allows(line.command, for: [])) }
  }

  @Test func severalRolesAllowWhatOneOfThemAllows() {
    #expect(Permission.allows(.conversation(.assign(1, "lina")), for: [.agent, .supervisor]))
    #expect(!Permission.allows(.conversation(.assign(1, "lina")), for: [.agent, .trainer]))
  }

  @Test(arguments: Role.allCases)
  func everyoneButAChannelMayRead(role: Role) {
    #expect(Permission.canRead([role]) == (role != .channel))
  }

  @Test func theTableHasALineForEveryCommand() {
    // A new case makes this switch fail to compile; then it needs a line above.
    for line in Self.table {
      switch line.command {
      case .dispatch, .people(.enrol), .people(.setPresence): break
      case .conversation(let command):
        switch command {
        case .receive, .reply, .recall, .note, .accept, .decline, .assign, .transfer, .resolve, .reopen, .returnToBot,
          .settle:
          break
        }
      }
    }
    #expect(Self.table.count == 15)
  }
}
