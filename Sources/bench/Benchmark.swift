/// One thing that is measured.
protocol Benchmark: Sendable {
  /// As it is named on the command line and at the start of its figures' names.
  var name: String { get }

  /// Measures and reports each figure.
  ///
  /// - Throws: `MissingPart` when there is nothing to measure with.
  @MainActor func run(_ stage: Stage) async throws
}

/// Something that a benchmark needs is not there; the others can still be run.
struct MissingPart: Error {
  /// One sentence.
  var reason: String
}
