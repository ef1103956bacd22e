import Foundation
import Terminal

/// What the terminal and the locale say of themselves.
enum TerminalCheck {
  static var findings: [Finding] {
    let environment = ProcessInfo.processInfo.environment
    func value(_ name: String) -> String { environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? "not set" }
    let colours =
      environment["NO_COLOR"].map { !$0.isEmpty } == true
      ? "none, because NO_COLOR is set"
      : ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") ? "24 bit" : "by TERM"
    // The first of these that is set decides, as in the C library.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    let name = locale.flatMap { environment[$0] } ?? "C"
    let isUTF8 = name.uppercased().contains("UTF-8") || name.uppercased().contains("UTF8")
    let screen = isatty(STDOUT_FILENO) == 1 ? "a terminal" : "not a terminal"
    return [
      Finding("terminal", "TERM \(value("TERM")), colours \(colours), standard output is \(screen)"),
      Finding("locale", "\(name) (\(locale ?? "default"))\(isUTF8 ? "" : "; the screens use C.UTF-8 instead")"),
      Finding(
        "width", "蚁 \(Width.of("蚁")), é \(Width.of("é")), “ \(Width.of("“")), 👍🏽 \(Width.of("👍🏽")) columns by the table"),
    ]
  }
}
