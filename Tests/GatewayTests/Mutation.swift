import Domain
import Foundation

/// Random damage to bytes, the same for the same seed.
struct Mutation {
  private var chance: Randomness

  init(seed: UInt64) { chance = Randomness(seed: seed) }

  /// Bytes that often matter to a parser.
  private static let telling =
    Array("{}[]\",:\\\n\t\r|0-9eE.+nulltruefalse\u{0}\u{fffd}蚁".utf8) + [0xc2, 0x9b, 0xed, 0xa0]

  /// A copy with one to eight changes: a byte replaced, removed, put in, a stretch doubled, or the end cut off.
  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &chance) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: place)
      case 2, 3: bytes.insert(Self.telling[Int.random(in: 0..<Self.telling.count, using: &chance)], at: place)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...20, using: &chance))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: if Int.random(in: 0..<4, using: &chance) == 0 { bytes.removeLast(bytes.count - place) }
      }
    }
    return bytes
  }
}

/// A file that is gone when the test ends.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8], name: String = "input.txt") throws {
    let folder = FileManager.default.temporaryDirectory.path + "/antdesk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  convenience init(_ text: String, name: String = "input.txt") throws { try self.init(Array(text.utf8), name: name) }

  /// A second writing into the same place.
  func replace(with bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  deinit { try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent()) }
}
