/// How well a short query fits a command, by title, id and the first letters of Chinese characters.
enum FuzzyMatch {
  /// Higher is better; nil when it does not match. Case and spaces do not count.
  static func score(_ item: CommandItem, _ query: String) -> Int? {
    let wanted = plain(query)
    guard !wanted.isEmpty else { return 0 }
    let title = plain(item.title)
    if let place = offset(of: wanted, in: title) { return place == 0 ? 400 : 300 - min(place, 90) }
    if let place = offset(of: wanted, in: Array(item.initials)) { return place == 0 ? 290 : 200 - min(place, 90) }
    if plain(item.keys) == wanted { return 280 }
    let id = plain(item.id)
    if let place = offset(of: wanted, in: id) { return 100 - min(place, 50) }
    if isSubsequence(wanted, of: title) || isSubsequence(wanted, of: id) { return 10 }
    return nil
  }

  private static func plain(_ text: String) -> [Character] { text.lowercased().filter { $0 != " " }.map { $0 } }

  private static func offset(of wanted: [Character], in text: [Character]) -> Int? {
    guard wanted.count <= text.count else { return nil }
    return (0...(text.count - wanted.count)).first { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private static func isSubsequence(_ wanted: [Character], of text: [Character]) -> Bool {
    var rest = text[...]
    for character in wanted {
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
