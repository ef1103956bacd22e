import Domain

/// A no in the person's language.
enum FailureText {
  static func sentence(_ failure: Failure, _ strings: Strings, names: [AgentID: String]) -> String {
    switch failure {
    case .refused(let refusal): return sentence(refusal, strings, names: names)
    case .unavailable(let part, let reason):
      let texts = strings.app.unavailable
      return texts.sentence.filled(["part": texts.parts[part] ?? part, "reason": reason]) + "  " + texts.retry
    }
  }

  static func sentence(_ refusal: Refusal, _ strings: Strings, names: [AgentID: String]) -> String {
    let texts = strings.app.refusals
    func about(_ id: ConversationID, _ text: String) -> String { text.filled(["conversation": id.description]) }
    func agent(_ id: AgentID) -> String { names[id] ?? id.value }
    switch refusal {
    case .conversationNotFound(let id): return about(id, texts.conversationNotFound)
    case .agentNotFound(let id): return texts.agentNotFound.filled(["agent": agent(id)])
    case .queueNotFound(let id): return texts.queueNotFound.filled(["queue": id.value])
    case .messageNotFound: return texts.messageNotFound
    case .alreadyResolved(let id): return about(id, texts.alreadyResolved)
    case .notResolved(let id): return about(id, texts.notResolved)
    case .notYours(let id, .bot): return about(id, texts.notYoursBot)
    case .notYours(let id, .queue): return about(id, texts.notYoursQueue)
    case .notYours(let id, .agent(let owner)):
      return texts.notYours.filled(["conversation": id.description, "agent": agent(owner)])
    case .notWaiting(let id): return about(id, texts.notWaiting)
    case .olderWaits(let id): return about(id, texts.olderWaits)
    case .offeredToOther(let id, let other):
      return texts.offeredToOther.filled(["conversation": id.description, "agent": agent(other)])
    case .notEligible(let id, let who):
      return texts.notEligible.filled(["conversation": id.description, "agent": agent(who)])
    case .noCapacity(let id): return texts.noCapacity.filled(["agent": agent(id)])
    case .emptyText: return texts.emptyText
    case .textTooLong(let limit): return texts.textTooLong.filled(["limit": "\(limit)"])
    case .threadMoved(let id): return about(id, texts.threadMoved)
    case .tooLateToRecall: return texts.tooLateToRecall
    case .complaintStaysWithPerson(let id): return about(id, texts.complaintStaysWithPerson)
    case .notPermitted: return texts.notPermitted
    case .unfilledSlot(let slot): return texts.unfilledSlot.filled(["slot": slot])
    }
  }
}
