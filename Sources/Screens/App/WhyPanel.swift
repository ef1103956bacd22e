import Domain
import Terminal

/// What `w` shows: every term of a decision, their sum, and how the sum becomes the number on the screen.
struct WhyPanel: Equatable, Sendable {
  /// Terms shown of one score; the rest is one line.
  static let terms = 24

  var request: WhyRequest
  /// Recomputed reasons of the message; nil while they are fetched.
  var reasons: ExplainQuery.Reasons?
  var scroll = 0

  var isLoading: Bool { request.message != nil && reasons == nil }

  func lines(_ strings: Strings, width: Int) -> [[Span]] {
    let texts = strings.app.why
    var lines: [[Span]] = []
    if !request.text.isEmpty {
      lines += TextWrap.lines(request.text, width: width).map { [Span($0, .customer)] }
    }
    lines += request.lines.flatMap { TextWrap.lines($0, width: width).map { [Span($0)] } }
    if let verdict = request.verdict {
      lines += [[], [Span(texts.layers, .heading)]]
      for layer in verdict.layers {
        lines.append([
          Span("  " + (layer.isHit ? texts.hit : texts.noHit) + " ", layer.isHit ? .danger : .muted),
          Span(EventText.layerText(layer, strings)),
        ])
      }
      if let reason = verdict.reason { lines.append([Span("  = " + strings.app.handoffReasons[reason], .warning)]) }
    }
    if isLoading { lines += [[], [Span(texts.loading, .muted)]] }
    var all = request.reasons
    if let emotion = reasons?.emotion { all.append(emotion) }
    if let intent = reasons?.intent { all.append(intent) }
    if let risk = request.verdict?.why { all.append(risk) }
    if let route = request.route { all.append(route.why) }
    for reason in all { lines += section(reason, strings, width: width) }
    if let route = request.route, !route.runnersUp.isEmpty {
      let others = route.runnersUp.prefix(5).map { $0.agent.value + " " + twoDecimals($0.score) }
      lines.append([Span("  " + texts.runnersUp + " " + others.joined(separator: "  "), .muted)])
    }
    if lines.isEmpty { lines = [[Span(texts.nothing, .muted)]] }
    return lines
  }

  private func section(_ reason: Explanation, _ strings: Strings, width: Int) -> [[Span]] {
    let texts = strings.app.why
    let short = reason.terms.count > WhyPanel.terms ? reason.strongest(WhyPanel.terms) : reason
    let hidden = reason.terms.count - short.terms.count
    var lines: [[Span]] = [[], [Span(title(reason, strings) + " ", .heading), Span(number(reason.shown), .accent)]]
    func row(_ label: String, _ value: Double, _ style: Style) -> [Span] {
      [Span("  " + Width.pad(label, to: 30), style), Span(Width.pad(signed(value), to: 9, trailing: true), style)]
    }
    for term in short.terms.sorted(by: { abs($0.weight) > abs($1.weight) }) {
      let style: Style = term.weight < 0 ? .info : .text
      lines.append(row(label(term, strings), term.weight, style) + [Span("  " + bar(term.weight), style)])
    }
    if hidden > 0 || abs(short.rest) > 1e-12 {
      let text = hidden > 0 ? texts.more.filled(["count": "\(hidden)"]) : texts.rest
      lines.append(row(text, short.rest, .muted))
    }
    lines.append(row(texts.bias, short.bias, .muted))
    lines.append(row(texts.sum, short.score, .heading))
    let link = link(short.link, texts) + " = " + number(short.shown)
    lines += TextWrap.lines(link, width: max(8, width - 2)).map { [Span("  " + $0, .accent)] }
    if let flip = short.flip { lines.append([Span("  " + texts.flip + " " + flip, .warning)]) }
    return lines
  }

  /// How the sum becomes the number, without arrows: their width differs from terminal to terminal.
  private func link(_ link: String, _ texts: AppStrings.WhyStrings) -> String {
    link.replacing("index: line through", with: texts.indexLine).replacing("\u{2192}", with: "->")
  }

  private func title(_ reason: Explanation, _ strings: Strings) -> String {
    let texts = strings.app.why
    switch reason.label {
    case "emotion": return texts.emotion
    case "risk": return texts.risk
    case "attention": return texts.attention
    default:
      if let intent = strings.intents[reason.label] { return texts.intent + " " + intent }
      return reason.label == request.route?.why.label ? texts.route + " " + reason.label : reason.label
    }
  }

  /// The words that a term comes from, or the name of the signal.
  private func label(_ term: Term, _ strings: Strings) -> String {
    let scalars = request.text.unicodeScalars
    if term.end > term.start, term.end <= scalars.count,
      let start = scalars.index(scalars.startIndex, offsetBy: term.start, limitedBy: scalars.endIndex),
      let end = scalars.index(scalars.startIndex, offsetBy: term.end, limitedBy: scalars.endIndex)
    {
      return "\"" + String(scalars[start..<end]) + "\""
    }
    // `skill:refund`: a signal with what it is about.
    let parts = term.feature.split(separator: ":", maxSplits: 1).map(String.init)
    let name = strings.app.signals[parts.first ?? ""] ?? parts.first ?? ""
    return parts.count > 1 ? name + " " + parts[1] : name
  }

  private func bar(_ weight: Double) -> String {
    guard weight.isFinite else { return "" }
    return String(repeating: weight < 0 ? "-" : "+", count: min(12, Int((abs(weight) * 8).rounded(.up))))
  }

  private func signed(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "?" }
    let thousandths = Int((value * 1000).rounded())
    let rest = abs(thousandths % 1000)
    let digits = rest < 10 ? "00\(rest)" : rest < 100 ? "0\(rest)" : "\(rest)"
    return (thousandths < 0 ? "-" : "+") + "\(abs(thousandths) / 1000)." + digits
  }

  private func number(_ value: Double) -> String { value.isFinite && abs(value) < 1e9 ? twoDecimals(value) : "?" }
}
