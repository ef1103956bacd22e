/// A dialogue as pairs of a customer's words and the reply after them. Ratings and acts are not read.
struct USSDialogue: TranscriptDialogue {
  let name: String
  let transcript: [TranscriptTurn]

  private enum Key: String, CodingKey { case id, turns }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(LooseName.self, forKey: .id).value
    var turns = try container.nestedUnkeyedContainer(forKey: .turns)
    var transcript: [TranscriptTurn] = []
    while !turns.isAtEnd {
      var turn = try turns.nestedUnkeyedContainer()
      // A customer's turn without words is a turn all the same: what is counted per turn stays in step with the file.
      transcript.append(TranscriptTurn(role: .customer, text: try turn.decode(String.self)))
      guard !turn.isAtEnd, try !turn.decodeNil() else { continue }
      let reply = try turn.decode(String.self)
      if !reply.isEmpty { transcript.append(TranscriptTurn(role: .agent, text: reply)) }
    }
    self.transcript = transcript
  }
}
