import Domain
import GRDB

extension Failure {
  /// Maps what a body or SQLite threw: rules stay refusals, everything else is the store's.
  init(_ error: any Error, part: String = "store", at path: String? = nil) {
    let place = path.map { " (\($0))" } ?? ""
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal: self = .refused(refusal)
    case let error as DatabaseError:
      self = .unavailable(part: part, reason: "\(error.message ?? error.resultCode.description)\(place)")
    default: self = .unavailable(part: part, reason: "\(error)\(place)")
    }
  }
}
