import Domain

extension Timestamp {
  /// 2026-11-24T04:00:00Z, noon in the shop's zone: the moment at which samples begin.
  public static let noon = Timestamp(milliseconds: 1_795_492_800_000)
  /// The moment so many seconds after noon.
  public static func noon(plus seconds: Int64) -> Timestamp { noon + .seconds(seconds) }
}
