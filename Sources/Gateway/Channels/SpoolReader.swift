import Domain
import Glibc

/// Reads `in.jsonl` from a byte offset in whole lines. A line that is still being written is left for the next time.
struct SpoolReader {
  /// Longest line taken in, in bytes.
  static let limit = 1 << 20

  struct Line {
    /// Byte offset of its first byte.
    var offset: Int64
    /// nil when it is longer than the limit.
    var bytes: [UInt8]?
  }

  struct Batch {
    var lines: [Line] = []
    /// Offset behind the last whole line.
    var next: Int64
    var hasMore = false
  }

  /// At most `count` lines from `offset`. A file shorter than the offset was replaced and is read from its start.
  static func read(_ files: SpoolFiles, from offset: Int64, count: Int) throws(Failure) -> Batch {
    let descriptor = open(files.inbound, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw files.problem("cannot open", files.inbound) }
    defer { close(descriptor) }
    let size = Int64(lseek(descriptor, 0, SEEK_END))
    var batch = Batch(next: offset > size ? 0 : offset)
    var position = batch.next
    var line: [UInt8] = []
    var isTooLong = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while position < size {
      let got = pread(descriptor, &buffer, buffer.count, off_t(position))
      guard got > 0 else { break }
      var start = 0
      while start < got, let end = buffer[start..<got].firstIndex(of: 10) {
        if !isTooLong { line += buffer[start..<end] }
        isTooLong = isTooLong || line.count > limit
        batch.lines.append(Line(offset: batch.next, bytes: isTooLong ? nil : line))
        batch.next = position + Int64(end) + 1
        line = []
        isTooLong = false
        start = end + 1
        if batch.lines.count == count {
          batch.hasMore = batch.next < size
          return batch
        }
      }
      if start < got, !isTooLong {
        line += buffer[start..<got]
        if line.count > limit {
          isTooLong = true
          line = []
        }
      }
      position += Int64(got)
    }
    return batch
  }
}
