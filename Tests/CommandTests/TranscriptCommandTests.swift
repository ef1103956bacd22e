import Foundation
import Testing

@Suite struct TranscriptCommandTests {
  private static let generic = """
    {"v":1,"conv":"c1","id":"m1","ts":"2026-11-24T15:01:20+08:00","role":"customer","author":"王芳","text":"我要退款，订单A20931188","channel":"web","queue":"aftersales"}
    {"v":1,"conv":"c1","id":"m2","ts":"2026-11-24T15:01:25+08:00","role":"bot","author":"bot","text":"请稍等","channel":"web"}
    {"v":1,"conv":"c2","id":"m1","ts":"2026-11-24T15:01:22.250+08:00","role":"customer","text":"talk to a human \\u001b[31mnow"}
    {"v":1,"conv":"c1","id":"m3","ts":"2026-11-24T15:02:20+08:00","role":"agent","author":"lina","text":"已为您处理","channel":"web","meta":{"source":"K-1001"}}
    {"v":1,"conv":"c1","id":"m4","ts":"2026-11-24T15:02:21+08:00","role":"agent","author":"lina","text":"客户很急","channel":"web","meta":{"kind":"note"},"disposition":"refund"}
    {"v":1,"conv":"c2","role":"boss","text":"x"}
    """

  @Test func importCountsAndNamesBadLines() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)

    let result = try program.run("import", file, "--json", "--workspace", program.workspace)

    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 1)
    #expect(result.objects.first?["conversations"] as? Int == 2)
    #expect(result.objects.first?["messages"] as? Int == 5)
    #expect(result.objects.first?["rejected"] as? Int == 1)
    #expect(result.objects.first?["handoffs"] as? Int ?? 0 >= 1)
    #expect(result.errors == "\(file):6: role: must be customer, bot, agent or system\n")
  }

  @Test func exportImportExportGivesTheSameBytes() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)
    _ = try program.run("import", file, "--workspace", program.workspace)

    let first = try program.run("export", "--workspace", program.workspace)
    let copy = try program.folder.file("copy.jsonl", first.output)
    let imported = try program.run("import", copy, "--json", "--workspace", program.folder.path + "/second")
    let second = try program.run("export", "--workspace", program.folder.path + "/second")

    #expect(first.lines.count == 5)
    #expect(imported.objects.first?["rejected"] as? Int == 0, "\(imported.errors)")
    #expect(first.output == second.output)
    #expect(!first.output.contains("\u{1b}"))
  }

  @Test func theSameFileTwiceIsTakenOnce() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)
    _ = try program.run("import", file, "--workspace", program.workspace)

    let again = try program.run("import", file, "--json", "--workspace", program.workspace)

    #expect(again.status == 0)
    #expect(again.objects.first?["conversations"] as? Int == 0)
  }

  @Test func aStrictImportStopsAtTheFirstBadLineAndTakesNothing() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)

    let result = try program.run("import", file, "--strict", "--workspace", program.workspace)

    #expect(result.status == 1)
    #expect(result.errors == "antdesk: \(file):6: role: must be customer, bot, agent or system\n")
    #expect(try program.run("export", "--workspace", program.workspace).status == 1)
  }

  @Test func atMostTwentyBadLinesArePrinted() throws {
    let program = try Program()
    let bad = String(repeating: "{}\n", count: 25)
    let file = try program.folder.file("in.jsonl", Self.generic + "\n" + bad)

    let result = try program.run("import", file, "--json", "--workspace", program.workspace)

    #expect(result.objects.first?["rejected"] as? Int == 26)
    #expect(result.errors.split(separator: "\n").count == 21)
    #expect(result.errors.hasSuffix("and 6 more\n"))
  }

  @Test func whatIsNoTextOrHoldsNoGoodLineIsRefusedWhole() throws {
    let program = try Program()
    let inputs = [
      try program.folder.file("tool", [0x7f, 0x45, 0, 1, 10, 0]),
      try program.folder.file("gbk.jsonl", Array(Self.generic.utf8) + [10, 0xc4, 0xe3, 10]),
      try program.folder.file("short.gz", [0x1f, 0x8b, 8, 0, 0, 0]),
      try program.folder.file("empty.jsonl", ""),
      try program.folder.file("words.jsonl", "just words\n"),
    ]
    for input in inputs {
      let result = try program.run("import", input, "--workspace", program.workspace)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.split(separator: "\n").last?.hasPrefix("antdesk: ") == true, "\(result.errors)")
    }
    #expect(try program.run("export", "--workspace", program.workspace).status == 1)
  }

  @Test func aLineOfTenMegabytesIsABadLine() throws {
    let program = try Program()
    let long = #"{"conv":"big","role":"customer","text":""# + String(repeating: "啊", count: 3_500_000) + "\"}"
    let file = try program.folder.file("in.jsonl", long + "\n" + Self.generic)

    let result = try program.run("import", file, "--json", "--workspace", program.workspace)

    #expect(result.objects.first?["rejected"] as? Int == 2)
    #expect(result.errors.contains(":1: line: longer than 8 MB"))
  }

  @Test func triageWritesALineForEveryMessageOfACustomer() throws {
    let program = try Program()
    let file = try program.folder.file(
      "in.jsonl",
      #"{"id":"d1","turns":[["在吗",null,null,51],["我要投诉你们，转人工","好的",2,0],["","",0,1],["谢谢"]]}"# + "\n")

    let result = try program.run("triage", file, "--format", "uss", "--json")

    #expect(result.status == 0, "\(result.errors)")
    #expect(result.objects.map { $0["turn"] as? Int } == [0, 1, 2, 3])
    #expect(result.objects.allSatisfy { $0["conversation"] as? String == "d1" })
    #expect(result.objects.allSatisfy { $0["risk"] is Double || $0["risk"] is Int })
    #expect(result.objects[1]["handoff"] as? Bool == true)
    #expect(result.objects[1]["layer"] as? Int == 1)
    #expect(result.objects[1]["reason"] as? String == "user_request")
    #expect(Set(result.objects[0].keys) == ["conversation", "turn", "risk", "emotion", "handoff", "layer", "reason"])
  }

  @Test func aWorkspaceInUseIsNamedWithItsHolder() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)
    try FileManager.default.createDirectory(atPath: program.workspace, withIntermediateDirectories: true)
    let lock = open(program.workspace + "/host.lock", O_CREAT | O_RDWR, 0o600)
    let holder = Array("4711 antdesk serve\n".utf8)
    pwrite(lock, holder, holder.count, 0)
    flock(lock, LOCK_EX)
    defer { close(lock) }

    let result = try program.run("import", file, "--workspace", program.workspace)

    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("antdesk: the workspace is in use by antdesk serve (process 4711)\n"))
    #expect(try program.run("export", "--workspace", program.workspace).output.isEmpty)
  }

  @Test func theLogOfAnImportVerifies() throws {
    let program = try Program()
    let file = try program.folder.file("in.jsonl", Self.generic)
    _ = try program.run("import", file, "--workspace", program.workspace)

    let result = try program.run("audit", "verify", "--json", "--workspace", program.workspace)

    #expect(result.status == 0)
    #expect(result.objects.first?["ok"] as? Bool == true)
    #expect(result.objects.first?["records"] as? Int == 2)
  }
}
