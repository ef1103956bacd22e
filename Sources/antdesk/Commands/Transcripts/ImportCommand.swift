import ArgumentParser
import Domain
import Gateway

/// `antdesk import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take conversations in as closed history: read and judged, nothing sent.",
    discussion: """
      A bad line is reported as FILE:LINE: field: why and left out. A file that is not UTF-8 text, or without a good \
      line, is refused whole. A conversation that the workspace already has, by channel and name, is not taken twice.
      """)

  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var common: WorkspaceOptions

  /// Conversations in one transaction.
  private static let batch = 500

  func run() async throws {
    let resources = try common.resourceFolder()
    let folder = try common.openWorkspace()
    // The engine comes first, so that a workspace is not made when it does not load.
    let articles = try await knowledge(of: folder, or: resources)
    let engine = try EngineLoading(resources).engine(articles: articles)
    var conversations: [TranscriptConversation] = []
    var names: Set<[String]> = []
    var counts = Counts()
    let rejected = try transcripts.read {
      if names.insert([$0.channel, $0.id]).inserted { conversations.append($0) } else { counts.known += 1 }
    }
    let workspace = try await WritableWorkspace.open(folder, resources: resources, command: "antdesk import")
    let store = workspace.store
    guard let policy = try await store.read({ try $0.handoffPolicy() }) else {
      throw CommandError("the workspace has no policies")
    }
    let making = ImportedHistory(judge: TranscriptJudge(analyst: engine, policy: policy))

    let now = WallClock().now()
    let progress = Progress("conversations", total: conversations.count)
    for start in stride(from: 0, to: conversations.count, by: Self.batch) {
      let places = start..<min(start + Self.batch, conversations.count)
      let part = conversations[places]
      let known = try await store.read { transaction in
        try part.indices.filter { try transaction.conversation(channel: part[$0].channel, thread: part[$0].id) != nil }
      }
      counts.known += known.count
      let new = Set(places).subtracting(known).sorted()
      let histories = new.map { place in
        progress.update(place)
        // Without times of their own, conversations end up a minute apart, the last one just now.
        let distance = (conversations.count - place) * 60 + conversations[place].turns.count * 30
        return making.history(of: conversations[place], start: now + .seconds(-distance))
      }
      try await store.write { try $0.importHistory(histories, at: now) }
      counts.add(histories)
    }
    try store.analyze()
    try workspace.close()
    progress.finish()
    report(counts, rejected: rejected)
  }

  /// What was taken in.
  private struct Counts: Sendable {
    var conversations = 0
    var messages = 0
    var handoffs = 0
    var known = 0

    mutating func add(_ histories: [History]) {
      conversations += histories.count
      messages += histories.reduce(0) { $0 + $1.messages.count }
      handoffs += histories.count { $0.conversation.handoffReason != nil }
    }
  }

  private func report(_ counts: Counts, rejected: Int) {
    if counts.known > 0 {
      StandardError.write("\(counts.known) conversations bear the name of one that is in already; they were not taken")
    }
    let output = StandardOutput()
    if common.json {
      output.line([
        ("conversations", JSONValue(counts.conversations)), ("messages", JSONValue(counts.messages)),
        ("rejected", JSONValue(rejected)), ("handoffs", JSONValue(counts.handoffs)),
      ])
    } else {
      output.text(
        "\(counts.conversations) conversations with \(counts.messages) messages came in, \(rejected) lines were left "
          + "out; \(counts.handoffs) conversations would have been handed over")
    }
    output.flush()
  }
}
