import Domain

/// How busy a shop is over its day, and the moments at which customers come.
public struct DayProfile: Hashable, Sendable {
  /// Arrivals of each hour of the day as a share of the busiest hour's, 0…1; 24 values.
  public var shares: [Double]
  /// Arrivals in the busiest hour.
  public var peakPerHour: Double
  /// Time of day at which the demo begins, in hours.
  public var opensAt: Double

  public init(
    shares: [Double] = DayProfile.usual, peakPerHour: Double = 300, opensAt: Double = 10
  ) {
    self.shares = shares
    self.peakPerHour = peakPerHour
    self.opensAt = opensAt
  }

  /// Quiet nights, a peak before noon and a higher one in the evening.
  public static let usual = [
    0.16, 0.09, 0.06, 0.04, 0.04, 0.06, 0.12, 0.24, 0.45, 0.72, 0.90, 0.92,
    0.74, 0.70, 0.80, 0.84, 0.80, 0.72, 0.70, 0.82, 1.00, 0.98, 0.74, 0.38,
  ]

  /// Hour of the day, 0 ..< 24, when so much time has passed since the demo began.
  func hour(after passed: Duration) -> Double {
    (opensAt + passed.inSeconds / 3600).truncatingRemainder(dividingBy: 24)
  }

  /// The next arrival after `passed`.
  /// - Source: thinning of a homogeneous Poisson process (Lewis and Shedler 1979).
  func arrival(after passed: Duration, with chance: inout Randomness) -> Duration {
    var moment = passed
    repeat {
      moment += chance.waiting(mean: 3600 / peakPerHour)
    } while !chance.chance(shares[Int(hour(after: moment)) % 24])
    return moment
  }
}
