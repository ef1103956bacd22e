/// How long each step of a benchmark took.
struct Samples {
  private var durations: [Duration] = []
  private var total = Duration.zero

  var count: Int { durations.count }

  /// Runs a step and notes its time.
  mutating func time<T>(_ step: () throws -> T) rethrows -> T {
    let start = ContinuousClock.now
    let result = try step()
    add(ContinuousClock.now - start)
    return result
  }

  /// The same for a step that waits for others.
  @MainActor
  mutating func time<T>(_ step: @MainActor () async throws -> T) async rethrows -> T {
    let start = ContinuousClock.now
    let result = try await step()
    add(ContinuousClock.now - start)
    return result
  }

  mutating func add(_ duration: Duration) {
    durations.append(duration)
    total += duration
  }

  /// The figure of these steps.
  ///
  /// - Parameters:
  ///   - count: things done in all the steps; without it one a step.
  ///   - note: what the figure depends on.
  func figure(_ bench: String, count: Int? = nil, note: String? = nil) -> Figure {
    precondition(!durations.isEmpty, "A figure needs a step.")
    let sorted = durations.sorted()
    let things = count ?? durations.count
    return Figure(
      bench: bench, unit: "µs", p50: (sorted[sorted.count / 2] / .microseconds(1)),
      p99: sorted[min(sorted.count - 1, sorted.count * 99 / 100)] / .microseconds(1),
      perSecond: Double(things) / max(1e-9, total / .seconds(1)), n: things, note: note)
  }
}
