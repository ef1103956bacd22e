import Domain
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

/// The log can only grow, and shows when somebody changed it all the same.
struct LogTests {
  private func open() async throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try await temporary.record([.opened(.sample(1), customerName: nil)])
    for number in 1...11 {
      try await temporary.record(
        [.noted(.sample(Int64(number), kind: .note, text: "第\(number)条"))], at: .noon(plus: Int64(number)))
    }
    return temporary
  }

  @Test func anUntouchedLogVerifies() async throws {
    let found = try (try await open()).verifyLog()

    #expect(found.records == 12)
    #expect(found.firstBad == nil)
    #expect(found.head.count == 64)
  }

  @Test func anEmptyLogVerifies() throws {
    let found = try TemporaryStore().verifyLog()

    #expect(found.records == 0)
    #expect(found.firstBad == nil)
  }

  @Test func theSameEventsGiveTheSameHead() async throws {
    let first = try (try await open()).verifyLog().head
    let second = try (try await open()).verifyLog().head

    #expect(first == second)
  }

  @Test(arguments: [
    "UPDATE log SET at = 0", "DELETE FROM log", "DELETE FROM log WHERE position = 12", "UPDATE log SET by = by",
  ])
  func theDatabaseItselfRefusesToChangeTheLog(sql: String) async throws {
    let temporary = try await open()

    #expect(throws: DatabaseError.self) { try temporary.raw { try $0.execute(sql: sql) } }
    #expect(try temporary.verifyLog().firstBad == nil)
  }

  @Test(
    arguments: [
      ("UPDATE log SET at = at + 1 WHERE position = 5", 5), ("UPDATE log SET by = 'mallory' WHERE position = 5", 5),
      ("UPDATE log SET by = '' WHERE position = 1", 1),
      ("UPDATE log SET payload = payload || ' ' WHERE position = 12", 12),
      ("UPDATE log SET hash = zeroblob(32) WHERE position = 6", 6), ("UPDATE log SET hash = x'' WHERE position = 6", 6),
      ("DELETE FROM log WHERE position = 4", 5), ("DELETE FROM log WHERE position = 1", 2),
      ("DELETE FROM log WHERE position BETWEEN 3 AND 9", 10),
      ("UPDATE log SET position = CASE position WHEN 3 THEN -4 ELSE 3 END WHERE position IN (3, 4)", -4),
      ("DELETE FROM log WHERE position = 4; UPDATE log SET position = position - 1 WHERE position > 4", 4),
      ("INSERT INTO log SELECT 13, at, by, conversation, payload, hash FROM log WHERE position = 12", 13),
    ] as [(String, Int64)])
  func aChangedLogIsFound(sql: String, position: Int64) async throws {
    let temporary = try await open()

    try temporary.tamper(sql)

    #expect(try temporary.verifyLog().firstBad == position)
  }

  @Test func twoRecordsThatTradedPlacesAreFound() async throws {
    let temporary = try await open()

    try temporary.tamper(
      """
      UPDATE log SET position = 103 WHERE position = 3;
      UPDATE log SET position = 3 WHERE position = 4;
      UPDATE log SET position = 4 WHERE position = 103
      """)

    #expect(try temporary.verifyLog().firstBad == 3)
  }

  @Test func anyByteOfAnyRecordCounts() async throws {
    let temporary = try await open()
    var chance = Randomness(seed: 4)
    let rows = try temporary.raw { try Row.fetchAll($0, sql: "SELECT position, payload, hash FROM log") }
    for _ in 0..<120 {
      guard let row = rows.randomElement(using: &chance) else { continue }
      let position: Int64 = row["position"]
      let column = Bool.random(using: &chance) ? "payload" : "hash"
      let original: Data = row[column]
      var changed = original
      changed[Int.random(in: 0..<changed.count, using: &chance)] ^= UInt8(1 << Int.random(in: 0..<8, using: &chance))

      try temporary.tamper("UPDATE log SET \(column) = ? WHERE position = ?", [changed, position])
      #expect(try temporary.verifyLog().firstBad == position)
      try temporary.tamper("UPDATE log SET \(column) = ? WHERE position = ?", [original, position])
    }
    #expect(try temporary.verifyLog().firstBad == nil)
  }

  @Test func aRecordWrittenAfreshBreaksTheNext() async throws {
    let temporary = try await open()
    let other = try await open()
    try await other.record([.noted(.sample(99, kind: .note, text: "另一条"))], at: .noon(plus: 99))

    // A forger who computes one hash anew would have to compute all that follow.
    let row = try other.raw { try Row.fetchOne($0, sql: "SELECT at, by, payload, hash FROM log WHERE position = 13") }
    let forged = try #require(row)
    try temporary.tamper(
      "UPDATE log SET at = ?, by = ?, payload = ?, hash = ? WHERE position = 7",
      [forged[0] as Int64, forged[1] as String, forged[2] as Data, forged[3] as Data])

    #expect(try temporary.verifyLog().firstBad == 7)
  }

  @Test func aLogThatWasCutHasAnotherHead() async throws {
    let temporary = try await open()
    let head = try temporary.verifyLog().head

    try temporary.tamper("DELETE FROM log WHERE position > 9")
    let found = try temporary.verifyLog()

    // The chain alone cannot know of records after its end; whoever wrote the head down can.
    #expect(found.firstBad == nil)
    #expect(found.records == 9)
    #expect(found.head != head)
  }

  @Test func historyIsReadFromAnyPosition() async throws {
    let store = try await open()

    let tail = try await store.read { try $0.events(after: 9, limit: 2) }
    let one = try await store.read { try $0.events(of: 1) }
    let last = try await store.read { try $0.lastPosition() }

    #expect(tail.map(\.position) == [10, 11])
    #expect(one.count == 12)
    #expect(last == 12)
  }
}
