import ArgumentParser
import Domain
import Foundation
import Gateway
import SQLiteStore

/// `antdesk doctor`.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that everything is in place, and say where each setting comes from.",
    discussion: "Ends with 1 when something is broken.")

  @OptionGroup var common: WorkspaceOptions

  func run() async throws {
    var findings = [Finding("version", "antdesk \(Antdesk.version), \(Self.system)")]
    let workspace = try common.openWorkspace()
    findings += Self.check(workspace)
    do {
      let resources = try common.resourceFolder()
      findings.append(Finding("resources", "\(resources.path) (\(resources.origin))"))
      findings += Self.check(resources)
    } catch {
      findings.append(Finding("resources", sentence(for: error), isBroken: true))
    }
    findings += TerminalCheck.findings
    let output = StandardOutput()
    for finding in findings {
      if common.json {
        output.line([
          ("check", .string(finding.check)), ("ok", .bool(!finding.isBroken)), ("detail", .string(finding.detail)),
        ])
      } else {
        let name = finding.check.padding(toLength: 10, withPad: " ", startingAt: 0)
        output.text("\(finding.isBroken ? "BROKEN" : "ok    ")  \(name)  \(finding.detail)")
      }
    }
    output.flush()
    if findings.contains(where: \.isBroken) { throw ExitCode(1) }
  }

  private static var system: String {
    var name = utsname()
    uname(&name)
    func text<T>(_ field: T) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
  }

  private static func check(_ workspace: Workspace) -> [Finding] {
    var findings = [Finding("workspace", "\(workspace.path) (\(workspace.folder.origin))")]
    if let holder = HostLock.holder(path: workspace.lockFile) {
      findings.append(Finding("host", "held by \(holder)"))
    } else {
      findings.append(Finding("host", "nobody hosts the workspace"))
    }
    guard workspace.exists else { return findings + [Finding("database", "none yet; the first use makes it")] }
    do {
      let problems = try workspace.openExisting().quickCheck()
      findings.append(
        problems.isEmpty
          ? Finding("database", "\(workspace.database) is whole")
          : Finding("database", problems.joined(separator: "; "), isBroken: true))
    } catch {
      findings.append(Finding("database", sentence(for: error), isBroken: true))
    }
    return findings
  }

  private static func check(_ resources: ResourceFolder) -> [Finding] {
    var findings: [Finding] = []
    do {
      let seed = try WorkspaceSeed(resources)
      findings.append(
        Finding("seed", "policy \(seed.policy.version), \(seed.queues.count) queues, \(seed.articles.count) points"))
    } catch {
      findings.append(Finding("seed", sentence(for: error), isBroken: true))
    }
    for name in EngineLoading.models {
      let path = resources.path + "/Models/\(name).antmodel"
      do {
        let header = try loadClassifier(path).header
        findings.append(
          Finding("model", "\(name): \(header.labels.count) labels, \(header.language), made \(header.created)"))
      } catch {
        findings.append(Finding("model", sentence(for: error), isBroken: true))
      }
    }
    do {
      let reading = try EngineLoading(resources).engine(articles: []).read("转人工")
      findings.append(Finding("engine", "reads; models \(reading.model)"))
    } catch {
      findings.append(Finding("engine", sentence(for: error), isBroken: true))
    }
    return findings
  }
}

/// One line of the doctor's report.
struct Finding: Hashable, Sendable {
  var check: String
  var detail: String
  var isBroken: Bool

  init(_ check: String, _ detail: String, isBroken: Bool = false) {
    self.check = check
    self.detail = detail
    self.isBroken = isBroken
  }
}
