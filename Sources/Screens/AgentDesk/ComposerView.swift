import Domain
import Terminal

/// The field where the reply is written; the hardware cursor rests at its caret, where an input method opens.
///
/// Nothing in it depends on time or on the list, so an idle composer is never painted anew.
enum ComposerView {
  static func paint(_ state: AgentDesk.State, _ context: Context, _ section: Section, on canvas: inout Canvas) {
    let texts = context.strings.desk.composer
    let kind = state.writing ?? .reply
    let isNote = state.writing == .note
    let editor = state.draft[kind]
    var title = [Span(isNote ? texts.note : texts.reply, isNote ? .note : .title)]
    if !editor.isEmpty, state.writing == nil { title.append(Span(" " + texts.draft, .warning)) }
    if let source = state.draft.source, !isNote { title.append(Span(" " + source.value, .link)) }
    let trailing = editor.isEmpty ? [] : [Span("\(editor.text.count)", .muted)]
    canvas.frame(section, title: title, trailing: trailing, focused: state.writing != nil) { canvas in
      let hasKeys = canvas.rows >= 3
      let field = Rect(row: 0, column: 1, rows: canvas.rows - (hasKeys ? 1 : 0), columns: canvas.columns - 2)
      let isClosed = state.open?.detail?.conversation.status == .resolved
      let reason = AgentDesk.needsOwn(state).flatMap { context.strings.reasons[$0] }
      let hint = isNote ? texts.placeholderNote : isClosed ? texts.closed : reason ?? texts.placeholder
      canvas.editor(
        editor, in: field, style: isNote ? .note : .input, placeholder: state.open == nil ? "" : hint,
        focused: state.writing != nil && state.menu == nil)
      if state.writing != nil { canvas.cursorShape = .bar }
      if hasKeys {
        let keys = state.writing == nil ? texts.idleKeys : isNote ? texts.noteKeys : texts.replyKeys
        canvas.put(keys, row: canvas.rows - 1, column: 1, style: .muted, width: canvas.columns - 2)
      }
    }
  }
}
