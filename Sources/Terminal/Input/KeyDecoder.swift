/// Turns the bytes of a terminal into input events, however the bytes are split over reads.
///
/// Two beginnings mean something else when nothing follows: ESC alone is the Escape key. Time is the caller's:
/// while `patience` is not nil, wait so long for more bytes and then call `expire()`.
public struct KeyDecoder: Sendable {
  /// Bytes of a paste that are kept; the rest is thrown away.
  public static let pasteLimit = 1 << 20
  /// A longer control sequence is garbage.
  private static let longestSequence = 64

  private enum Mode { case ground, escape, sequence, single, mouse, string, paste }

  private var mode = Mode.ground
  private var pending: [UInt8] = []
  private var utf8Missing = 0

  /// Nothing is pending.
  public init() {}

  /// How long to wait for more bytes before `expire()`; `nil` when nothing is pending.
  ///
  /// Long for what can only be the beginning of something, short for the Escape key.
  public var patience: Duration? {
    switch mode {
    case .escape: .milliseconds(40)
    case .ground: pending.isEmpty ? nil : .milliseconds(500)
    case .sequence, .single, .mouse: .milliseconds(500)
    case .string, .paste: .seconds(2)
    }
  }

  /// Events that these bytes complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { take(byte, &events) }
    return events
  }

  /// Events of what was pending, when nothing more came in time.
  public mutating func expire() -> [InputEvent] {
    let events: [InputEvent]
    switch mode {
    case .escape: events = [.key(KeyPress(.escape))]
    case .sequence where pending.isEmpty: events = [.key(KeyPress(.character("["), .alt))]
    case .single: events = [.key(KeyPress(.character("O"), .alt))]
    case .paste: events = [.paste(PastedText.clean(pending))]
    case .ground, .sequence, .mouse, .string: events = []
    }
    reset()
    return events
  }
}

extension KeyDecoder {
  private mutating func reset() {
    mode = .ground
    pending.removeAll(keepingCapacity: true)
    utf8Missing = 0
  }

  private mutating func take(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch mode {
    case .ground: ground(byte, [], &events)
    case .escape: afterEscape(byte, &events)
    case .single:
      reset()
      if byte == 0x1B { mode = .escape } else if let key = KeyTable.single(byte) { events.append(.key(KeyPress(key))) }
    case .sequence: inSequence(byte, &events)
    case .mouse:
      pending.append(byte)
      if pending.count == 3 {
        if let mouse = KeyTable.oldMouse(pending) { events.append(.mouse(mouse)) }
        reset()
      }
    case .string:
      // An answer of the terminal (OSC, DCS): nobody asked, so up to its end it is dropped.
      if byte == 0x07 { reset() } else if byte == 0x1B { mode = .escape }
    case .paste: inPaste(byte, &events)
    }
  }

  private mutating func ground(_ byte: UInt8, _ modifiers: Modifiers, _ events: inout [InputEvent]) {
    if utf8Missing > 0 {
      if byte & 0xC0 == 0x80 {
        pending.append(byte)
        utf8Missing -= 1
        if utf8Missing == 0 { endCharacter(&events) }
        return
      }
      // A character broken off; what breaks it is read on its own.
      pending.removeAll(keepingCapacity: true)
      utf8Missing = 0
    }
    switch byte {
    case 0x1B: mode = .escape
    case 0..<0x20, 0x7F: events.append(.key(KeyTable.control(byte, modifiers)))
    case 0x20..<0x7F: events.append(.key(KeyPress(.character(Character(Unicode.Scalar(byte))), modifiers)))
    case 0xC2...0xF4:
      // The flag of Alt rides in front of the character's own bytes.
      pending = modifiers.contains(.alt) ? [0x1B, byte] : [byte]
      utf8Missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    default: break
    }
  }

  private mutating func endCharacter(_ events: inout [InputEvent]) {
    let modifiers: Modifiers = pending.first == 0x1B ? .alt : []
    let bytes = modifiers.isEmpty ? pending[...] : pending.dropFirst()
    pending.removeAll(keepingCapacity: true)
    // Overlong forms and surrogates do not validate and are dropped, C1 controls are nobody's key.
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
      scalar.value >= 0xA0
    else { return }
    events.append(.key(KeyPress(.character(Character(scalar)), modifiers)))
  }

  private mutating func afterEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
    reset()
    switch byte {
    case 0x1B:
      events.append(.key(KeyPress(.escape)))
      mode = .escape
    case UInt8(ascii: "["): mode = .sequence
    case UInt8(ascii: "O"): mode = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): mode = .string
    case UInt8(ascii: "\\"): break  // The end of a string.
    default: ground(byte, .alt, &events)
    }
  }

  private mutating func inSequence(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      reset()
      mode = .escape
    case 0..<0x20, 0x80...:
      reset()
      ground(byte, [], &events)
    case UInt8(ascii: "[") where pending.isEmpty:
      pending.append(byte)  // The Linux console's F1 to F5.
    case UInt8(ascii: "M") where pending.isEmpty:
      mode = .mouse
    case 0x40...0x7E:
      let parameters = pending
      reset()
      if byte == UInt8(ascii: "~"), parameters == [0x32, 0x30, 0x30] {
        mode = .paste
      } else if let event = KeyTable.sequence(parameters, byte) {
        events.append(event)
      }
    default:
      pending.append(byte)
      if pending.count > KeyDecoder.longestSequence { reset() }
    }
  }

  private mutating func inPaste(_ byte: UInt8, _ events: inout [InputEvent]) {
    let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    pending.append(byte)
    if byte == 0x7E, pending.suffix(end.count).elementsEqual(end) {
      pending.removeLast(end.count)
      events.append(.paste(PastedText.clean(pending)))
      reset()
    } else if pending.count > KeyDecoder.pasteLimit + end.count {
      // Keeps the last bytes: the end may be among them.
      let cut = pending.count - end.count
      pending.remove(at: cut - 1)
    }
  }
}
