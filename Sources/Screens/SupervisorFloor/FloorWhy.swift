import Domain

extension SupervisorFloor {
  public static func why(_ state: State, _ context: Context) -> WhyRequest? {
    switch state.focus {
    case .queues: state.selectedQueue.map { level($0, context) }
    case .attention: state.selectedAttention.map { rank($0, context) }
    case .agents: state.selectedAgent.map { load($0, context) }
    case .watch: state.watch.flatMap { message($0, context) }
    }
  }

  private static func rank(_ attention: Attention, _ context: Context) -> WhyRequest {
    let texts = context.strings.floor
    var why = attention.why.strongest(attention.why.terms.count)
    why.terms = why.terms.map {
      Term(feature: texts.terms[$0.feature] ?? $0.feature, start: $0.start, end: $0.end, weight: $0.weight)
    }
    return WhyRequest(
      title: "\(attention.row.conversation.id) \(texts.attention) \(Figures.score(attention.score))", reasons: [why])
  }

  /// The service level in words, with the numbers that went into it.
  private static func level(_ status: QueueStatus, _ context: Context) -> WhyRequest {
    let texts = context.strings.floor
    let values = [
      "limit": "\(status.queue.answerWithinSeconds)", "level": Figures.share(status.serviceLevel),
      "goal": Figures.share(status.queue.target), "mean": Figures.seconds(status.answerSeconds),
      "waiting": "\(status.waiting)", "online": "\(status.online)",
      "arrivals": "\(status.arrivals.reduce(0, +))",
    ]
    return WhyRequest(
      title: status.queue.name(context.locale) + " " + texts.columns.serviceLevel,
      lines: texts.levelInWords.map { $0.filled(values) })
  }

  private static func load(_ status: AgentStatus, _ context: Context) -> WhyRequest {
    let texts = context.strings.floor
    let values = [
      "load": "\(status.load)", "capacity": "\(status.agent.capacity)", "active": "\(status.active)",
      "free": "\(status.free)", "presence": context.strings.app.presence[status.presence],
      "hottest": Figures.score(status.hottest),
    ]
    return WhyRequest(title: status.agent.name, lines: texts.loadInWords.map { $0.filled(values) })
  }

  private static func message(_ watch: Watch, _ context: Context) -> WhyRequest? {
    guard let message = watch.explained else { return nil }
    return WhyRequest(
      title: "\(watch.id) " + Figures.clock(message.at, context.utcOffset), text: message.text, message: message.id,
      verdict: message.verdict, route: watch.detail?.route)
  }
}
