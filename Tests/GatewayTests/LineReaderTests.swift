import Testing

@testable import Gateway

@Suite struct LineReaderTests {
  private func lines(_ file: TemporaryFile, limit: Int = LineReader.defaultLimit) throws -> [Line] {
    let reader = LineReader(try ByteSource(path: file.path), limit: limit)
    var lines: [Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  private func sentence(_ file: TemporaryFile) -> String? {
    do {
      _ = try lines(file)
      return nil
    } catch { return "\(error)" }
  }

  @Test func linesComeWithTheirNumbers() throws {
    let file = try TemporaryFile("\u{feff}退款\r\n\nlast 🐜")

    #expect(try lines(file).map(\.text) == ["退款", "", "last 🐜"])
    #expect(try lines(file).map(\.number) == [1, 2, 3])
  }

  @Test func anEmptyFileHasNoLine() throws {
    #expect(try lines(TemporaryFile("")).isEmpty)
    #expect(try lines(TemporaryFile("\n")).map(\.text) == [""])
  }

  @Test(arguments: [1, 7, 4096, 65_535, 65_536, 65_537, 200_000])
  func aLineMayCrossThePiecesInWhichItIsRead(length: Int) throws {
    let long = String(repeating: "蚁", count: length / 3) + String(repeating: "x", count: length % 3)

    #expect(try lines(TemporaryFile("a\n\(long)\nb")).map(\.text) == ["a", long, "b"])
  }

  @Test func aLineBeyondTheLimitIsSkippedAndNotHeld() throws {
    let file = try TemporaryFile("a\n" + String(repeating: "x", count: 10 << 20) + "\nb\n")

    #expect(try lines(file).map(\.text) == ["a", nil, "b"])
  }

  @Test func theLimitItselfIsNotTooLong() throws {
    let file = try TemporaryFile("12345678\n123456789\n")

    #expect(try lines(file, limit: 8).map(\.text) == ["12345678", nil])
  }

  @Test func compressedTextReadsAsWhatItHolds() throws {
    let text = (1...20_000).map { "第\($0)行" }.joined(separator: "\n")

    let file = try TemporaryFile(gzip(Array(text.utf8)), name: "input.gz")

    #expect(try lines(file).compactMap(\.text).joined(separator: "\n") == text)
  }

  @Test func membersOneAfterTheOtherAreOneText() throws {
    let members = gzip(Array("one\ntw".utf8)) + gzip(Array("o\n".utf8)) + gzip([]) + gzip(Array("three".utf8))

    #expect(try lines(TemporaryFile(members)).map(\.text) == ["one", "two", "three"])
    #expect(try lines(TemporaryFile(members + [0, 0, 0])).map(\.text) == ["one", "two", "three"])
  }

  @Test func compressedTextThatIsCutOffIsRefusedWhereverTheCutIs() throws {
    let whole = gzip(Array((1...3000).map { "line \($0)\n" }.joined().utf8))

    for count in [2, 9, 10, 20, whole.count / 2, whole.count - 8, whole.count - 1] {
      let said = sentence(try TemporaryFile(Array(whole.prefix(count)), name: "cut.gz"))
      #expect(
        said?.hasSuffix("cut.gz is cut off: its gzip data ends too early") == true, "at \(count): \(said ?? "nothing")")
    }
  }

  @Test func compressedTextThatIsDamagedIsRefused() throws {
    var bytes = gzip(Array((1...3000).map { "line \($0)\n" }.joined().utf8))
    bytes[bytes.count / 2] ^= 0x55

    #expect(sentence(try TemporaryFile(bytes, name: "bad.gz")) != nil)
    #expect(sentence(try TemporaryFile("plain", name: "plain.gz"))?.hasSuffix("plain.gz is not a gzip file") == true)
  }

  @Test func aBinaryFileIsRefusedInOneSentence() throws {
    let binary = sentence(try TemporaryFile([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 10, 200], name: "tool"))
    let other = sentence(try TemporaryFile(Array("ok\n".utf8) + [0xc4, 0xe3, 0xba, 0xc3, 10], name: "gbk.txt"))

    #expect(binary?.hasSuffix("tool is not text: it holds NUL bytes") == true)
    #expect(other?.hasSuffix("gbk.txt is not UTF-8 text (line 2); convert it first, for example with iconv") == true)
  }

  @Test func whatCannotBeOpenedIsNamed() throws {
    #expect(throws: InputError("cannot open /nowhere/x: No such file or directory")) {
      try ByteSource(path: "/nowhere/x")
    }
    #expect(throws: InputError("/tmp is a folder, not a file")) { try ByteSource(path: "/tmp") }
  }

  @Test func damagedCompressedBytesNeverCrash() throws {
    var mutation = Mutation(seed: 3)
    let whole = gzip(Array((1...40).map { "line \($0)\n" }.joined().utf8))
    let file = try TemporaryFile(whole)

    for _ in 0..<1000 {
      try file.replace(with: mutation.damage(whole))
      _ = sentence(file)
    }
  }
}
