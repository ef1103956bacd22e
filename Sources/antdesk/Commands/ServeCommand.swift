import ArgumentParser
import Dispatch
import Domain
import Glibc
import Operations

/// `antdesk serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Host the workspace without a screen.",
    discussion: """
      Takes messages from the spool folder of the workspace, answers or queues them, delivers what goes out, and lets \
      desks of the same user join. Ends at an interrupt or a termination signal, after the step it is in.
      """)

  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let workspace = try common.openWorkspace()
    let resources = try common.resourceFolder()
    let writable = try await WritableWorkspace.open(workspace, resources: resources, command: "antdesk serve")
    let engine = try EngineLoading(resources).engine(articles: try await writable.store.read { try $0.articles() })
    let hosting = try Hosting(workspace, store: writable.store, analyst: engine, pace: .wall)
    try await hosting.run {
      // A desk that joins must find somebody to be.
      _ = try await SignIn.choose(nil, role: .agent, center: hosting.host.center)
      if !common.json { StandardError.write("hosting \(workspace.path); messages go into \(workspace.spool)/in.jsonl") }
      await Termination.wait()
    }
  }
}

/// Waits for a signal that ends a process politely.
enum Termination {
  static func wait() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.activate()
      return source
    }
    for await _ in stream { break }
    for source in sources { source.cancel() }
  }
}
