import Foundation
import Testing

@Suite struct TextCommandTests {
  @Test func readingTellsAllThatTheContractNames() throws {
    let program = try Program()

    let result = try program.run("read", "--json", input: "我要退款，订单A20931188，电话13812345678\n\nI want a refund\n")

    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 3)
    let first = try #require(result.objects.first)
    #expect(
      Set(first.keys) == ["text", "language", "intents", "abstained", "emotion", "entities", "pii", "why"])
    #expect(first["language"] as? String == "zh")
    let kinds = (first["entities"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
    #expect(kinds.contains("order_number"))
    let why = try #require((first["why"] as? [String: Any])?["intent"] as? [String: Any])
    let terms = why["terms"] as? [[String: Any]] ?? []
    let sum = terms.reduce(why["bias"] as? Double ?? 0) { $0 + ($1["weight"] as? Double ?? 0) }
    #expect(abs(sum - (why["score"] as? Double ?? 1e9)) < 1e-9)
  }

  @Test func reasonsCanBeLeftOut() throws {
    let result = try Program().run("read", "--json", "--why", "off", input: "退款\n")

    #expect(result.objects.first?["why"] == nil)
  }

  @Test func jsonLinesAreReadByTheirText() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", "{\"text\":\"退款\"}\n{\"txt\":1}\n{\"text\":\"谢谢\"}\n")

    let result = try program.run("read", file, "--json", "--why", "off")

    #expect(result.objects.map { $0["text"] as? String } == ["退款", "谢谢"])
    #expect(result.errors == "\(file):2: text: missing\n")
  }

  @Test func escapesNeverReachTheTerminalRaw() throws {
    let program = try Program()

    for arguments in [["read"], ["read", "--json"], ["redact"], ["redact", "--json"]] {
      let result = try program.run(arguments, input: "退款\u{1b}]0;owned\u{7}\u{9b}2J\n")
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.output.unicodeScalars.contains { $0.value == 0x1b || $0.value == 0x9b || $0.value == 7 })
    }
  }

  @Test func redactingHidesPersonalData() throws {
    let result = try Program().run("redact", "--json", input: "电话13812345678\n")

    #expect(result.objects.first?["text"] as? String == "电话⟨手机1⟩")
    let span = (result.objects.first?["spans"] as? [[String: Any]])?.first
    #expect(span?["kind"] as? String == "phone")
    #expect(span?["start"] as? Int == 2)
    #expect(span?["end"] as? Int == 13)
  }

  @Test func knowledgeIsFoundAfterItsImport() throws {
    let program = try Program()
    let file = try program.folder.file(
      "kb.tsv", "id\tsource\ttext\nQ-1\ta\t天空为什么是蓝色的\nq/2 x\tb\t海水为什么是咸的\nbad\n")

    let imported = try program.run("knowledge", "import", file, "--json", "--workspace", program.workspace)
    let found = try program.run(
      "knowledge", "search", "--top", "1", "--json", "--workspace", program.workspace, input: "海水怎么是咸的\n天空的蓝色\n")

    #expect(imported.objects.first?["articles"] as? Int == 2)
    #expect(imported.objects.first?["rejected"] as? Int == 1)
    let ids = found.objects.map { ($0["hits"] as? [[String: Any]])?.first?["id"] as? String }
    #expect(ids == ["q/2 x", "Q-1"])
    #expect(found.objects.allSatisfy { $0["micros"] is Double || $0["micros"] is Int })
  }

  @Test func theDoctorFindsNothingBrokenHere() throws {
    let program = try Program()

    let result = try program.run("doctor", "--json", "--workspace", program.workspace)

    #expect(result.status == 0, "\(result.output)")
    #expect(result.objects.allSatisfy { $0["ok"] as? Bool == true })
  }

  @Test func theDoctorEndsWithOneOnADamagedDatabase() throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.workspace, withIntermediateDirectories: true)
    try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: program.workspace + "/antdesk.db"))

    let result = try program.run("doctor", "--json", "--workspace", program.workspace)

    #expect(result.status == 1)
    #expect(result.objects.contains { $0["check"] as? String == "database" && $0["ok"] as? Bool == false })
  }
}
