import Domain
import Logging

/// Runs a workspace: takes messages in, processes them, delivers what goes out, and gives waiting work out in time.
public actor Host {
  public nonisolated let center: ContactCenter
  private let pace: Pace
  private let channels: [String: any ChannelPort]
  private let log: Logger
  private let inbox = Signal()
  private let outbox = Signal()
  private let floor = Signal()
  private var loops: [Task<Void, Never>] = []
  private var isStopping = false

  public init(
    store: any Store, analyst: any Analyst, pace: Pace, channels: [any ChannelPort], log: Logger
  ) {
    center = ContactCenter(store: store, analyst: analyst, time: pace.time)
    self.pace = pace
    self.channels = Dictionary(uniqueKeysWithValues: channels.map { ($0.name, $0) })
    self.log = log
  }

  /// Starts the loops. What was taken in or promised before a crash is done first.
  public func start() {
    guard loops.isEmpty else { return }
    loops = [
      Task { await self.follow() },
      Task { await self.loop(self.inbox) { await self.processInbound() } },
      Task { await self.loop(self.outbox) { await self.deliverOutbox() } },
      Task { await self.loop(self.floor) { await self.giveOut() } },
    ]
  }

  /// Ends the loops after the step that each is in.
  public func stop() async {
    isStopping = true
    loops.first?.cancel()
    for signal in [inbox, outbox, floor] { await signal.raise() }
    for loop in loops.dropFirst() { await loop.value }
    loops = []
  }

  /// First step of the intake: appends raw messages durably; the caller may acknowledge them when this returns.
  ///
  /// - Parameter cursor: how far the channel has read its source, kept in the same transaction.
  public func take(_ raws: [RawInbound], cursor: Int64?) async throws(Failure) -> [InboundReceipt] {
    let receipts = try await center.store.write { try $0.append(raws, cursor: cursor) }
    await inbox.raise()
    return receipts
  }

  /// A person's session in this process.
  public nonisolated func session(for actor: Actor) -> LocalSession { LocalSession(actor: actor, center: center) }
}

extension Host {
  /// Wakes the loops that a recorded event concerns.
  private func follow() async {
    let start = (try? await center.store.read { try $0.lastPosition() }) ?? .start
    for await record in await center.feed.events(after: start) {
      guard case .conversation(let event) = record.event else {
        await floor.raise()
        continue
      }
      switch event {
      case .botReplied, .botAsked, .replied: await outbox.raise()
      case .handedOff:
        await outbox.raise()
        await floor.raise()
      case .offered, .offerEnded, .assigned, .resolved, .transferred, .requeued: await floor.raise()
      default: break
      }
    }
  }

  /// Repeats a step: until `step` names a time, or else until the signal is raised.
  private func loop(_ signal: Signal, step: () async -> Timestamp?) async {
    while !isStopping {
      let next = await step()
      guard !isStopping else { return }
      let pace = pace
      let alarm = next.map { time in
        Task {
          await pace.sleep(max(.zero, time - pace.time.now()))
          if !Task.isCancelled { await signal.raise() }
        }
      }
      await signal.wait()
      alarm?.cancel()
    }
  }

  private func failed(_ what: String, _ failure: Failure) -> Timestamp {
    log.error("\(what) failure=\(failure)")
    return pace.time.now() + .seconds(2)
  }

  private func processInbound() async -> Timestamp? {
    do throws(Failure) {
      while !isStopping {
        let pending = try await center.store.read { try $0.pendingInbound(limit: 64) }
        guard !pending.isEmpty else { return nil }
        var messages: [(sequence: Int64, message: InboundMessage)] = []
        var unreadable: [RawInbound] = []
        for raw in pending {
          // Channels check before they append, so this only meets bytes that an older version took in.
          if let message = try? channels[raw.channel]?.parse(raw) {
            messages.append((raw.sequence, message))
          } else {
            unreadable.append(raw)
          }
        }
        if !messages.isEmpty { _ = try await center.receive(messages) }
        if !unreadable.isEmpty {
          log.error("inbound unreadable=\(unreadable.map(\.sequence))")
          let sequences = unreadable.map(\.sequence)
          try await center.store.write { for sequence in sequences { try $0.markProcessed(sequence) } }
        }
      }
      return nil
    } catch { return failed("inbound", error) }
  }

  private func deliverOutbox() async -> Timestamp? {
    do throws(Failure) {
      while !isStopping {
        let now = pace.time.now()
        let due = try await center.store.read { try $0.outbox(due: now, limit: 64) }
        guard !due.isEmpty else { return try await center.store.read { try $0.nextOutboxTime() } }
        try await deliver(due)
      }
      return nil
    } catch { return failed("outbox", error) }
  }

  private func deliver(_ due: [Outbound]) async throws(Failure) {
    let byChannel = Dictionary(grouping: due, by: \.channel)
    for name in byChannel.keys.sorted() {
      let batch = byChannel[name] ?? []
      let ids = batch.map(\.id)
      if let channel = channels[name] {
        try await channel.deliver(batch)
        try await center.settle(ids, as: .delivered)
      } else {
        log.error("outbox channel=\(name) unknown ids=\(ids)")
        try await center.settle(ids, as: .failed)
      }
    }
  }

  private func giveOut() async -> Timestamp? {
    do throws(Failure) {
      _ = try await center.perform(.dispatch, by: .dispatcher)
      return try await center.store.read { try $0.waiting().compactMap(\.offer?.until).min() }
    } catch { return failed("dispatch", error) }
  }
}
