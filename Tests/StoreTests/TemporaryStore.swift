import Domain
import Foundation
import GRDB
import SQLiteStore
import TestSupport

/// A store on a file of its own, removed with it; the file may also be opened behind the store's back.
final class TemporaryStore: Sendable {
  let folder: String
  let path: String
  private let store: SQLiteStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/antdesk-store-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/antdesk.db"
    store = try SQLiteStore(path: path, isDurable: false)
  }

  deinit {
    // Best effort: the folder of temporary files is cleaned by the system as well.
    try? FileManager.default.removeItem(atPath: folder)
  }

  // Calls go through here and not through `store`, so that the folder lives for as long as they run.

  func read<T: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> T) async throws(Failure) -> T {
    try await store.read(body)
  }
  func write<T: Sendable>(_ body: @escaping @Sendable (any StoreWriter) throws -> T) async throws(Failure) -> T {
    try await store.write(body)
  }
  func verifyLog() throws(Failure) -> LogVerification { try store.verifyLog() }

  @discardableResult
  func record(
    _ events: [ConversationEvent], by actor: Actor = .dispatcher, at: Timestamp = .noon, complexity: Int = 1,
    intentQueue: QueueID? = nil
  ) async throws -> [Recorded] {
    try await store.write {
      try $0.record(
        events.map(Event.conversation), by: actor, at: at, complexity: complexity, intentQueue: intentQueue)
    }
  }

  @discardableResult
  func enrol(_ agents: [Agent], _ presence: Presence = .online) async throws -> [Recorded] {
    let events: [Event] = agents.flatMap {
      [.people(.enrolled($0)), .people(.presenceChanged($0.id, presence, at: .noon))]
    }
    return try await store.write {
      try $0.record(events, by: .importer, at: .noon, complexity: 1, intentQueue: nil)
    }
  }

  func checkpoint() throws(Failure) { try store.checkpoint() }

  /// Runs SQL on a second connection, with the triggers that guard the log out of the way.
  func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
    try raw { db in
      try db.execute(sql: "DROP TRIGGER IF EXISTS log_keeps_rows; DROP TRIGGER IF EXISTS log_keeps_all")
      try db.execute(sql: sql, arguments: arguments)
    }
  }

  @discardableResult
  func raw<T>(_ body: (Database) throws -> T) throws -> T {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }
}
