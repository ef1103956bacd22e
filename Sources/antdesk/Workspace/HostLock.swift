import Domain
import Glibc

/// The lock of a workspace: whoever holds it is its one writer. The kernel lets it go when the process ends, however
/// it ends.
final class HostLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameter command: what the holder does, told to others that want it.
  /// - Throws: `Failure.unavailable` naming the holder.
  init(path: String, command: String) throws(Failure) {
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unavailable(part: "host", reason: "cannot open \(path): \(String(cString: strerror(errno)))")
    }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let reason = errno == EWOULDBLOCK ? Self.held(path) : "cannot lock \(path): \(String(cString: strerror(errno)))"
      close(descriptor)
      throw .unavailable(part: "host", reason: reason)
    }
    let holder = Array("\(getpid()) \(command)\n".utf8)
    ftruncate(descriptor, 0)
    pwrite(descriptor, holder, holder.count, 0)
  }

  deinit {
    // The name of a holder that is gone would mislead.
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Who holds the lock of a workspace, nil when nobody does.
  static func holder(path: String) -> String? {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
    return name(descriptor)
  }

  private static func held(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "the workspace is in use" }
    defer { close(descriptor) }
    return "the workspace is in use by \(name(descriptor))"
  }

  private static func name(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let parts =
      String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
      .split(whereSeparator: \.isNewline).first?.split(separator: " ", maxSplits: 1) ?? []
    guard parts.count == 2 else { return "another process" }
    return "\(parts[1]) (process \(parts[0]))"
  }
}
