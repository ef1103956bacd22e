import Domain
import Foundation
import Glibc

/// The three files of the spool folder, with the durability that each needs.
struct SpoolFiles {
  let folder: String
  var inbound: String { folder + "/in.jsonl" }
  var acknowledgements: String { folder + "/ack.jsonl" }
  var outbound: String { folder + "/out.jsonl" }

  /// Makes the folder and an empty `in.jsonl`, so that a person sees where to write.
  func prepare() throws(Failure) {
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw problem("cannot make the folder", folder) }
    let descriptor = open(inbound, O_CREAT | O_RDONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem("cannot open", inbound) }
    close(descriptor)
  }

  /// Which file `in.jsonl` is at present; another number means that it was replaced.
  func inboundIdentity() -> UInt64? {
    var status = stat()
    return stat(inbound, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// Appends whole lines and waits until they are on the disk.
  func append(_ lines: [String], to path: String) throws(Failure) {
    guard !lines.isEmpty else { return }
    let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem("cannot open", path) }
    defer { close(descriptor) }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let n = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      if n < 0 {
        if errno == EINTR { continue }
        throw problem("cannot write", path)
      }
      written += n
    }
    guard fdatasync(descriptor) == 0 else { throw problem("cannot sync", path) }
  }

  /// Cuts a last line that a crash left half written; its message is still in the outbox and goes out whole.
  func cutTornLine(of path: String) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw problem("cannot open", path)
    }
    defer { close(descriptor) }
    var end = lseek(descriptor, 0, SEEK_END)
    let whole = end
    var buffer = [UInt8](repeating: 0, count: 4096)
    scan: while end > 0 {
      let start = max(0, end - buffer.count)
      let count = pread(descriptor, &buffer, end - start, off_t(start))
      guard count == end - start else { throw problem("cannot read", path) }
      for index in stride(from: count - 1, through: 0, by: -1) where buffer[index] == 10 {
        end = start + index + 1
        break scan
      }
      end = start
    }
    if end < whole, ftruncate(descriptor, off_t(end)) != 0 { throw problem("cannot cut", path) }
  }

  /// Calls `body` with each whole line of a file; missing files have none.
  func eachLine(of path: String, _ body: (ArraySlice<UInt8>) -> Void) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw problem("cannot open", path)
    }
    defer { close(descriptor) }
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw problem("cannot read", path) }
      if count == 0 { return }
      pending += buffer[..<count]
      var start = 0
      while let end = pending[start...].firstIndex(of: 10) {
        body(pending[start..<end])
        start = end + 1
      }
      pending.removeFirst(start)
    }
  }

  func problem(_ what: String, _ path: String) -> Failure {
    .unavailable(part: "channel", reason: "\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
