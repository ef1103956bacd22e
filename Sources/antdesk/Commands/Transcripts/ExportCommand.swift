import ArgumentParser
import Domain
import Gateway

/// `antdesk export`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write every message of the workspace to standard output, one line each.",
    discussion: """
      The format is the generic one, with or without --json. Imported into a new workspace and exported again it \
      gives the same bytes. Messages that were taken back before they left are not part of it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case generic }

  @Option(help: ArgumentHelp("How to write them down.", valueName: "format"))
  var format: Format = .generic
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let store = try common.openWorkspace().openExisting()
    // One transaction, so that what is written is one moment of the workspace.
    try await store.read { transaction in
      let output = StandardOutput()
      let progress = Progress("messages written")
      var count = 0
      let end = try transaction.nextConversation().value
      for id in 1..<max(1, end) {
        guard let conversation = try transaction.conversation(ConversationID(id)) else { continue }
        let customer = try transaction.customer(conversation.customer)
        let transcript = Self.transcript(of: conversation)
        let messages = try transaction.messages(in: conversation.id, before: nil, limit: Int.max)
          .filter { !$0.text.isEmpty && $0.delivery != .recalled }
          .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        for (place, message) in messages.enumerated() {
          let turn = Self.turn(message, customer: conversation.customer, name: customer?.name)
          output.verbatim(GenericWriter.line(turn, ordinal: place + 1, of: transcript))
        }
        count += messages.count
        progress.update(count)
      }
      output.flush()
      progress.finish()
    }
  }

  private static func transcript(of conversation: Conversation) -> TranscriptConversation {
    TranscriptConversation(
      id: conversation.thread, channel: conversation.channel, queue: conversation.queue.value,
      disposition: conversation.disposition)
  }

  private static func turn(_ message: Message, customer: CustomerID, name: String?) -> TranscriptTurn {
    let (role, author): (TranscriptRole, String) =
      switch message.author {
      case .customer: (.customer, customer.value)
      case .bot: (.bot, "bot")
      case .agent(let agent): (.agent, agent.value)
      case .system: (.system, "system")
      }
    return TranscriptTurn(
      role: role, author: author, customerName: role == .customer && name != customer.value ? name : nil,
      at: message.at, text: message.text, kind: message.kind, source: message.source?.value)
  }
}
