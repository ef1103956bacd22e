import Domain
import Foundation
import GRDB

/// Everything of one workspace in one SQLite file: many readers, one writer, durable at every commit.
public final class SQLiteStore: Store {
  let pool: DatabasePool
  private let policies = PolicyCache()

  /// Opens the database file, making or migrating it first.
  ///
  /// - Parameters:
  ///   - path: of the database file; its folder must exist.
  ///   - isDurable: every commit waits for the disk. False only for throw-away workspaces.
  /// - Throws: `Failure.unavailable` when the file is not a database, is damaged, or was made by a newer version.
  public init(path: String, isDurable: Bool = true) throws(Failure) {
    do {
      var configuration = Configuration()
      configuration.label = "antdesk"
      configuration.maximumReaderCount = 4
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000")
      }
      pool = try DatabasePool(path: path, configuration: configuration)
      // The pool sets NORMAL while it opens, so this must come after.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "OFF")")
      }
      guard try pool.read({ try !migrator.hasBeenSuperseded($0) }) else {
        throw Failure.unavailable(part: "store", reason: "\(path) was made by a newer version of antdesk")
      }
      try migrator.migrate(pool)
    } catch {
      throw Failure(error, part: "store", at: path)
    }
  }

  public func read<T: Sendable>(
    _ body: @escaping @Sendable (any StoreReader) throws -> T
  ) async throws(Failure) -> T {
    let policies = policies
    do { return try await pool.read { try body(SQLiteTransaction(db: $0, policies: policies)) } } catch {
      throw Failure(error)
    }
  }

  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any StoreWriter) throws -> T
  ) async throws(Failure) -> T {
    let policies = policies
    do { return try await pool.write { try body(SQLiteTransaction(db: $0, policies: policies)) } } catch {
      throw Failure(error)
    }
  }

  /// Moves the write-ahead log into the database file, so that a copy of the file is whole.
  public func checkpoint() throws(Failure) {
    do { try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } } catch { throw Failure(error) }
  }

  /// Rewrites the statistics that the query planner uses; worth a call after a bulk import.
  public func analyze() throws(Failure) {
    do { try pool.write { try $0.execute(sql: "ANALYZE") } } catch { throw Failure(error) }
  }
}

/// One transaction's view of the database. Never leaves the closure that it was made for.
struct SQLiteTransaction: StoreWriter {
  let db: Database
  let policies: PolicyCache
}
