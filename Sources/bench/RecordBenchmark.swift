import Domain
import Engine
import Operations
import SQLiteStore

/// The whole way of a message that is taken in: read, decided on, recorded in the log, given out.
struct RecordBenchmark: Benchmark {
  let name = "record"

  func run(_ stage: Stage) async throws {
    let store = try SQLiteStore(path: try stage.makeFolder("record") + "/antdesk.db")
    let shop = try await Shop.open(in: store, resources: stage.resources)
    let center = ContactCenter(store: store, analyst: try stage.engine(), time: shop.time)
    try await shop.enrol(in: center, isOnline: true)
    for (size, count) in [(64, 2000), (1, 500)] {
      let messages = try await takeIn(count, thread: "t\(size)-", shop, store)
      var samples = Samples()
      for start in stride(from: 0, to: count, by: size) {
        let group = Array(messages[start..<min(count, start + size)])
        _ = try await samples.time { try await center.receive(group) }
      }
      let waiting = try await store.read { try $0.waiting().count }
      let group = size == 1 ? "" : "\(size) messages a commit; "
      stage.report(
        samples.figure("record.\(size)", count: count, note: group + "\(waiting) conversations wait at the end"))
    }
  }

  /// Four messages a customer, from the openings and complaints of the demo's scripts, durable before they are read.
  @MainActor
  private func takeIn(
    _ count: Int, thread: String, _ shop: Shop, _ store: SQLiteStore
  ) async throws -> [(sequence: Int64, message: InboundMessage)] {
    var chance = Randomness(seed: 2)
    let scripts = shop.content.scripts
    let messages = (0..<count).map { index in
      let customer = index % max(1, count / 4)
      let script = scripts[customer % scripts.count]
      let turn = index / max(1, count / 4)
      let lines = turn == 0 ? script.opening : turn == 1 ? script.more : turn == 2 ? script.again : script.solved
      let text = Slots.fill(lines.randomElement(using: &chance) ?? script.id, with: ["order": "A20931188"]) ?? script.id
      return InboundMessage(
        channel: "spool", thread: thread + "\(customer)", key: thread + "\(index)",
        customer: CustomerID(thread + "\(customer)"), at: Stage.now, text: text)
    }
    let raws = messages.map { RawInbound(channel: $0.channel, key: $0.key, body: Array($0.text.utf8), at: $0.at) }
    let receipts = try await store.write { try $0.append(raws, cursor: nil) }
    return zip(receipts, messages).map { ($0.sequence, $1) }
  }
}
