import Domain
import Operations
import Testing

@Suite struct DemoWorldTests {
  @Test func equalSeedsGiveEqualWorlds() throws {
    let content = try DemoSample.load()
    func make(_ seed: UInt64) -> DemoWorld { DemoWorld.make(content, seed: seed, now: DemoSample.morning) }

    #expect(make(1) == make(1))
    #expect(make(1) != make(2))
  }

  @Test func theShopIsPlausible() throws {
    let world = DemoWorld.make(try DemoSample.load(), seed: 1, now: DemoSample.morning)

    #expect(world.customers.count == 300)
    #expect(Set(world.customers.map(\.id)).count == 300)
    #expect(Set(world.customers.map(\.tier)) == ["none", "silver", "gold", "platinum"])
    #expect(world.customers.allSatisfy { !$0.name.isEmpty })
    #expect(world.customers.allSatisfy { $0.phone?.hasPrefix("199") == true && $0.phone?.count == 11 })
    let statuses = ["unpaid", "paid", "shipped", "delivered", "returning", "refunded", "cancelled"]
    #expect(Set(world.orders.map(\.status)) == Set(statuses))
    #expect(Set(world.orders.map(\.number)).count == world.orders.count)
    #expect(world.orders.allSatisfy { $0.number.count == 9 && $0.placedAt < DemoSample.morning && $0.amount > 0 })
    #expect(world.orders.allSatisfy { ($0.tracking == nil) == ["unpaid", "paid", "cancelled"].contains($0.status) })
    #expect(Set(world.bills.map(\.month)) == ["2026-09", "2026-10", "2026-11"])
  }

  @Test func scriptsAreCompleteAndDistinct() throws {
    let content = try DemoSample.load()

    #expect(content.agents.count >= 12)
    #expect(content.products.count == 40)
    #expect(content.scripts.count { $0.language == .zh } >= 65)
    #expect(content.scripts.count { $0.language == .en } >= 25)
    #expect(Set(content.scripts.map(\.id)).count == content.scripts.count)
    for script in content.scripts {
      let parts = [
        script.opening, script.more, script.again, script.angry, script.waiting, script.toAgent, script.solved,
      ]
      #expect(parts.allSatisfy { !$0.isEmpty }, "\(script.id)")
      #expect(script.opening.count >= 2, "\(script.id)")
    }
  }

  @Test func historyIsClosedAndInOrder() async throws {
    let sample = try await DemoSample()
    defer { sample.remove() }
    let world = DemoWorld.make(sample.content, seed: 1, now: DemoSample.morning)
    func fill() -> [[History]] {
      Array(
        DemoHistory.fill(
          count: 1200, seed: 1, now: DemoSample.morning, content: sample.content, world: world,
          articles: sample.articles, wording: Wording(handover: [:], clarify: [:]), analyst: sample.center.analyst))
    }

    let batches = fill()
    #expect(batches.map(\.count) == [500, 500, 200])
    #expect(fill() == batches)
    for history in batches.joined() {
      #expect(history.conversation.status == .resolved)
      #expect((2...9).contains(history.messages.count))
      #expect(zip(history.messages, history.messages.dropFirst()).allSatisfy { $0.at <= $1.at })
      #expect(history.messages.allSatisfy { $0.at < DemoSample.morning && Slots.firstOpen(in: $0.text) == nil })
    }
    for batch in batches {
      try await sample.store.write { try $0.importHistory(batch, at: DemoSample.morning) }
    }
    #expect(try await sample.store.read { try $0.counts().conversations } == 1200)
  }
}
