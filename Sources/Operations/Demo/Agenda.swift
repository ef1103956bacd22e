import Domain

/// What is going to happen, earliest first; of the same moment, in the order in which it was entered.
struct Agenda<Occasion: Sendable>: Sendable {
  private struct Entry: Sendable {
    var at: Timestamp
    var place: Int
    var occasion: Occasion

    func isBefore(_ other: Entry) -> Bool { at == other.at ? place < other.place : at < other.at }
  }

  /// A binary heap.
  private var entries: [Entry] = []
  private var entered = 0

  var nextTime: Timestamp? { entries.first?.at }

  mutating func enter(_ occasion: Occasion, at moment: Timestamp) {
    entries.append(Entry(at: moment, place: entered, occasion: occasion))
    entered += 1
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child].isBefore(entries[parent]) else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out the earliest occasion, unless it lies after `limit`.
  mutating func take(until limit: Timestamp) -> (at: Timestamp, occasion: Occasion)? {
    guard let first = entries.first, first.at <= limit else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return (first.at, first.occasion) }
    entries[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if entries[child].isBefore(entries[least]) { least = child }
      }
      guard least != parent else { break }
      entries.swapAt(parent, least)
      parent = least
    }
    return (first.at, first.occasion)
  }
}
