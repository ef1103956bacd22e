/// A dialogue between a user (`usr`) and a system (`sys`); goals and acts are not read.
struct CrossWOZDialogue: TranscriptDialogue {
  let name: String
  let transcript: [TranscriptTurn]

  private enum Key: String, CodingKey { case id, turns }

  private struct Turn: Decodable {
    var role: String
    var text: String
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(LooseName.self, forKey: .id).value
    var turns = try container.nestedUnkeyedContainer(forKey: .turns)
    var transcript: [TranscriptTurn] = []
    while !turns.isAtEnd {
      let place = turns.codingPath + [ListPlace(turns.currentIndex)]
      let turn = try turns.decode(Turn.self)
      switch turn.role {
      case "usr": transcript.append(TranscriptTurn(role: .customer, text: turn.text))
      case "sys": transcript.append(TranscriptTurn(role: .bot, text: turn.text))
      default:
        throw DecodingError.dataCorrupted(
          .init(codingPath: place + [ListPlace("role")], debugDescription: "must be usr or sys"))
      }
    }
    self.transcript = transcript
  }
}

/// Names a place in a list, for a sentence about what is wrong there.
struct ListPlace: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ index: Int) {
    intValue = index
    stringValue = "\(index)"
  }
  init(_ name: String) {
    intValue = nil
    stringValue = name
  }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(intValue) }
}
