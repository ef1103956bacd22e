import SQLiteStore

/// Checking the hash chain of the log from its first record to its last.
struct VerifyBenchmark: Benchmark {
  let name = "verify"
  /// Passes, so that a short log gives a figure, too.
  private let passes = 3

  func run(_ stage: Stage) async throws {
    let workspace = try await stage.filledWorkspace()
    var samples = Samples()
    var records = 0
    for _ in 0..<passes {
      let result = try samples.time { try workspace.store.verifyLog() }
      guard result.firstBad == nil else { throw MissingPart(reason: "the log does not verify") }
      records += Int(result.records)
    }
    stage.report(samples.figure("verify", count: records, note: "\(records / passes) records a pass"))
  }
}
