import Glibc

/// One line of text, or a line too long to be held.
public struct Line: Hashable, Sendable {
  /// The first line has number 1.
  public var number: Int
  /// Without its end; nil when it is longer than the limit.
  public var text: String?
}

/// Reads UTF-8 text line by line and never holds more than one line of the limit's length.
///
/// Takes `\n` and `\r\n`, drops a byte order mark, and reads `.gz` as what it holds.
public final class LineReader {
  /// Longest line that is held, in bytes.
  public static let defaultLimit = 8 << 20

  /// What a person calls the input.
  public var name: String { source.name }
  private let source: ByteSource
  private let limit: Int
  private var chunk: [UInt8] = []
  private var place = 0
  private var number = 0
  private var pushedBack: Line?

  public init(_ source: ByteSource, limit: Int = LineReader.defaultLimit) {
    self.source = source
    self.limit = limit
  }

  /// - Parameter path: `-` is standard input.
  public convenience init(path: String) throws { self.init(try ByteSource(path: path)) }

  /// The next line, nil at the end.
  ///
  /// - Throws: `InputError` when the input is not UTF-8 text, is damaged or cannot be read.
  public func next() throws -> Line? {
    if let line = pushedBack {
      pushedBack = nil
      return line
    }
    var held: [UInt8] = []
    var isTooLong = false
    var isEmpty = true
    while true {
      if place == chunk.count {
        chunk = try source.next()
        place = 0
        if chunk.isEmpty {
          guard !isEmpty else { return nil }
          return try finish(held[...], isTooLong)
        }
        if firstIndex(of: 0) != nil { throw InputError("\(name) is not text: it holds NUL bytes") }
      }
      let end = firstIndex(of: 10)
      let piece = chunk[place..<(end ?? chunk.count)]
      place = end.map { $0 + 1 } ?? chunk.count
      if end != nil, held.isEmpty, !isTooLong, piece.count <= limit { return try finish(piece, false) }
      isEmpty = false
      if !isTooLong {
        isTooLong = held.count + piece.count > limit
        if isTooLong { held = [] } else { held += piece }
      }
      if end != nil { return try finish(held[...], isTooLong) }
    }
  }

  /// The next line without taking it.
  public func peek() throws -> Line? {
    if pushedBack == nil { pushedBack = try next() }
    return pushedBack
  }

  private func finish(_ bytes: ArraySlice<UInt8>, _ isTooLong: Bool) throws -> Line {
    number += 1
    if isTooLong { return Line(number: number, text: nil) }
    var bytes = bytes
    if bytes.last == 13 { bytes.removeLast() }
    if number == 1, bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError("\(name) is not UTF-8 text (line \(number)); convert it first, for example with iconv")
    }
    return Line(number: number, text: text)
  }

  private func firstIndex(of byte: UInt8) -> Int? {
    chunk.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, place < buffer.count,
        let found = memchr(start + place, Int32(byte), buffer.count - place)
      else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }
}

extension LineReader {
  /// Reports a line that is too long to be held.
  func tooLong(_ line: Line) -> BadLine {
    BadLine(file: name, line: line.number, field: "line", why: "longer than \(limit >> 20) MB")
  }
}
