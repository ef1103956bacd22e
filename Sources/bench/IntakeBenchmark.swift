import Domain
import Foundation
import Glibc
import SQLiteStore

/// Taking messages in durably, the step before an acknowledgement: one commit for many, and one for each.
struct IntakeBenchmark: Benchmark {
  let name = "intake"

  func run(_ stage: Stage) async throws {
    let folder = try stage.makeFolder("intake")
    stage.report(try disk(folder).figure("intake.disk", note: "4 KiB written and synced, without a database"))
    let texts = CustomerTexts(try stage.resources.intents(), count: 20_000).texts.map(\.text)
    for (size, count) in [(512, 20_000), (64, 20_000), (1, 2000)] {
      let store = try SQLiteStore(path: folder + "/\(size).db")
      let messages = texts.prefix(count).enumerated().map { raw($0.offset, $0.element) }
      var samples = Samples()
      for start in stride(from: 0, to: count, by: size) {
        let group = Array(messages[start..<min(count, start + size)])
        let cursor = Int64(start + group.count)
        _ = try await samples.time { try await store.write { try $0.append(group, cursor: cursor) } }
      }
      stage.report(samples.figure("intake.\(size)", count: count, note: size == 1 ? nil : "\(size) messages a commit"))
    }
  }

  private func raw(_ index: Int, _ text: String) -> RawInbound {
    let line = #"{"conv":"c\#(index % 500)","id":"m\#(index)","text":"\#(text)"}"#
    return RawInbound(channel: "spool", key: "m\(index)", body: Array(line.utf8), at: Stage.now)
  }

  /// What the disk itself takes for a commit: the floor under every figure here.
  private func disk(_ folder: String) throws -> Samples {
    let descriptor = open(folder + "/disk", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MissingPart(reason: "the folder cannot be written") }
    defer { close(descriptor) }
    let block = [UInt8](repeating: 7, count: 4096)
    var samples = Samples()
    for _ in 0..<500 {
      samples.time {
        _ = write(descriptor, block, block.count)
        fdatasync(descriptor)
      }
    }
    return samples
  }
}
