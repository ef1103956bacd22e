import Domain
import Foundation
import Gateway
import Operations

/// A stretch of a demo day as fast as possible, without a screen; equal for equal seeds.
struct DemoHeadless: Sendable {
  let resources: ResourceFolder
  let demo: DemoCommand

  /// Monday 2026-01-05, 09:00 in the shop: a fixed start, so that equal seeds give equal days.
  private static let start = Timestamp(milliseconds: 1_767_574_800_000)

  func run(seconds: Int) async throws {
    let isTemporary = demo.common.workspace == nil
    let folder =
      demo.common.workspace
      ?? FileManager.default.temporaryDirectory.path + "/antdesk-demo-" + UUID().uuidString
    defer { if isTemporary { try? FileManager.default.removeItem(atPath: folder) } }
    let workspace = try Workspace(flag: folder)
    let lock = try workspace.lock(command: "antdesk demo --headless")
    // What is thrown away at the end need not survive a power cut.
    let store = try workspace.openStore(isDurable: !isTemporary)
    try await WorkspaceSeed.sow(into: store, from: resources)
    let stage = try await DemoStage(demo, store: store, resources: resources, now: Self.start)
    try await stage.prepare()
    let time = SimulatedTime(Self.start)
    let center = ContactCenter(store: store, analyst: stage.engine, time: time)
    let day = stage.day(center: center, time: time)
    if let replay = demo.replay { await day.add(try DemoReplay.visits(replay, format: demo.format)) }
    let result = try await day.run(seconds: seconds)
    withExtendedLifetime(lock) {}
    let output = StandardOutput()
    let counts = [
      ("events", result.events), ("conversations", result.conversations), ("handoffs", result.handoffs),
      ("automated", result.automated), ("durable", result.durable),
    ]
    if demo.common.json {
      output.line(counts.map { ($0.0, JSONValue($0.1)) })
    } else {
      output.text(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    }
    output.flush()
  }
}
