import Domain

/// Finds personal data and replaces it by typed tokens.
public struct Redactor: Sendable {
  private let scanner = EntityScanner()

  public init() {}

  /// No personal kind depends on the day but for the birth date of an identity card, which any late day allows.
  private static let lateDay = CivilDay(number: 73_000)
  /// How often a text is looked through again for what something found had hidden.
  private static let passes = 32

  /// Phone numbers, mail addresses, identity and bank cards, and announced names and addresses, from left to right.
  public func personal(in text: String) -> [Entity] {
    let scanned = ScannedText(text)
    return personal(in: scanned, entities: scanner.entities(in: scanned, today: Self.lateDay))
  }

  /// - Parameter entities: all that the scanner found in `text`.
  func personal(in text: ScannedText, entities: [Entity]) -> [Entity] {
    var found = Self.personal(in: text, entities)
    guard !found.isEmpty else { return [] }
    // A number written against another is seen only once the other is out of the way: 138…a@b.cn.
    var rest = text
    var newest = found
    for _ in 0..<Self.passes {
      rest = rest.hiding(newest.map { $0.start..<$0.end })
      newest = Self.personal(in: rest, scanner.entities(in: rest, today: Self.lateDay))
      if newest.isEmpty { break }
      found += newest
    }
    return found.sorted { $0.start < $1.start }
  }

  private static func personal(in text: ScannedText, _ entities: [Entity]) -> [Entity] {
    let numbers = entities.filter { names[$0.kind] != nil }
    let cued = CuedPersonalData.find(in: text).filter { found in
      numbers.allSatisfy { found.end <= $0.start || found.start >= $0.end }
    }
    return cued.isEmpty ? numbers : numbers + cued
  }

  /// The text with every personal thing replaced by a token like `⟨手机1⟩`, and what was replaced.
  ///
  /// Equal values get equal tokens; tokens already in the text keep their meaning, so redacting twice changes nothing.
  /// Offsets of the spans are those of `text`.
  public func redact(_ text: String) -> (text: String, spans: [Entity]) {
    let spans = personal(in: text)
    guard !spans.isEmpty else { return (text, []) }
    let scalars = Array(text.unicodeScalars)
    var numbers = Self.numbersInUse(scalars)
    var tokens: [String: String] = [:]
    var result = String.UnicodeScalarView()
    var position = 0
    for span in spans {
      result.append(contentsOf: scalars[position..<span.start])
      let key = span.kind.rawValue + ":" + span.value
      let token =
        tokens[key]
        ?? {
          numbers[span.kind, default: 0] += 1
          return "⟨\(Self.names[span.kind] ?? "")\(numbers[span.kind] ?? 1)⟩"
        }()
      tokens[key] = token
      result.append(contentsOf: token.unicodeScalars)
      position = span.end
    }
    result.append(contentsOf: scalars[position...])
    return (String(result), spans)
  }

  private static let names: [EntityKind: String] = [
    .phone: "手机", .email: "邮箱", .idCard: "身份证", .bankCard: "银行卡", .name: "姓名", .address: "地址",
  ]

  /// The highest token number of each kind in a text.
  private static func numbersInUse(_ scalars: [Unicode.Scalar]) -> [EntityKind: Int] {
    var numbers: [EntityKind: Int] = [:]
    for (offset, scalar) in scalars.enumerated() where scalar == "⟨" {
      guard let close = scalars[offset...].prefix(16).firstIndex(of: "⟩") else { continue }
      let token = String(String.UnicodeScalarView(scalars[offset + 1..<close]))
      for (kind, name) in names where token.hasPrefix(name) {
        guard let number = Int(token.dropFirst(name.count)), number < Int(Int32.max) else { continue }
        numbers[kind] = max(numbers[kind] ?? 0, number)
      }
    }
    return numbers
  }
}
