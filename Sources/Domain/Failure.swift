/// What crosses a port when a thing could not be done.
public enum Failure: Error, Hashable, Codable, Sendable {
  /// A rule said no; the person can act on it.
  case refused(Refusal)
  /// A machine said no; `part` names it (`store`, `host`, `channel`, `model`), `reason` is one sentence.
  case unavailable(part: String, reason: String)
}
