/// A short message over the screen.
public struct Toast: Equatable, Sendable {
  /// Each begins with its own mark, so it is understood without colour.
  public enum Kind: Equatable, Sendable { case info, success, warning, danger }

  public var kind: Kind
  public var text: String

  /// A message of one row.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  var mark: String {
    switch kind {
    case .info: "i"
    case .success: "ok"
    case .warning: "!"
    case .danger: "!!"
    }
  }

  var tone: Tone {
    switch kind {
    case .info: .info
    case .success: .success
    case .warning: .warning
    case .danger: .danger
    }
  }
}

/// A box in the middle of the screen.
public struct Dialog: Equatable, Sendable {
  public var title: String
  /// Paragraphs; they are wrapped.
  public var lines: [String]
  /// Keys and what they do, on the last row.
  public var choices: [HelpBar.Item]

  /// Without choices the box has no last row.
  public init(title: String, lines: [String], choices: [HelpBar.Item] = []) {
    self.title = title
    self.lines = lines
    self.choices = choices
  }

  /// A rectangle of this size in the middle of another, cut where it does not fit.
  public static func centered(rows: Int, columns: Int, in outer: Rect) -> Rect {
    let rows = min(rows, outer.rows)
    let columns = min(columns, outer.columns)
    return Rect(
      row: outer.row + (outer.rows - rows) / 2, column: outer.column + (outer.columns - columns) / 2, rows: rows,
      columns: columns)
  }
}

extension Canvas {
  /// Paints a toast at the right end of a row.
  public mutating func toast(_ toast: Toast, row: Int) {
    let text = " \(toast.mark) \(toast.text) "
    put(text, row: row, endingAt: columns, style: Style(toast.tone, .reverse), width: columns)
  }

  /// Paints a dialog over what is there, hides the cursor, and answers the rectangle inside the box.
  @discardableResult
  public mutating func dialog(_ dialog: Dialog, columns wanted: Int = 60) -> Rect {
    let room = min(wanted, columns) - 4
    let lines = dialog.lines.flatMap { TextWrap.lines($0, width: room) }
    let footer = dialog.choices.isEmpty ? 0 : 2
    let rect = Dialog.centered(rows: lines.count + footer + 2, columns: wanted, in: bounds)
    cursor = nil
    fill(rect)
    box(rect, title: dialog.title, focused: true)
    let inside = rect.inside
    for (offset, line) in lines.prefix(max(0, inside.rows - footer)).enumerated() {
      put(line, row: inside.row + offset, column: inside.column + 1, width: inside.columns - 2)
    }
    if footer > 0 {
      let spans = HelpBar(dialog.choices).spans(width: inside.columns - 2)
      put(spans, row: inside.bottom - 1, column: inside.column + 1, width: inside.columns - 2)
    }
    return inside
  }
}
