import ArgumentParser
import Foundation

/// Makes the page of the figures.
struct TableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Turn the lines of a run into a page with the bars beside the figures.")

  @Argument(help: ArgumentHelp("The lines that a run printed.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How busy the machine was before the run.", valueName: "average"))
  var load: Double?

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) cannot be read")
    }
    var figures: [Figure] = []
    var leftOut: [LeftOut] = []
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let data = Data(line.utf8)
      if let left = try? JSONDecoder().decode(LeftOut.self, from: data) {
        leftOut.append(left)
      } else {
        figures.append(try JSONDecoder().decode(Figure.self, from: data))
      }
    }
    print(page(figures, leftOut))
  }

  private func page(_ figures: [Figure], _ leftOut: [LeftOut]) -> String {
    var lines = [
      "# Figures", "", "Made by `make bench`; do not edit. Release build, one thread unless a row says otherwise.", "",
      "- Date: \(Date().formatted(.iso8601.year().month().day())) (UTC)", "- Machine: \(Machine.description)",
    ]
    if let load { lines.append("- Load average before the run: \(load)") }
    lines += ["", "| figure | what | p50 | p99 | a second | n | bar | reached |", "|---|---|--:|--:|--:|--:|---|---|"]
    lines += figures.map(row)
    let missed = figures.filter { figure in bars(figure).contains { $0.isMet(by: figure) == false } }
    lines += ["", "## Bars that are missed", ""]
    lines += missed.isEmpty ? ["None of those that are measured here."] : missed.flatMap(misses)
    lines += ["", "## Bars without a figure", ""]
    lines += Bar.open.map { "- \($0.bar): \($0.why)." }
    let absent = Set(Bar.all.map(\.bench)).subtracting(figures.map(\.bench)).sorted()
    lines += absent.map { "- `\($0)`: not measured in this run." }
    if !leftOut.isEmpty {
      lines += ["", "## Left out of this run", ""]
      lines += leftOut.map { "- `\($0.bench)`: \($0.reason)." }
    }
    return lines.joined(separator: "\n")
  }

  private func bars(_ figure: Figure) -> [Bar] { Bar.all.filter { $0.bench == figure.bench } }

  private func row(_ figure: Figure) -> String {
    func time(_ value: Double?) -> String { value.map { number($0) + " " + figure.unit } ?? "" }
    let bars = bars(figure)
    let what = [Titles.all[figure.bench], figure.note].compactMap { $0 }.joined(separator: "; ")
    let verdicts = bars.compactMap { $0.isMet(by: figure) }
    let verdict = verdicts.isEmpty ? "" : verdicts.allSatisfy { $0 } ? "yes" : "**missed**"
    let cells = [
      "`\(figure.bench)`", what, time(figure.p50), time(figure.p99), figure.perSecond.map(number) ?? "",
      number(Double(figure.n)), bars.map { $0.text(unit: figure.unit) }.joined(separator: ", "), verdict,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func misses(_ figure: Figure) -> [String] {
    bars(figure).filter { $0.isMet(by: figure) == false }.map { bar in
      let value = bar.measure == .p50 ? figure.p50 : bar.measure == .p99 ? figure.p99 : figure.perSecond
      let unit = bar.measure == .perSecond ? "a second" : figure.unit
      return "- `\(figure.bench)`: \(value.map(number) ?? "") \(unit), wanted \(bar.text(unit: figure.unit))."
    }
  }
}

/// What the figures were measured on.
private enum Machine {
  static var description: String {
    let processor = field("/proc/cpuinfo", "model name") ?? "unknown processor"
    let kilobytes = field("/proc/meminfo", "MemTotal").flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
    let system = field("/etc/os-release", "PRETTY_NAME", separator: "=") ?? "unknown system"
    return "\(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores, \(kilobytes >> 20) GiB, "
      + system.filter { $0 != "\"" }
  }

  private static func field(_ path: String, _ name: String, separator: Character = ":") -> String? {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(name) }
    return line?.split(separator: separator, maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
  }
}
