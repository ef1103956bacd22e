import Foundation
import Testing

@Suite struct ModelCommandTests {
  /// Forty easy rows of two labels.
  private static let table =
    "label\ttext\n"
    + (1...20).map { "refund\t我要退款，第\($0)次\nthanks\t谢谢你的帮助\($0)\n" }.joined()

  @Test func trainingTestingAndUsingGoTogether() throws {
    let program = try Program()
    let data = try program.folder.file("train.tsv", Self.table)
    let model = program.folder.path + "/a.antmodel"

    let trained = try program.run("model", "train", "--task", "intent", "--data", data, "--out", model, "--json")
    let tested = try program.run("model", "eval", "--model", model, "--data", data, "--json")
    let used = try program.run("model", "predict", "--model", model, "--json", input: "退款\n谢谢\n\n")

    #expect(trained.status == 0, "\(trained.errors)")
    #expect(Set(trained.objects.first?.keys.map { $0 } ?? []) == ["dev", "seconds", "bytes"])
    #expect(tested.objects.first?["n"] as? Int == 40)
    #expect(tested.objects.first?["accuracy"] as? Double ?? 0 > 0.99)
    #expect(used.objects.compactMap { $0["label"] as? String }.prefix(2) == ["refund", "thanks"])
    #expect(used.lines.count == 3)
  }

  @Test func equalSeedsGiveEqualModels() throws {
    let program = try Program()
    let data = try program.folder.file("train.tsv", Self.table)
    let models = ["a", "b"].map { program.folder.path + "/\($0).antmodel" }

    for model in models {
      _ = try program.run("model", "train", "--task", "intent", "--data", data, "--seed", "7", "--out", model)
    }

    let bytes = try models.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func wrongColumnsAreNamed() throws {
    let program = try Program()
    let data = try program.folder.file("train.tsv", "words\tintent\nx\ty\n")

    let result = try program.run("model", "train", "--task", "intent", "--data", data, "--out", "/dev/null")

    #expect(result.status == 1)
    #expect(result.errors == "antdesk: \(data) has no column \"text\"; it has words, intent\n")
  }

  @Test func aDamagedModelIsRefused() throws {
    let program = try Program()
    let data = try program.folder.file("train.tsv", Self.table)
    let model = try program.folder.file("bad.antmodel", "ANTMODEL and then nothing of use")

    let result = try program.run("model", "eval", "--model", model, "--data", data)

    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("antdesk: \(model): "))
  }
}
