import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct HostedWorkspaceTests {
  /// A host in a process of its own, ready when this returns.
  private func host(_ program: Program) throws -> Process {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["serve", "--workspace", program.workspace]
    var environment = ProcessInfo.processInfo.environment
    environment["ANTDESK_RESOURCES"] = Program.root + "/Resources"
    process.environment = environment
    process.standardError = errors
    try process.run()
    // It says so when it hosts.
    _ = errors.fileHandleForReading.availableData
    return process
  }

  @Test func whoeverWritesIsRefusedAndWhoeverReadsIsNot() throws {
    let program = try Program()
    let host = try host(program)
    defer {
      host.terminate()
      host.waitUntilExit()
    }
    let transcript = try program.folder.file("a.jsonl", "{\"conv\":\"a\",\"role\":\"customer\",\"text\":\"hi\"}\n")
    let table = try program.folder.file("k.tsv", "id\ttext\n1\t天空为什么是蓝色的\n")
    let there = ["--workspace", program.workspace]

    for writing in [["import", transcript], ["knowledge", "import", table], ["serve"], ["demo", "--headless", "1"]] {
      let result = try program.run(writing + there)
      #expect(result.status == 1, "\(writing)")
      #expect(result.output.isEmpty)
      #expect(
        result.errors
          == "antdesk: the workspace is in use by antdesk serve (process \(host.processIdentifier))\n")
    }
    for reading in [["export"], ["audit", "verify"], ["knowledge", "search", "退款"], ["suggest", transcript]] {
      let result = try program.run(reading + there)
      #expect(result.status == 0, "\(reading): \(result.errors)")
    }
  }

  @Test func aPersonNobodyKnowsCannotJoin() throws {
    let program = try Program()
    let host = try host(program)
    defer {
      host.terminate()
      host.waitUntilExit()
    }

    let result = try program.run("desk", "--as", "nobody", "--workspace", program.workspace)

    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("antdesk: nobody called nobody works in this workspace; there are "))
  }

  @Test func aFileThatIsNoDatabaseIsNamed() throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.workspace, withIntermediateDirectories: true)
    let database = program.workspace + "/antdesk.db"
    try Data((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 13) }).write(to: URL(fileURLWithPath: database))

    for command in [["export"], ["audit", "verify"], ["serve"]] {
      let result = try program.run(command + ["--workspace", program.workspace])
      #expect(result.status == 1, "\(command)")
      #expect(result.errors == "antdesk: file is not a database (\(database))\n")
    }
  }
}
