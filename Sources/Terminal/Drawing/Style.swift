/// What a piece of text means; a `Theme` decides what that looks like.
public enum Tone: UInt8, CaseIterable, Sendable {
  case text, muted, heading, accent, selected, danger, warning, success, info
  case customer, bot, agent, system, note
  case border, focusedBorder, title, key, bar, modeNormal, modeInsert
  case input, placeholder, highlight, marked, link, ghost
  case chartLow, chartMid, chartHigh, chartAxis
}

/// A tone and a few attributes, packed into sixteen bits.
public struct Style: RawRepresentable, Hashable, Sendable {
  /// Tone in the low eight bits, attributes above.
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A tone, plain unless said.
  public init(_ tone: Tone, _ attributes: Attributes = []) {
    rawValue = UInt16(tone.rawValue) | UInt16(attributes.rawValue) << 8
  }

  /// How letters are drawn, whatever their colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
  }

  /// `.text` where the bits name no tone.
  public var tone: Tone { Tone(rawValue: UInt8(truncatingIfNeeded: rawValue)) ?? .text }

  /// What is added to those of the theme.
  public var attributes: Attributes { Attributes(rawValue: UInt8(rawValue >> 8)) }

  /// With bold added.
  public var bold: Style { adding(.bold) }
  /// With an underline added.
  public var underline: Style { adding(.underline) }
  /// With foreground and background exchanged.
  public var reverse: Style { adding(.reverse) }
  /// With less light.
  public var dim: Style { adding(.dim) }

  /// The same tone with more attributes.
  public func adding(_ more: Attributes) -> Style { Style(tone, attributes.union(more)) }
}

/// Every tone without attributes, so that a style can be written `.muted`.
extension Style {
  public static let text = Style(.text)
  public static let muted = Style(.muted)
  public static let heading = Style(.heading)
  public static let accent = Style(.accent)
  public static let selected = Style(.selected)
  public static let danger = Style(.danger)
  public static let warning = Style(.warning)
  public static let success = Style(.success)
  public static let info = Style(.info)
  public static let customer = Style(.customer)
  public static let bot = Style(.bot)
  public static let agent = Style(.agent)
  public static let system = Style(.system)
  public static let note = Style(.note)
  public static let border = Style(.border)
  public static let focusedBorder = Style(.focusedBorder)
  public static let title = Style(.title)
  public static let key = Style(.key)
  public static let bar = Style(.bar)
  public static let modeNormal = Style(.modeNormal)
  public static let modeInsert = Style(.modeInsert)
  public static let input = Style(.input)
  public static let placeholder = Style(.placeholder)
  public static let highlight = Style(.highlight)
  public static let marked = Style(.marked)
  public static let link = Style(.link)
  public static let ghost = Style(.ghost)
  public static let chartLow = Style(.chartLow)
  public static let chartMid = Style(.chartMid)
  public static let chartHigh = Style(.chartHigh)
  public static let chartAxis = Style(.chartAxis)
}

/// Text in one style: a piece of a line.
public struct Span: Hashable, Sendable {
  public var text: String
  public var style: Style

  /// Plain unless said.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}
