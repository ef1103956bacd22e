/// How one character of text is drawn: what Unicode allows, narrowed to what every terminal agrees on.
///
/// - Controls are drawn as `?`, tabs and line ends as a space; direction controls and joiners are dropped.
/// - Combining marks stay with their letter, three at most; a mark on nothing sits on a space.
/// - Of an emoji joined from several, or with a skin tone, the first is drawn: terminals disagree on the rest.
/// - A flag is drawn as its two letters. Unassigned and private scalars are drawn as `?`.
struct Shape {
  /// One cell, or one cell and its continuation.
  struct Piece: Equatable {
    var scalars: [UInt32]
    var width: Int
  }

  /// A scalar that needs nothing more; unused when `pieces` is not empty.
  var scalar: UInt32
  var width: Int
  /// UTF-8 bytes of the source text.
  var bytes: Int
  var pieces: [Piece]

  static let replacement: UInt32 = 0x3F
  private static let mostMarks = 3
  private static let mostPieces = 4

  /// Calls `body` for each character from the start, until it answers false.
  ///
  /// Reads bytes, since this is where frames spend their time: a plain scalar costs a look into one table.
  @inline(__always)
  static func walk(_ text: String, _ body: (Shape) -> Bool) {
    var text = text
    text.withUTF8 { bytes in
      let traits = Width.table
      var start = 0
      var this = PlainScalar(bytes, 0, traits)
      while start < bytes.count {
        let end = start + this.length
        let next = PlainScalar(bytes, end, traits)
        if this.isSimple && next.isSimple {
          if !body(Shape(scalar: this.value, width: this.width, bytes: this.length, pieces: [])) { return }
          (start, this) = (end, next)
          continue
        }
        let run = oddRun(bytes, from: start, traits)
        for character in run {
          if !body(odd(character)) { return }
        }
        start += run.utf8.count
        this = PlainScalar(bytes, start, traits)
      }
    }
  }

  /// Text up to a place that is surely a boundary; the standard library finds those inside.
  @inline(never)
  private static func oddRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ traits: [UInt8]) -> String {
    var this = PlainScalar(bytes, start, traits)
    var end = start + this.length
    while end < bytes.count {
      let next = PlainScalar(bytes, end, traits)
      if this.isSimple && next.isSimple { break }
      end += next.length
      this = next
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  @inline(never)
  private static func odd(_ character: Character) -> Shape {
    let pieces = pieces(of: character)
    let width = pieces.reduce(0) { $0 + $1.width }
    return Shape(scalar: 0, width: width, bytes: character.utf8.count, pieces: pieces)
  }

  /// Empty when nothing of the character is drawn.
  static func pieces(of character: Character) -> [Piece] {
    var pieces: [Piece] = []
    var isJoined = false
    for scalar in character.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if pieces.isEmpty { pieces.append(Piece(scalars: [32], width: 1)) }
      case 0x1F1E6...0x1F1FF:
        pieces.append(Piece(scalars: [value - 0x1F1E6 + 0x41], width: 1))
      case 0x200D:
        isJoined = true
      case 0x1F3FB...0x1F3FF where !pieces.isEmpty:
        break
      case _ where isDropped(value):
        break
      default:
        let width = Width.columns(value)
        if width < 0 || value == 0 || isPrivate(value) {
          pieces.append(Piece(scalars: [replacement], width: 1))
        } else if width > 0 {
          if !isJoined || width == 1 || pieces.isEmpty { pieces.append(Piece(scalars: [value], width: width)) }
        } else if pieces.isEmpty {
          pieces.append(Piece(scalars: [32, value], width: 1))
        } else if pieces[pieces.count - 1].scalars.count <= mostMarks, value != 0x20E3 {
          pieces[pieces.count - 1].scalars.append(value)
        }
        isJoined = false
      }
      if pieces.count == mostPieces { break }
    }
    return pieces
  }

  /// Format characters: direction controls, joiners, variation selectors, tags, the soft hyphen.
  static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func isPrivate(_ scalar: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000
  }
}
