import ArgumentParser
import Gateway

/// The command `antdesk`.
@main
struct Antdesk: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "antdesk",
    abstract: "A workstation for customer service in the terminal.",
    discussion: """
      Every command takes --help. With --json it writes one JSON object a line to standard output and nothing else; \
      progress and remarks go to standard error. It ends with 0 when done, 1 when refused or failed, 2 when it was \
      called in a way that it does not understand.
      """,
    version: version,
    subcommands: [
      DeskCommand.self, FloorCommand.self, StudioCommand.self, DemoCommand.self, ServeCommand.self,
      ImportCommand.self, ExportCommand.self, ReadCommand.self, TriageCommand.self, SuggestCommand.self,
      RedactCommand.self, ModelCommand.self, KnowledgeCommand.self, AuditCommand.self, DoctorCommand.self,
      KeysCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help goes to standard output and ends with 0, wrong usage with 2, everything else is one sentence and 1.
  private static func end(with error: any Error) -> Never {
    if let failed = error as? ExitCode { exit(withError: failed) }
    let code = exitCode(for: error)
    if code.isSuccess { exit(withError: error) }
    guard code == .validationFailure else {
      StandardError.write("antdesk: \(sentence(for: error))")
      exit(withError: ExitCode(1))
    }
    StandardError.write(fullMessage(for: error))
    exit(withError: ExitCode(2))
  }
}
