/// What each tone looks like.
public struct Theme: Equatable, Sendable {
  /// Colours are numbers of the xterm palette, 0–255; `nil` is the terminal's own.
  public struct Look: Equatable, Sendable {
    public var foreground: UInt8?
    public var background: UInt8?
    public var attributes: Style.Attributes

    /// Written as it reads: `Look(255, on: 24, .bold)`.
    public init(_ foreground: UInt8? = nil, on background: UInt8? = nil, _ attributes: Style.Attributes = []) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// As written in the configuration: `dark`, `light`, `sixteen`, `mono`.
  public let name: String
  private var looks: [Tone: Look]

  /// Tones without a look are plain.
  public init(name: String, looks: [Tone: Look]) {
    self.name = name
    self.looks = looks
  }

  /// The terminal's own colours for a tone the theme does not mention.
  public subscript(tone: Tone) -> Look {
    get { looks[tone] ?? Look() }
    set { looks[tone] = newValue }
  }

  /// Every theme that comes with the kit.
  public static let all: [Theme] = [.dark, .light, .sixteen, .mono]

  /// The theme of that name.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// What to use on a terminal with `colors` colours.
  ///
  /// - Parameters:
  ///   - preferred: what the person asked for.
  ///   - noColor: the variable `NO_COLOR` is set and not empty.
  /// - Returns: `mono` under 8 colours or `noColor`; `sixteen` under 256.
  public static func fitting(_ preferred: Theme, colors: Int, noColor: Bool) -> Theme {
    if noColor || colors < 8 { return .mono }
    if colors < 256, preferred != .mono { return .sixteen }
    return preferred
  }
}

extension Theme {
  /// For 256 colours on a dark background.
  public static let dark = Theme(
    name: "dark",
    looks: [
      .muted: Look(245), .heading: Look(255, .bold), .accent: Look(80), .selected: Look(255, on: 24),
      .danger: Look(203, .bold), .warning: Look(215), .success: Look(114), .info: Look(111),
      .customer: Look(222), .bot: Look(110), .agent: Look(114), .system: Look(245), .note: Look(223, on: 58),
      .border: Look(240), .focusedBorder: Look(80), .title: Look(252, .bold), .key: Look(80, .bold),
      .bar: Look(252, on: 236), .modeNormal: Look(16, on: 110, .bold), .modeInsert: Look(16, on: 114, .bold),
      .input: Look(255), .placeholder: Look(242), .highlight: Look(16, on: 222), .marked: Look(222, .bold),
      .link: Look(111, .underline), .ghost: Look(242),
      .chartLow: Look(114), .chartMid: Look(215), .chartHigh: Look(203), .chartAxis: Look(242),
    ])

  /// For 256 colours on a light background.
  public static let light = Theme(
    name: "light",
    looks: [
      .muted: Look(243), .heading: Look(16, .bold), .accent: Look(25), .selected: Look(16, on: 153),
      .danger: Look(160, .bold), .warning: Look(130), .success: Look(28), .info: Look(25),
      .customer: Look(94), .bot: Look(25), .agent: Look(28), .system: Look(243), .note: Look(58, on: 230),
      .border: Look(249), .focusedBorder: Look(25), .title: Look(235, .bold), .key: Look(25, .bold),
      .bar: Look(235, on: 254), .modeNormal: Look(231, on: 25, .bold), .modeInsert: Look(231, on: 28, .bold),
      .input: Look(16), .placeholder: Look(246), .highlight: Look(16, on: 222), .marked: Look(94, .bold),
      .link: Look(25, .underline), .ghost: Look(246),
      .chartLow: Look(28), .chartMid: Look(130), .chartHigh: Look(160), .chartAxis: Look(246),
    ])

  /// For eight or sixteen colours, on any background.
  public static let sixteen = Theme(
    name: "sixteen",
    looks: [
      .muted: Look(.dim), .heading: Look(.bold), .accent: Look(6), .selected: Look(.reverse),
      .danger: Look(1, .bold), .warning: Look(3), .success: Look(2), .info: Look(4),
      .customer: Look(3), .bot: Look(4), .agent: Look(2), .system: Look(.dim), .note: Look(5),
      .border: Look(.dim), .focusedBorder: Look(6, .bold), .title: Look(.bold), .key: Look(6, .bold),
      .bar: Look(.reverse), .modeNormal: Look(4, [.bold, .reverse]), .modeInsert: Look(2, [.bold, .reverse]),
      .placeholder: Look(.dim), .highlight: Look(3, .reverse), .marked: Look(3, .bold),
      .link: Look(4, .underline), .ghost: Look(.dim),
      .chartLow: Look(2), .chartMid: Look(3), .chartHigh: Look(1), .chartAxis: Look(.dim),
    ])

  /// No colour: bold, underline, dim and reverse only.
  public static let mono = Theme(
    name: "mono",
    looks: [
      .muted: Look(.dim), .heading: Look(.bold), .accent: Look(.bold), .selected: Look(.reverse),
      .danger: Look([.bold, .reverse]), .warning: Look(.bold), .customer: Look(.bold), .system: Look(.dim),
      .note: Look(.underline), .focusedBorder: Look(.bold), .title: Look(.bold), .key: Look(.bold),
      .bar: Look(.reverse), .modeNormal: Look(.reverse), .modeInsert: Look([.bold, .reverse]),
      .placeholder: Look(.dim), .highlight: Look(.reverse), .marked: Look(.bold), .link: Look(.underline),
      .ghost: Look(.dim), .chartHigh: Look(.bold), .chartAxis: Look(.dim),
    ])
}

extension Theme.Look {
  fileprivate init(_ foreground: UInt8, _ attributes: Style.Attributes) { self.init(foreground, on: nil, attributes) }
  fileprivate init(_ attributes: Style.Attributes) { self.init(nil, on: nil, attributes) }
}
