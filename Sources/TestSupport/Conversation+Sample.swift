import Domain

extension Conversation {
  /// A conversation of customer `c1` in the queue `general`, opened at noon.
  ///
  /// - Parameters:
  ///   - waiting: seconds after noon at which it entered the queue, when it waits.
  ///   - unanswered: whether the customer's last message still waits for an answer.
  public static func sample(
    _ number: Int64 = 1, owner: Owner = .bot, status: ConversationStatus = .open, queue: QueueID = "general",
    language: Language = .zh, waiting: Int64? = nil, priority: Priority = .normal, complexity: Int = 1,
    unanswered: Bool = true, offer: Offer? = nil
  ) -> Conversation {
    var conversation = Conversation(
      id: ConversationID(number), customer: "c1", channel: "spool", thread: "t\(number)", language: language,
      queue: queue, at: .noon)
    conversation.owner = owner
    conversation.status = status
    conversation.priority = priority
    conversation.complexity = complexity
    conversation.waitingSince = waiting.map { .noon(plus: $0) }
    conversation.unansweredSince = unanswered && status == .open ? .noon : nil
    conversation.offer = offer
    conversation.lastCustomerMessage = MessageID(number * 100)
    return conversation
  }

  /// One that has waited in its queue since so many seconds after noon.
  public static func waiting(
    _ number: Int64, since seconds: Int64, queue: QueueID = "general", language: Language = .zh,
    priority: Priority = .normal, complexity: Int = 1, offer: Offer? = nil
  ) -> Conversation {
    sample(
      number, owner: .queue(queue), queue: queue, language: language, waiting: seconds, priority: priority,
      complexity: complexity, offer: offer)
  }
}

extension Message {
  /// A message of conversation 1, written at noon.
  public static func sample(
    _ number: Int64 = 7, in conversation: ConversationID = 1, by author: Author = .customer,
    kind: MessageKind = .reply, text: String = "在吗", delivery: Delivery = .none, holdUntil: Timestamp? = nil
  ) -> Message {
    Message(
      id: MessageID(number), conversation: conversation, at: .noon, author: author, kind: kind, text: text,
      delivery: delivery, holdUntil: holdUntil)
  }
}

extension InboundMessage {
  /// A message on the spool from customer `c1`.
  public static func sample(_ text: String = "我要退款", thread: String = "t1", at: Timestamp = .noon) -> InboundMessage {
    InboundMessage(
      channel: "spool", thread: thread, key: "\(thread)-\(at.milliseconds)", customer: "c1", customerName: "王芳",
      at: at, text: text)
  }
}
