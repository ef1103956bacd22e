import Domain
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

/// Opening files that are not, or no longer, what they should be.
struct OpeningTests {
  private func refusal(_ path: String) -> String? {
    do {
      _ = try SQLiteStore(path: path, isDurable: false)
      return nil
    } catch {
      guard case .unavailable("store", let reason) = error else { return "another failure: \(error)" }
      return reason
    }
  }

  @Test func everythingIsThereAfterReopening() async throws {
    let temporary = try TemporaryStore()
    try await temporary.record(RoundTripTests.events)
    let before = try await temporary.read { try ($0.conversation(1), $0.counts(), $0.lastPosition()) }

    let again = try SQLiteStore(path: temporary.path, isDurable: false)
    let after = try await again.read { try ($0.conversation(1), $0.counts(), $0.lastPosition()) }

    #expect(after == before)
    #expect(try again.verifyLog().firstBad == nil)
  }

  @Test(arguments: ["not a database\n", String(repeating: "\u{0}字", count: 4000)])
  func aFileThatIsNoDatabaseIsRefusedInOneSentence(content: String) throws {
    let path = NSTemporaryDirectory() + "/antdesk-\(UUID().uuidString).db"
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }

    let reason = try #require(refusal(path))

    #expect(reason.contains(path))
    #expect(!reason.contains("\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test func aFolderThatIsNotThereIsRefused() throws {
    let path = NSTemporaryDirectory() + "/antdesk-\(UUID().uuidString)/antdesk.db"

    let reason = try #require(refusal(path))

    #expect(reason.contains(path))
  }

  @Test func aDatabaseOfANewerVersionIsRefused() throws {
    let temporary = try TemporaryStore()
    try temporary.raw { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }

    let reason = try #require(refusal(temporary.path))

    #expect(reason.contains("newer version"))
    #expect(reason.contains(temporary.path))
  }

  @Test func aTornFileIsNeverMistakenForAWholeOne() async throws {
    let temporary = try TemporaryStore()
    try await temporary.record(RoundTripTests.events)
    try temporary.checkpoint()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
    let torn = temporary.folder + "/torn.db"
    try bytes.prefix(bytes.count / 3).write(to: URL(fileURLWithPath: torn))

    // Either it does not open, or the log does not verify or cannot be read.
    if refusal(torn) == nil {
      let store = try SQLiteStore(path: torn, isDurable: false)
      let found = try? store.verifyLog()
      #expect(found == nil || found?.firstBad != nil || found?.records != 19)
    }
  }
}
