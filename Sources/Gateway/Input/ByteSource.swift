import Glibc

/// The bytes of a file, of standard input, or of what a gzip file of either holds, in pieces.
public final class ByteSource {
  /// What a person calls it.
  public let name: String
  private let descriptor: Int32
  private var gunzip: Gunzip?
  /// The first bytes, read to see whether they are compressed.
  private var opening: [UInt8] = []
  private var isOpened = false

  /// - Parameter path: `-` is standard input.
  public init(path: String) throws {
    name = path == "-" ? "standard input" : path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw InputError("\(path) is a folder, not a file")
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError("cannot open \(path): \(String(cString: strerror(errno)))") }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Whether the content is compressed; known after the first `next()`.
  var isCompressed: Bool { gunzip != nil }

  /// The next bytes, at most 64 KB at a time; empty at the end.
  func next() throws -> [UInt8] {
    if !isOpened { try begin() }
    guard let gunzip else {
      if opening.isEmpty { return try raw() }
      defer { opening = [] }
      return opening
    }
    while true {
      if let bytes = try gunzip.inflate(), !bytes.isEmpty { return bytes }
      if gunzip.needsInput {
        let more = opening.isEmpty ? try raw() : opening
        opening = []
        if more.isEmpty {
          guard gunzip.isBetweenMembers else { throw InputError("\(name) is cut off: its gzip data ends too early") }
          return []
        }
        gunzip.feed(more)
      }
    }
  }

  private func begin() throws {
    isOpened = true
    while opening.count < 2 {
      let bytes = try raw()
      if bytes.isEmpty { break }
      opening += bytes
    }
    if opening.starts(with: [0x1f, 0x8b]) {
      gunzip = try Gunzip(name: name)
    } else if name.hasSuffix(".gz") {
      throw InputError("\(name) is not a gzip file")
    }
  }

  private func raw() throws -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat {
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      } while failure == EINTR
    }
    guard failure == 0 else { throw InputError("cannot read \(name): \(String(cString: strerror(failure)))") }
    return bytes
  }
}
