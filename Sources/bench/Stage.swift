import Domain
import Engine
import Foundation
import Operations

/// What the benchmarks of one run share: resources, a folder to work in, and what is costly to make.
@MainActor
final class Stage {
  let resources: BenchResources
  let corpus: String?
  let queries: String?
  private let conversations: Int
  private let folder: URL
  private var madeEngine: Engine?
  private var madeWorkspace: FilledWorkspace?

  /// Monday 2026-01-05, 09:00 in the shop: a fixed moment, so that every run measures the same.
  nonisolated static let now = Timestamp(milliseconds: 1_767_574_800_000)

  init(_ command: RunCommand) throws {
    resources = BenchResources(path: command.resources)
    corpus = command.corpus
    queries = command.queries
    conversations = command.conversations
    folder = URL(fileURLWithPath: command.folder).appendingPathComponent("antdesk-bench-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func report(_ figure: Figure) { write(figure.line) }
  func report(_ leftOut: LeftOut) { write(leftOut.line) }

  /// A new folder for one benchmark.
  func makeFolder(_ name: String) throws -> String {
    let path = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    return path.path
  }

  /// Throws away everything that was made.
  func remove() {
    madeWorkspace = nil
    // What is left behind in a temporary folder does no harm.
    try? FileManager.default.removeItem(at: folder)
  }

  /// The shipped models over the seed knowledge.
  func engine() throws -> Engine {
    if let madeEngine { return madeEngine }
    let engine = try resources.engine()
    madeEngine = engine
    return engine
  }

  /// A workspace with a long past; filling it is a figure of its own.
  func filledWorkspace() async throws -> FilledWorkspace {
    if let madeWorkspace { return madeWorkspace }
    let workspace = try await FilledWorkspace.make(
      folder: try makeFolder("filled"), count: conversations, resources: resources, engine: try engine())
    report(workspace.filling)
    madeWorkspace = workspace
    return workspace
  }

  private func write(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
