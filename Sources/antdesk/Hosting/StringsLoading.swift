import Domain
import Engine
import Screens

/// Reads the texts of every language from the resources, with the names that the intents' own cards give.
enum StringsLoading {
  static func all(_ resources: ResourceFolder, intents: [IntentCard]) throws -> [Screens.Locale: Strings] {
    var all: [Screens.Locale: Strings] = [:]
    for locale in Screens.Locale.allCases {
      let names = intents.map { ($0.name, $0.title[locale.rawValue] ?? $0.name) }
      all[locale] = try Strings(
        locale, from: LocaleFiles(resources: resources),
        intents: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
    return all
  }
}

/// The files of a locale under `Resources/Locales`.
private struct LocaleFiles: StringsSource {
  var resources: ResourceFolder

  func decode<T: Decodable>(_ type: T.Type, file: String, locale: Screens.Locale) throws -> T {
    try resources.json("Locales/\(locale.rawValue)/\(file).json")
  }
}
