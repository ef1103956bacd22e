import Domain
import Terminal

/// Help, palette, command line, reasons and the question before the end.
extension App {
  func overlay(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .helpTapped: state.overlays.append(.help(Menu(items(state, recentFirst: false))))
    case .paletteTapped: state.overlays.append(.palette(Menu(items(state, recentFirst: true))))
    case .commandTapped: state.overlays.append(.line(CommandLine()))
    case .whyTapped:
      guard let request = door(state.room).why(state, context(state, for: state.room)) else {
        return show(Toast(.info, strings(state.locale).app.why.nothing), &state)
      }
      return explain(request, &state)
    case .quitTapped: state.overlays.append(.quit(drafts: state.desk.unsentDrafts))
    case .overlay(let event): return handle(event, &state)
    case .explained(let message, let reasons):
      guard case .why(var panel)? = state.overlays.last, panel.request.message == message else { break }
      panel.reasons = reasons
      replaceTop(&state, .why(panel))
    case .explainFailed(let failure):
      if case .why? = state.overlays.last { state.overlays.removeLast() }
      return fail(failure, &state)
    default: break
    }
    return .none
  }

  func explain(_ request: WhyRequest, _ state: inout State) -> Effect<Action> {
    state.overlays.append(.why(WhyPanel(request: request)))
    guard let message = request.message else { return .none }
    let session = setup.session
    return .task {
      do throws(Failure) {
        return .explained(message, try await session.fetch(ExplainQuery(message: message)))
      } catch {
        return .explainFailed(error)
      }
    }
  }

  private func handle(_ event: InputEvent, _ state: inout State) -> Effect<Action> {
    guard let top = state.overlays.last else { return .none }
    if event == .key(KeyPress(.escape)) {
      state.overlays.removeLast()
      return .none
    }
    let isEnter = event == .key(KeyPress(.enter))
    switch top {
    case .help(var menu):
      if isEnter { return run(menu.selected, &state) }
      menu.handle(event, height: AppView.menuRows(state.size), score: FuzzyMatch.score)
      replaceTop(&state, .help(menu))
    case .palette(var menu):
      if isEnter { return run(menu.selected, &state) }
      menu.handle(event, height: AppView.menuRows(state.size), score: FuzzyMatch.score)
      replaceTop(&state, .palette(menu))
    case .line(var line):
      if isEnter {
        state.overlays.removeLast()
        return run(line, &state)
      }
      // As in every line editor of this kind, deleting the last character leaves the line.
      if event == .key(KeyPress(.backspace)), line.editor.isEmpty {
        state.overlays.removeLast()
        return .none
      }
      line.handle(event)
      replaceTop(&state, .line(line))
    case .why(var panel): return scroll(&panel, event, &state)
    case .quit:
      guard case .key(let press) = event else { return .none }
      if isEnter || press.folded.key == .character("y") { return .quit(0) }
      if press.folded.key == .character("n") { state.overlays.removeLast() }
    }
    return .none
  }

  private func scroll(_ panel: inout WhyPanel, _ event: InputEvent, _ state: inout State) -> Effect<Action> {
    guard case .key(let press) = event else { return .none }
    let page = AppView.whyRows(state.size)
    let count = panel.lines(strings(state.locale), width: AppView.whyWidth(state.size)).count
    switch press.folded.key {
    case .down, .character("j"): panel.scroll += 1
    case .up, .character("k"): panel.scroll -= 1
    case .pageDown, .character(" "): panel.scroll += page
    case .pageUp: panel.scroll -= page
    case .home, .character("g"): panel.scroll = 0
    case .end, .character("G"): panel.scroll = count
    case .character("w"), .character("q"), .enter:
      state.overlays.removeLast()
      return .none
    default: return .none
    }
    panel.scroll = min(max(0, panel.scroll), max(0, count - page))
    replaceTop(&state, .why(panel))
    return .none
  }

  private func replaceTop(_ state: inout State, _ overlay: Overlay) {
    state.overlays.removeLast()
    state.overlays.append(overlay)
  }

  /// The commands of the present room and of the shell, one line an id.
  private func items(_ state: State, recentFirst: Bool) -> [CommandItem] {
    let strings = strings(state.locale)
    let room = state.room.rawValue + "."
    var seen: [String: Int] = [:]
    var items: [CommandItem] = []
    for (index, binding) in bindings.enumerated() where binding.id.hasPrefix(room) || binding.id.hasPrefix("app.") {
      let keys = binding.keys.map(\.description).joined(separator: ", ")
      if let place = seen[binding.id] {
        if items[place].keys.count < 12 { items[place].keys += ", " + keys }
        continue
      }
      seen[binding.id] = items.count
      let title = strings.title(binding.id)
      items.append(
        CommandItem(
          binding: index, id: binding.id, title: title, keys: keys,
          reason: binding.unavailable(state).map { strings.reasons[$0] ?? $0 }, initials: PinyinInitials.of(title)))
    }
    guard recentFirst else { return items }
    let recent = state.recentCommands.compactMap { id in items.first { $0.id == id } }
    return recent + items.filter { !state.recentCommands.contains($0.id) }
  }

  private func run(_ item: CommandItem?, _ state: inout State) -> Effect<Action> {
    state.overlays.removeLast()
    guard let item else { return .none }
    state.recentCommands.removeAll { $0 == item.id }
    state.recentCommands.insert(item.id, at: 0)
    if let reason = bindings[item.binding].unavailable(state) { return update(&state, .refused(reason)) }
    return update(&state, bindings[item.binding].action)
  }

  private func run(_ line: CommandLine, _ state: inout State) -> Effect<Action> {
    let words = line.words
    guard let word = words.first else { return .none }
    let texts = strings(state.locale).app.commands
    let argument = words.dropFirst().first
    let bad = Toast(.warning, texts.badArgument.filled(["word": argument ?? word]))
    // `:q` quits at once: it takes two keys and Enter to say it.
    switch word == "q" ? .quit : CommandLine.Command.named(word) {
    case .quit: return .quit(0)
    case .lang:
      let locale = argument.flatMap { tag in Locale.allCases.first { $0.rawValue.lowercased().hasPrefix(tag) } }
      return locale.map { speak($0, &state) } ?? show(bad, &state)
    case .theme:
      guard let theme = argument.flatMap(Theme.named), let set = setup.setTheme else { return show(bad, &state) }
      return .task {
        await set(theme)
        return .themed
      }
    case .presence:
      guard let presence = argument.flatMap(Presence.init(rawValue:)) else { return show(bad, &state) }
      let deed = Deed.presence(setup.me.id, presence)
      return AgentDesk.perform(deed, context(state, for: .desk)).map(Action.desk)
    case .desk: return enter(.desk, &state)
    case .floor: return enter(.floor, &state)
    case .studio: return enter(.studio, &state)
    case .open:
      let digits = argument.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
      guard let id = digits.flatMap(Int64.init) else { return show(bad, &state) }
      return .task { .intent(.show(.desk, ConversationID(id))) }
    case .help: return overlay(&state, .helpTapped)
    case .redraw: return .redraw
    case .retry: return update(&state, .retryTapped)
    case nil: return show(Toast(.warning, texts.unknown.filled(["word": word])), &state)
    }
  }
}
