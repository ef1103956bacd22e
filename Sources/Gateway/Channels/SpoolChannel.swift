import CInotify
import Dispatch
import Domain
import Foundation

/// A channel that needs nothing but a folder: customers' lines are appended to `in.jsonl`, each is acknowledged in
/// `ack.jsonl` once it is durable, and answers appear once in `out.jsonl`.
public actor SpoolChannel: ChannelPort {
  public static let channelName = "spool"
  public nonisolated let name = SpoolChannel.channelName
  private let files: SpoolFiles
  private let time: any TimeSource
  /// Ids that stand in `out.jsonl`; read once, then kept.
  private var delivered: Set<Int64>?
  private var watch: (any DispatchSourceRead)?
  /// The file that was read last.
  private var identity: UInt64?
  private var isReading = false
  private var hasNews = false

  public init(folder: String, time: any TimeSource) {
    files = SpoolFiles(folder: folder)
    self.time = time
  }

  public nonisolated func parse(_ raw: RawInbound) throws(Failure) -> InboundMessage {
    let line = try SpoolMessage.read(raw.body)
    let customer = line.customer ?? line.author ?? line.conv
    return InboundMessage(
      channel: SpoolChannel.channelName, thread: line.conv, key: raw.key, customer: CustomerID(customer),
      customerName: line.author, at: raw.at, text: line.text)
  }

  public func deliver(_ batch: [Outbound]) async throws(Failure) {
    if delivered == nil { delivered = try loadDelivered() }
    var known = delivered ?? []
    let fresh = batch.filter { !known.contains($0.id.value) }
    try files.append(fresh.map { SpoolOutbound($0).jsonLine() }, to: files.outbound)
    known.formUnion(fresh.map(\.id.value))
    delivered = known
  }

  private func loadDelivered() throws(Failure) -> Set<Int64> {
    try files.cutTornLine(of: files.outbound)
    var ids: Set<Int64> = []
    let decoder = JSONDecoder()
    try files.eachLine(of: files.outbound) { line in
      // A line that somebody else wrote has no id of ours and cannot be a delivery.
      if let id = try? decoder.decode(DeliveredID.self, from: Data(line)).id { ids.insert(id) }
    }
    return ids
  }

  private struct DeliveredID: Decodable {
    var id: Int64
  }
}

extension SpoolChannel {
  /// Takes the durable step of the intake; given by the host.
  public typealias Take = @Sendable ([RawInbound], Int64?) async throws(Failure) -> [InboundReceipt]

  /// Starts to follow `in.jsonl` from where the store says that reading stopped.
  ///
  /// - Parameters:
  ///   - store: tells the cursor, and what was taken in but perhaps not acknowledged before a crash.
  ///   - failed: told when a pass fails; the next change of the file tries again.
  public func start(
    store: any Store, take: @escaping Take, failed: @escaping @Sendable (Failure) -> Void
  ) async throws(Failure) {
    try files.prepare()
    try files.cutTornLine(of: files.acknowledgements)
    try await acknowledgeAgain(store)
    let descriptor = cinotify_watch_folder(files.folder)
    guard descriptor >= 0 else { throw files.problem("cannot watch", files.folder) }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global(qos: .userInitiated))
    source.setEventHandler { [weak self] in
      _ = cinotify_drain(descriptor)
      Task { await self?.changed(store, take, failed) }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
    watch = source
    await changed(store, take, failed)
  }

  public func stop() {
    watch?.cancel()
    watch = nil
  }

  private func changed(
    _ store: any Store, _ take: @escaping Take, _ failed: @escaping @Sendable (Failure) -> Void
  ) async {
    hasNews = true
    guard !isReading else { return }
    isReading = true
    defer { isReading = false }
    do throws(Failure) {
      while hasNews {
        hasNews = try await readOn(store, take)
      }
    } catch { failed(error) }
  }

  /// Takes the next lines in; true when there may be more.
  private func readOn(_ store: any Store, _ take: Take) async throws(Failure) -> Bool {
    hasNews = false
    let cursor = try await store.read { try $0.cursor(channel: SpoolChannel.channelName) }
    let current = files.inboundIdentity()
    // A file put in the place of the old one is read from its start, however long it is; what is known is known by id.
    let isReplaced = identity != nil && identity != current
    let batch = try SpoolReader.read(files, from: isReplaced ? 0 : cursor, count: 512)
    identity = current
    guard !batch.lines.isEmpty || batch.next != cursor else { return hasNews }
    var raws: [RawInbound] = []
    var offsets: [Int64] = []
    var refused: [SpoolAcknowledgement] = []
    for line in batch.lines where line.bytes.map({ !$0.allSatisfy(isBlank) }) ?? true {
      do throws(Failure) {
        guard let bytes = line.bytes else {
          throw .unavailable(part: "channel", reason: "longer than \(SpoolReader.limit) bytes")
        }
        let message = try SpoolMessage.read(bytes)
        let key = message.id ?? "at:\(line.offset):\(checksum(bytes))"
        raws.append(RawInbound(channel: name, key: key, body: bytes, at: time.now()))
        offsets.append(line.offset)
      } catch {
        guard case .unavailable(_, let reason) = error else { continue }
        let place = "in.jsonl at byte \(line.offset): \(reason)"
        refused.append(SpoolAcknowledgement(offset: line.offset, status: "rejected", error: place))
      }
    }
    // Refusals first: were they lost in a crash after the cursor moved, nobody would ever tell the writer.
    try files.append(refused.map { $0.jsonLine() }, to: files.acknowledgements)
    if raws.isEmpty {
      try await store.write { try $0.moveCursor(channel: SpoolChannel.channelName, to: batch.next) }
      return batch.hasMore || hasNews
    }
    let receipts = try await take(raws, batch.next)
    let accepted = zip(receipts, offsets).map { receipt, offset in
      SpoolAcknowledgement(
        id: receipt.key, offset: offset, status: receipt.isDuplicate ? "duplicate" : "accepted",
        sequence: receipt.sequence)
    }
    try files.append(accepted.map { $0.jsonLine() }, to: files.acknowledgements)
    return batch.hasMore || hasNews
  }

  /// After a crash between commit and acknowledgement the writer still waits: acknowledge what is durable.
  private func acknowledgeAgain(_ store: any Store) async throws(Failure) {
    var last: Int64 = 0
    let decoder = JSONDecoder()
    try files.eachLine(of: files.acknowledgements) { line in
      if let ack = try? decoder.decode(SpoolAcknowledgement.self, from: Data(line)) {
        last = max(last, ack.sequence ?? 0)
      }
    }
    while true {
      let from = last
      let missing = try await store.read {
        try $0.inbound(channel: SpoolChannel.channelName, after: from, limit: 512)
      }
      guard let newest = missing.last else { return }
      let lines = missing.map { SpoolAcknowledgement(id: $0.key, status: "accepted", sequence: $0.sequence).jsonLine() }
      try files.append(lines, to: files.acknowledgements)
      last = newest.sequence
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

/// FNV-1a, so that a replaced file's line at a known offset is not taken for the old one.
private func checksum(_ bytes: [UInt8]) -> String {
  String(bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }, radix: 16)
}
