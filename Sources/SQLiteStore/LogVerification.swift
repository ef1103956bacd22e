import Domain
import Foundation
import GRDB

/// What a check of the event log found.
public struct LogVerification: Sendable, Codable {
  public var records: Int64
  /// First record whose hash, place or content does not fit the chain.
  public var firstBad: Int64?
  /// Hash of the last good record, in hexadecimal: write it down elsewhere to notice a log that was cut or made anew.
  public var head: String
}

extension SQLiteStore {
  /// Walks the whole log and recomputes every hash.
  ///
  /// - Parameter progress: called every 10,000 records with the count so far.
  public func verifyLog(progress: (Int64) -> Void = { _ in }) throws(Failure) -> LogVerification {
    do {
      return try pool.read { db in
        var result = LogVerification(records: 0, firstBad: nil, head: "")
        var hash = LogHash.start
        let rows = try Row.fetchCursor(db, sql: "SELECT position, at, by, payload, hash FROM log ORDER BY position")
        while let row = try rows.next() {
          let position: Int64 = row[0]
          let expected = LogHash.of(
            previous: hash, position: position, at: row[1], by: row[2], payload: row[3])
          guard position == result.records + 1, expected == row[4] as Data else {
            result.firstBad = position
            break
          }
          hash = expected
          result.records += 1
          if result.records % 10_000 == 0 { progress(result.records) }
        }
        result.head = hash.map { String(format: "%02x", $0) }.joined()
        return result
      }
    } catch { throw Failure(error) }
  }
}
