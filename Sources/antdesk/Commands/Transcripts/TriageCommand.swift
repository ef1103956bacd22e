import ArgumentParser
import Domain
import Gateway

/// `antdesk triage`.
struct TriageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Replay conversations through reading and the three layers, without a store.",
    discussion: """
      Writes one line for every message of a customer, in the order of the file; a handoff ends nothing. Risk is that \
      of the message alone. Agents count as free.
      """)

  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    let resources = try common.resourceFolder()
    let judge = TranscriptJudge(
      analyst: try EngineLoading(resources).engine(articles: try WorkspaceSeed.articles(resources)),
      policy: try resources.json("Policies/handoff.json"))
    let output = StandardOutput()
    let progress = Progress("messages judged")
    var count = 0
    let rejected = try transcripts.read { conversation in
      var state = TranscriptJudge.State(conversation, customer: CustomerID(""), at: Timestamp(milliseconds: 0))
      for turn in conversation.turns where turn.role == .customer {
        let judged = judge.take(turn, at: turn.at ?? Timestamp(milliseconds: 0), &state)
        write(judged, conversation.id, to: output)
        count += 1
        progress.update(count)
      }
    }
    output.flush()
    progress.finish()
    if rejected > 0 { StandardError.write("\(rejected) lines were left out") }
  }

  private func write(_ judged: TranscriptJudge.Judged, _ conversation: String, to output: StandardOutput) {
    let verdict = judged.verdict
    if common.json {
      output.line([
        ("conversation", .string(conversation)), ("turn", JSONValue(judged.turn)), ("risk", .number(verdict.risk)),
        ("emotion", .number(judged.reading.emotion)), ("handoff", .bool(verdict.isHandoff)),
        ("layer", verdict.layer.map { JSONValue($0) } ?? .null), ("reason", JSONValue(verdict.reason?.rawValue)),
      ])
    } else {
      let decision = verdict.isHandoff ? "handoff \(verdict.layer ?? 0) \(verdict.reason?.rawValue ?? "")" : "bot"
      output.text(
        "\(conversation) \(judged.turn)  risk \(twoDecimals(verdict.risk))  "
          + "emotion \(twoDecimals(judged.reading.emotion))  \(decision)  \(judged.text)")
    }
  }
}
