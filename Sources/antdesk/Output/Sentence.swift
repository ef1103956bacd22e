import Domain
import Engine
import Foundation
import Gateway

/// Why a command stopped, as one sentence for a person. Thrown by commands for what is no wrong usage.
struct CommandError: Error, CustomStringConvertible {
  let description: String
  init(_ sentence: String) { description = sentence }
}

/// What a person is told about an error; nothing in it can steer the terminal.
func sentence(for error: any Error) -> String {
  switch error {
  case Failure.unavailable(_, let reason): reason.visible
  case Failure.refused(.agentNotFound(let agent)): "nobody called \(agent) works in this workspace".visible
  case Failure.refused(let refusal): "refused: \(refusal)".visible
  case let error as any LocalizedError: (error.errorDescription ?? "\(error)").visible
  case let error as CocoaError: sentence(forFile: error).visible
  default: "\(error)".visible
  }
}

/// What went wrong with which file, in the system's words.
private func sentence(forFile error: CocoaError) -> String {
  guard let cause = error.underlying as? POSIXError else { return error.localizedDescription }
  let why = String(cString: strerror(cause.code.rawValue))
  return error.filePath.map { "cannot use \($0): \(why)" } ?? why
}
