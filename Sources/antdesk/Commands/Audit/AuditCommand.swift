import ArgumentParser
import Gateway

/// `antdesk audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check the log of everything that happened.", subcommands: [Verify.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Recompute the hash of every record of the log.",
      discussion: """
        Ends with 1 at the first record that does not fit. The head is the hash of the last good record: kept \
        somewhere else, it shows later whether the log was cut or made anew.
        """)

    @OptionGroup var common: WorkspaceOptions

    func run() async throws {
      let store = try common.openWorkspace().openExisting()
      let progress = Progress("records checked")
      let result = try store.verifyLog { progress.update(Int($0)) }
      progress.finish()
      let output = StandardOutput()
      if common.json {
        output.line([
          ("ok", .bool(result.firstBad == nil)), ("records", .integer(result.records)),
          ("firstBad", result.firstBad.map { .integer($0) } ?? .null), ("head", .string(result.head)),
        ])
      } else {
        output.text("\(result.records) records fit, head \(result.head)")
      }
      output.flush()
      if let bad = result.firstBad { throw CommandError("record \(bad) of the log does not fit the one before it") }
    }
  }
}
