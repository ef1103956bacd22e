import Domain
import Foundation
import GRDB

extension SQLiteTransaction {
  func record(
    _ events: [Event], by actor: Actor, at: Timestamp, complexity: Int, intentQueue: QueueID?
  ) throws -> [Recorded] {
    let policy = try handoffPolicy() ?? HandoffPolicy(version: 0, hardRules: [], requestIntents: [:])
    var changed: [ConversationID: Conversation] = [:]
    for event in events {
      switch event {
      case .people(let event): try record(event, at: at)
      case .conversation(let event):
        let id = event.conversation
        if case .opened(let conversation, let name) = event {
          try introduce(conversation.customer, name: name)
          changed[id] = conversation
          try save(conversation)
        } else if let before = try changed[id] ?? conversation(id) {
          changed[id] = before.applying(event, policy: policy, intentQueue: intentQueue, complexity: complexity)
        }
        if let message = event.message { try insert(message) }
        try recordAside(event, at: at)
      }
    }
    for conversation in changed.values { try save(conversation) }
    return try appendToLog(events, by: actor, at: at)
  }

  /// What an event changes beside the conversation's own row.
  private func recordAside(_ event: ConversationEvent, at: Timestamp) throws {
    switch event {
    case .settled(let message, _, let delivery): try setDelivery(delivery, of: message)
    case .recalled(let message, _): try setDelivery(.recalled, of: message)
    case .handedOff(let id, let handoff, _):
      let sql = "INSERT INTO handoff (conversation, queue, at, reason, layer, promiseDue) VALUES (?, ?, ?, ?, ?, ?)"
      let arguments: StatementArguments = [
        id.value, handoff.queue.value, handoff.at.milliseconds, handoff.reason.rawValue, handoff.layer,
        handoff.promiseDue.milliseconds,
      ]
      try db.cachedStatement(sql: sql).execute(arguments: arguments)
      try count("handoffs", id)
    case .replied(let message):
      let sql = "UPDATE handoff SET answeredAt = ? WHERE conversation = ? AND answeredAt IS NULL"
      try db.cachedStatement(sql: sql).execute(arguments: [message.at.milliseconds, message.conversation.value])
    case .botReplied(let message, _): try count("botAnswers", message.conversation)
    case .reopened(let id, _): try count("reopens", id)
    case .assigned(_, let agent, let at, _):
      try db.execute(
        sql: "UPDATE agent SET lastAssignedAt = ? WHERE id = ?", arguments: [at.milliseconds, agent.value])
    case .resolved(let id, _, _):
      let sql = "UPDATE agent SET handled = handled + 1 WHERE id = (SELECT owner FROM conversation WHERE id = ?)"
      try db.execute(sql: sql, arguments: [id.value])
    default: break
    }
  }

  private func count(_ column: String, _ id: ConversationID) throws {
    let sql = "UPDATE conversation SET \(column) = \(column) + 1 WHERE id = ?"
    try db.cachedStatement(sql: sql).execute(arguments: [id.value])
  }

  /// A first contact makes a customer with the name that the channel gave; a known one keeps what is known.
  private func introduce(_ id: CustomerID, name: String?) throws {
    guard try customer(id) == nil else { return }
    try put([Customer(id: id, name: name ?? id.value)])
  }

  func importHistory(_ histories: [History], at: Timestamp) throws {
    var conversationID = try nextConversation()
    var messageID = try nextMessage()
    var events: [Event] = []
    for history in histories {
      var conversation = history.conversation
      conversation.id = conversationID
      try introduce(conversation.customer, name: history.customerName)
      let first = messageID
      conversation.lastMessage = nil
      // The row comes first: messages refer to it.
      try save(conversation)
      for var message in history.messages {
        message.id = messageID
        message.conversation = conversationID
        try insert(message)
        conversation.lastMessage = messageID
        if message.author == .customer { conversation.lastCustomerMessage = messageID }
        messageID = MessageID(messageID.value + 1)
      }
      conversation.messageCount = Int(messageID.value - first.value)
      try save(conversation)
      events.append(.conversation(.imported(conversationID, messages: conversation.messageCount)))
      conversationID = ConversationID(conversationID.value + 1)
    }
    _ = try appendToLog(events, by: .importer, at: at)
  }
}
