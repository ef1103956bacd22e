import Domain
import Terminal

/// What the desk asks the workspace: one question of a kind at a time, never more often than ten times a second.
extension AgentDesk {
  static let pause = Duration.milliseconds(100)
  /// Rows of the line, and of the bot, that are shown below one's own conversations.
  static let rowsBelow = 20

  static func fetchInbox(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard state.inbox.refresh.begin() else { return .none }
    let query = state.inbox.query(for: context.me.id)
    let session = context.session
    let line =
      query.tab == .mine
      ? InboxQuery(tab: .waiting, agent: context.me.id, offset: 0, limit: rowsBelow) : nil
    return .task {
      do throws(Failure) {
        let page = try await session.fetch(query)
        guard let line else { return .pageCame(query, page, waiting: nil) }
        let waiting = try await session.fetch(line).rows
        guard page.total < rowsBelow else { return .pageCame(query, page, waiting: waiting) }
        let bot = InboxQuery(tab: .bot, agent: query.agent, offset: 0, limit: rowsBelow)
        return .pageCame(query, page, waiting: waiting, withBot: try await session.fetch(bot).rows)
      } catch {
        return .pageFailed(query, error)
      }
    }
  }

  /// Asks for the open conversation anew when something happened in it.
  static func fetchOpen(_ state: inout State, _ context: Context) -> Effect<Action> {
    guard let id = state.open?.id, state.open?.refresh.begin() == true else { return .none }
    return load(id, context)
  }

  /// Asks for a conversation whether it is open or not.
  static func load(_ id: ConversationID, _ context: Context) -> Effect<Action> {
    let session = context.session
    return .task {
      do throws(Failure) {
        guard let detail = try await session.fetch(ConversationQuery(id: id)) else { return .detailCame(id, nil) }
        let history = try await session.fetch(HistoryQuery(id: id))
        return .detailCame(id, LoadedConversation(detail: detail, history: history))
      } catch {
        return .detailFailed(id, error)
      }
    }
  }

  static func fetchFloor(_ context: Context) -> Effect<Action> {
    let session = context.session
    return .task {
      do throws(Failure) {
        return .floorCame(try await session.fetch(FloorQuery()))
      } catch {
        return .shell(.failed(error))
      }
    }
  }

  static func fetchKnowledge(_ search: inout KnowledgeSearch, _ context: Context) -> Effect<Action> {
    guard search.refresh.begin() else { return .none }
    let text = search.query.text
    let session = context.session
    return .task {
      do throws(Failure) {
        return .knowledgeCame(text, try await session.fetch(KnowledgeQuery(text: text, limit: KnowledgeSearch.limit)))
      } catch {
        return .knowledgeFailed(error)
      }
    }
  }

  static func perform(_ deed: Deed, _ context: Context) -> Effect<Action> {
    let session = context.session
    let command = deed.command(undoSeconds: context.undoSeconds)
    return .task {
      do throws(Failure) {
        return .done(deed, try await session.perform(command))
      } catch {
        return .denied(deed, error)
      }
    }
  }

  /// Takes the oldest conversation that this seat can serve; where there is none, finds the most urgent of its own.
  static func acceptOldest(_ state: State, _ context: Context) -> Effect<Action> {
    let session = context.session
    let me = context.me.id
    let open = state.open?.id
    return .task {
      do throws(Failure) {
        let line = try await session.fetch(InboxQuery(tab: .waiting, agent: me, offset: 0, limit: 1))
        if let first = line.rows.first { return try await accepted(first.conversation.id, session, me, open) }
        return .urgentFound(try await mostUrgent(session, me, besides: open))
      } catch {
        return .shell(.failed(error))
      }
    }
  }

  private static func accepted(
    _ id: ConversationID, _ session: any Session, _ me: AgentID, _ open: ConversationID?
  ) async throws(Failure) -> Action {
    do throws(Failure) {
      return .done(.accept(id), try await session.perform(.conversation(.accept(id))))
    } catch .refused(.olderWaits(let older)) {
      return .done(.accept(older), try await session.perform(.conversation(.accept(older))))
    } catch .refused(.noCapacity) {
      // No room for another: what is left to do is one's own most urgent.
      return .urgentFound(try await mostUrgent(session, me, besides: open))
    }
  }

  /// One's own conversation that should be answered next.
  static func findUrgent(_ state: State, _ context: Context) -> Effect<Action> {
    let session = context.session
    let me = context.me.id
    let open = state.open?.id
    return .task {
      do throws(Failure) {
        return .urgentFound(try await mostUrgent(session, me, besides: open))
      } catch {
        return .shell(.failed(error))
      }
    }
  }

  private static func mostUrgent(
    _ session: any Session, _ me: AgentID, besides open: ConversationID?
  ) async throws(Failure) -> ConversationID? {
    let mine = try await session.fetch(InboxQuery(tab: .mine, agent: me, offset: 0, limit: 50)).rows
    let others = mine.filter { $0.conversation.id != open }
    return (others.first { $0.conversation.unansweredSince != nil } ?? others.first)?.conversation.id
  }
}
