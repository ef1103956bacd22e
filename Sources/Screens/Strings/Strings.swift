/// Every text that the screens show, in one language.
///
/// Filled from `Resources/Locales/<tag>/{app,desk,floor,studio}.json`; a missing key fails to decode.
public struct Strings: Hashable, Sendable {
  public var app: AppStrings
  public var desk: DeskStrings
  public var floor: FloorStrings
  public var studio: StudioStrings
  /// Names of intents by id, from the intents' own cards.
  public var intents: [String: String]
  /// Titles of commands by binding id.
  public let bindings: [String: String]
  /// Why a command cannot be used now, by the key that `Binding.unavailable` gives.
  public let reasons: [String: String]

  public init(
    app: AppStrings, desk: DeskStrings, floor: FloorStrings, studio: StudioStrings, intents: [String: String] = [:]
  ) {
    self.app = app
    self.desk = desk
    self.floor = floor
    self.studio = studio
    self.intents = intents
    let titles = [app.bindings, desk.bindings, floor.bindings, studio.bindings]
    bindings = titles.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    let all = [app.reasons, desk.reasons, floor.reasons, studio.reasons]
    reasons = all.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  /// Reads one locale through `source`.
  public init(_ locale: Locale, from source: some StringsSource, intents: [String: String] = [:]) throws {
    self.init(
      app: try source.decode(AppStrings.self, file: "app", locale: locale),
      desk: try source.decode(DeskStrings.self, file: "desk", locale: locale),
      floor: try source.decode(FloorStrings.self, file: "floor", locale: locale),
      studio: try source.decode(StudioStrings.self, file: "studio", locale: locale),
      intents: intents)
  }

  /// Title of a command, or its id where nobody wrote one.
  public func title(_ binding: String) -> String { bindings[binding] ?? binding }
  /// Name of an intent, or its id.
  public func intent(_ name: String) -> String { intents[name] ?? name }
  /// Name of an emotion class, or its id.
  public func emotion(_ name: String) -> String { app.emotions[name] ?? name }
}

/// Reads and decodes the files of a locale; the screens themselves know no file system.
public protocol StringsSource {
  /// - Parameter file: without its extension, such as `desk`.
  func decode<T: Decodable>(_ type: T.Type, file: String, locale: Locale) throws -> T
}
