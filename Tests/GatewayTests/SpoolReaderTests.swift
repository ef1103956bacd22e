import Foundation
import Testing

@testable import Gateway

@Suite final class SpoolReaderTests {
  private let files = SpoolFiles(
    folder: FileManager.default.temporaryDirectory.path + "/antdesk-spool-" + UUID().uuidString)

  init() throws { try files.prepare() }
  deinit { try? FileManager.default.removeItem(atPath: files.folder) }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: files.inbound))
  }

  private func texts(_ batch: SpoolReader.Batch) -> [String?] {
    batch.lines.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func aLineThatIsStillBeingWrittenWaits() throws {
    try write("one\ntw")

    let first = try SpoolReader.read(files, from: 0, count: 10)
    try write("one\ntwo\n")
    let second = try SpoolReader.read(files, from: first.next, count: 10)

    #expect(texts(first) == ["one"])
    #expect(texts(second) == ["two"])
    #expect(second.lines.first?.offset == 4)
  }

  @Test func aShorterFileIsReadFromItsStart() throws {
    try write("new\n")

    let batch = try SpoolReader.read(files, from: 1000, count: 10)

    #expect(texts(batch) == ["new"])
    #expect(batch.next == 4)
  }

  @Test func aFilePutInItsPlaceHasAnotherIdentity() throws {
    try write("old\n")
    let old = files.inboundIdentity()
    let other = files.folder + "/other"
    try Data("a longer one\n".utf8).write(to: URL(fileURLWithPath: other))
    #expect(rename(other, files.inbound) == 0)

    #expect(files.inboundIdentity() != old)
  }

  @Test func anEndlessLineIsLeftOutAndTheNextOneRead() throws {
    try write(String(repeating: "x", count: SpoolReader.limit + 1) + "\nnext\n")

    let batch = try SpoolReader.read(files, from: 0, count: 10)

    #expect(texts(batch) == [nil, "next"])
  }

  @Test func batchesFollowEachOtherWithoutGaps() throws {
    let lines = (0..<50).map { "line \($0)" }
    try write(lines.joined(separator: "\n") + "\n")

    var (from, read): (Int64, [String?]) = (0, [])
    while true {
      let batch = try SpoolReader.read(files, from: from, count: 7)
      read += texts(batch)
      from = batch.next
      if !batch.hasMore { break }
    }

    #expect(read == lines)
  }
}
