import Domain
import Terminal

/// Keys for what lies over the desk. Escape steps back and loses nothing that was there before.
extension AgentDesk {
  /// Rows that a menu over the desk shows.
  static func menuRows(_ context: Context) -> Int { min(12, max(1, context.size.rows - 8)) }

  static func menu(_ state: inout State, _ event: InputEvent, _ context: Context) -> Effect<Action> {
    switch state.menu {
    case .presence(let list): return presence(&state, list, event, context)
    case .transfer(let menu): return transfer(&state, menu, event, context)
    case .knowledge(let search): return knowledge(&state, search, event, context)
    case nil: return .none
    }
  }

  private static func presence(
    _ state: inout State, _ list: ListWindow, _ event: InputEvent, _ context: Context
  ) -> Effect<Action> {
    var list = list
    let all = Presence.allCases
    switch key(event) {
    case .escape: state.menu = nil
    case .enter:
      state.menu = nil
      return all.at(list.selected).map { perform(.presence(context.me.id, $0), context) } ?? .none
    case .character(let digit) where digit.wholeNumberValue.map { (1...all.count).contains($0) } ?? false:
      state.menu = nil
      return all.at((digit.wholeNumberValue ?? 1) - 1).map { perform(.presence(context.me.id, $0), context) } ?? .none
    case let key:
      steer(&list, key, count: all.count, height: menuRows(context))
      state.menu = .presence(list)
    }
    return .none
  }

  private static func transfer(
    _ state: inout State, _ menu: TransferMenu, _ event: InputEvent, _ context: Context
  ) -> Effect<Action> {
    var menu = menu
    switch key(event) {
    case .escape where menu.chosen != nil:
      menu.chosen = nil
      state.menu = .transfer(menu)
    case .escape: state.menu = nil
    case .enter:
      if let queue = menu.chosen {
        state.menu = nil
        return perform(.transfer(menu.conversation, queue, note: menu.note.text), context)
      }
      menu.chosen = menu.queues.at(menu.list.selected)?.queue.id
      state.menu = .transfer(menu)
    case let key:
      if menu.chosen == nil {
        steer(&menu.list, key, count: menu.queues.count, height: menuRows(context))
      } else {
        menu.note.handle(event)
      }
      state.menu = .transfer(menu)
    }
    return .none
  }

  private static func knowledge(
    _ state: inout State, _ search: KnowledgeSearch, _ event: InputEvent, _ context: Context
  ) -> Effect<Action> {
    var search = search
    let rows = menuRows(context) / 2
    switch key(event) {
    case .escape:
      state.menu = nil
      return .none
    case .enter:
      state.menu = nil
      if let article = search.selected?.article { insert(answer(article, state), from: article.id, &state) }
      return .none
    case .up: search.list.move(by: -1, count: search.hits.count, height: rows)
    case .down: search.list.move(by: 1, count: search.hits.count, height: rows)
    case .pageUp: search.list.page(-1, count: search.hits.count, height: rows)
    case .pageDown: search.list.page(1, count: search.hits.count, height: rows)
    default:
      let before = search.query.text
      search.query.handle(event)
      guard search.query.text != before else { break }
      search.refresh.outdate()
      if search.query.isEmpty {
        search.hits = []
      } else {
        let effect = fetchKnowledge(&search, context)
        state.menu = .knowledge(search)
        return effect
      }
    }
    state.menu = .knowledge(search)
    return .none
  }

  static func takeKnowledge(_ state: inout State, _ action: Action, _ context: Context) -> Effect<Action> {
    guard case .knowledge(var search) = state.menu else { return .none }
    var effect: Effect<Action> = .none
    switch action {
    case .knowledgeCame(let text, let hits):
      search.refresh.finish()
      if !search.query.isEmpty { search.hits = hits }
      search.answered = text
      search.list = ListWindow()
      effect = pause("desk.knowledge", .knowledgePauseOver)
    case .knowledgeFailed(let failure):
      search.refresh.finish()
      effect = .batch([pause("desk.knowledge", .knowledgePauseOver), ask(.failed(failure))])
    case .knowledgePauseOver:
      search.refresh.resume()
      if search.answered != search.query.text, !search.query.isEmpty { effect = fetchKnowledge(&search, context) }
    default: break
    }
    state.menu = .knowledge(search)
    return effect
  }

  /// An answer with what is known of the customer filled in; holes stay visible, and a reply with one is refused.
  static func answer(_ article: Article, _ state: State) -> String {
    guard let detail = state.open?.detail else { return article.answer }
    return article.answer.filled(detail.facts)
  }

  private static func key(_ event: InputEvent) -> Key? {
    guard case .key(let press) = event else { return nil }
    let folded = press.folded
    if folded.modifiers == .control {
      if folded.key == .character("n") { return .down }
      if folded.key == .character("p") { return .up }
      return nil
    }
    return folded.modifiers.isEmpty ? folded.key : nil
  }

  private static func steer(_ list: inout ListWindow, _ key: Key?, count: Int, height: Int) {
    switch key {
    case .up, .character("k"): list.move(by: -1, count: count, height: height)
    case .down, .character("j"): list.move(by: 1, count: count, height: height)
    case .home: list.selectFirst(count: count, height: height)
    case .end: list.selectLast(count: count, height: height)
    case .pageUp: list.page(-1, count: count, height: height)
    case .pageDown: list.page(1, count: count, height: height)
    default: break
    }
  }
}
