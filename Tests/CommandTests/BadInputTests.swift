import Foundation
import Testing

/// What is no text, or not the text that a command needs, is refused with one sentence and leaves nothing behind.
@Suite struct BadInputTests {
  private static let commands: [[String]] = [
    ["import"], ["triage"], ["suggest"], ["read"], ["redact"], ["knowledge", "import"],
    ["model", "train", "--task", "intent", "--out", "/dev/null", "--data"],
  ]

  private func files(_ program: Program) throws -> [(file: String, why: String)] {
    let gzip: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c]
    let folder = program.folder
    return [
      (try folder.file("binary", [1, 2, 0, 0, 0xff, 0xfe]), "is not text: it holds NUL bytes"),
      (try folder.file("cut.jsonl.gz", gzip), "is cut off: its gzip data ends too early"),
      (try folder.file("plain.gz", "not packed"), "is not a gzip file"),
      (try folder.file("latin.jsonl", [0x7b, 0xe9, 0x7d, 10]), "is not UTF-8 text (line 1); convert it first"),
      (folder.path + "/missing", "No such file or directory"),
      (folder.path, "is a folder, not a file"),
    ]
  }

  @Test(arguments: commands) func aFileThatIsNoTextIsRefusedWhole(_ command: [String]) throws {
    let program = try Program()

    for (file, why) in try files(program) {
      let result = try program.run(command + [file, "--workspace", program.workspace])

      #expect(result.status == 1, "\(file)")
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("antdesk: ") && result.errors.contains(why), "\(result.errors)")
      #expect(result.errors.filter { $0 == "\n" }.count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: program.workspace + "/antdesk.db"))
  }

  @Test func aLineOfTenMegabytesIsLeftOutAndTheNextOneRead() throws {
    let program = try Program()
    let long = "{\"text\":\"" + String(repeating: "x", count: 10_000_000) + "\"}\n"
    let file = try program.folder.file("long.jsonl", long + "{\"text\":\"退款\"}\n")

    let result = try program.run("read", file, "--json", "--why", "off")

    #expect(result.status == 0)
    #expect(result.objects.map { $0["text"] as? String } == ["退款"])
    #expect(result.errors == "\(file):1: line: longer than 8 MB\n")
  }

  @Test func aFileWithoutOneGoodLineIsRefused() throws {
    let program = try Program()
    let file = try program.folder.file("lists.jsonl", "[1]\n\"x\"\n")

    for command in Self.commands {
      let result = try program.run(command + [file, "--workspace", program.workspace])
      #expect(result.status == 1, "\(command)")
      #expect(result.errors.split(separator: "\n").last?.hasPrefix("antdesk: \(file) holds no ") == true)
    }
  }

  @Test func namesThatSteerTheTerminalAreMadeVisible() throws {
    let program = try Program()
    let file = try program.folder.file("a.tsv", "\u{1b}[31mfoo\tbar\n1\t2\n")

    let result = try program.run("knowledge", "import", file, "--workspace", program.workspace)

    #expect(result.errors == "antdesk: \(file) has no column \"id\"; it has <1B>[31mfoo, bar\n")
  }
}
