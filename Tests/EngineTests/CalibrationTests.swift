import Testing

@testable import Engine

struct CalibrationTests {
  @Test func theIndexIsSeventyWhereHalfOfThePositivesLieAbove() throws {
    let scores = (0..<1000).map { Double($0) / 100 }
    let isPositive = (0..<1000).map { $0 % 10 == 0 && $0 >= 500 }
    let index = try #require(IndexCalibration.fit(scores: scores, isPositive: isPositive))
    let positives = zip(scores, isPositive).filter(\.1).map(\.0)
    let found = positives.filter { index($0) >= 0.70 }.count

    #expect(Double(found) / Double(positives.count) == 0.5)
    #expect(index(-5) == 0 && index(50) == 1)
  }

  @Test func theIndexNeverFallsAndStaysBetweenZeroAndOne() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let scores = (0..<30).map { _ in Double(random.next(below: 12)) }
      let isPositive = scores.map { Double(random.next(below: 12)) < $0 }
      guard let index = IndexCalibration.fit(scores: scores, isPositive: isPositive) else { continue }

      let values = stride(from: -1.0, through: 13, by: 0.1).map { index($0) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(values.allSatisfy { (0...1).contains($0) })
      #expect(IndexCalibration(encoded: index.encoded) == index)
    }
  }

  @Test func anIndexRefusesKnotsThatFall() {
    typealias Knot = IndexCalibration.Knot

    #expect(IndexCalibration(knots: [Knot(score: 0, value: 0.5), Knot(score: 1, value: 0.4)]) == nil)
    #expect(IndexCalibration(knots: []) == nil)
    #expect(IndexCalibration(encoded: "1:2:3") == nil)
    #expect(IndexCalibration.fit(scores: [1, 2], isPositive: [false, false]) == nil)
  }

  @Test func theCurveUndoesAnOverconfidentModel() {
    // Given scores ten times too far apart for how often they are right.
    var random = SplitMix64(seed: 5)
    let targets = (0..<2000).map { _ in random.next(below: 2) }
    let scores = targets.map { target in
      let isRight = random.next(below: 100) < 80
      return (target == 0) == isRight ? [10.0, 0] : [0, 10.0]
    }

    let curve = TemperatureScaling.fit(scores: scores, targets: targets)

    var probabilities = [10.0, 0]
    Probability.normalize(&probabilities, by: curve)
    #expect(abs(probabilities[0] - 0.8) < 0.03)
  }

  @Test func plattScalingFindsTheShareOfPositives() {
    let isPositive = (0..<1000).map { $0 % 4 == 0 }
    let (slope, intercept) = PlattScaling.fit(scores: isPositive.map { _ in 1 }, isPositive: isPositive)

    #expect(abs(Probability.logistic(slope + intercept) - 0.25) < 0.01)
  }

  @Test func theThresholdReachesItsPrecision() {
    let confidences = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]
    let isRight = [true, true, true, false, true, false]

    #expect(
      abs(AbstentionThreshold.reaching(precision: 0.8, confidences: confidences, isRight: isRight) - 0.45) < 1e-9)
    #expect(AbstentionThreshold.reaching(precision: 0.5, confidences: confidences, isRight: isRight) == 0)
  }

  @Test func theFloorPartsForeignTextsFromKnownOnes() {
    let floor = AbstentionThreshold.separating(
      confidences: [0.5, 0.6, -0.3], isRight: [true, true, false], outOfScope: [-0.5, -0.4])

    #expect(-0.4 < floor && floor < 0.5)
  }
}
