import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    ["--help"], ["import", "--help"], ["model", "train", "--help"], ["help", "triage"], ["--version"],
  ])
  func helpIsDone(arguments: [String]) throws {
    let result = try Program().run(arguments)

    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    ["--nonsense"], ["nonsense"], ["import"], ["import", "x", "--format", "fax"], ["read", "--tier", "cloud"],
    ["model", "train", "--task", "intent"], ["knowledge", "search", "x", "--top", "0"],
    ["model", "train", "--seed", "x"],
  ])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let result = try Program().run(arguments)

    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: [
    ["import", "/nowhere/file"], ["triage", "/nowhere/file"], ["export"], ["audit", "verify"],
    ["model", "eval", "--model", "/nowhere/m", "--data", "/nowhere/d"], ["read", "--tier", "encoder"],
    ["read", "/tmp"], ["doctor", "--resources", "/nowhere"],
  ])
  func whatFailsEndsWithOneAndASentence(arguments: [String]) throws {
    let result = try Program().run(arguments)

    #expect(result.status == 1)
    if arguments.first != "doctor" {
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("antdesk: "))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
