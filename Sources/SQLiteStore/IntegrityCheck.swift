import Domain
import GRDB

extension SQLiteStore {
  /// What SQLite finds wrong with the file, at most ten sentences; empty when it is whole.
  ///
  /// Reads every page, so it takes about a second a gigabyte.
  public func quickCheck() throws(Failure) -> [String] {
    do {
      return try pool.read { db in
        try String.fetchAll(db, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" }
      }
    } catch { throw Failure(error) }
  }
}
