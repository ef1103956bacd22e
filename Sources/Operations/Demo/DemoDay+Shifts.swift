import Domain

extension DemoDay {
  /// Every second agent works early, the others late. Whoever leads or trains is there but takes no conversations.
  func planShift(of seat: Int) {
    let hour = profile.hour(after: .zero)
    guard seats[seat].serves else {
      agenda.enter(.presence(seat: seat, seats[seat].agent.roles.contains(.trainer) ? .training : .busy), at: start)
      return
    }
    let shift = shift(of: seat)
    if shift.holds(hour) {
      agenda.enter(.presence(seat: seat, .online), at: start)
      agenda.enter(.pause(seat: seat), at: start + seats[seat].chance.seconds(20 * 60, 90 * 60))
    } else {
      agenda.enter(.presence(seat: seat, .online), at: start + time(until: shift.from, from: hour))
    }
    agenda.enter(.presence(seat: seat, .offline), at: start + time(until: shift.to, from: hour))
  }

  func agentBecomes(_ presence: Presence, seat: Int) async throws(Failure) {
    guard !seats[seat].isPlayed else { return }
    let actor = seats[seat].actor
    switch presence {
    case .online:
      seats[seat].lingering = 0
      try await attempt(.people(.setPresence(seats[seat].agent.id, .online)), by: actor)
    case .offline:
      // First no new work; the shift ends when the desk is empty, or after a quarter of an hour at the latest.
      try await attempt(.people(.setPresence(seats[seat].agent.id, .away)), by: actor)
      if !seats[seat].owned.isEmpty, seats[seat].lingering < 15 {
        seats[seat].lingering += 1
        agenda.enter(.presence(seat: seat, .offline), at: time.now() + .seconds(60))
        return
      }
      try await handsOver(seat: seat)
      try await attempt(.people(.setPresence(seats[seat].agent.id, .offline)), by: actor)
      let hour = profile.hour(after: time.now() - start)
      let shift = shift(of: seat)
      let morning = time.now() + time(until: shift.from, from: hour)
      agenda.enter(.presence(seat: seat, .online), at: morning)
      agenda.enter(.presence(seat: seat, .offline), at: morning + .seconds((shift.to - shift.from) * 3600))
    case .busy, .away, .training:
      try await attempt(.people(.setPresence(seats[seat].agent.id, presence)), by: actor)
    }
  }

  /// A break of some minutes; the conversations at hand go on meanwhile.
  func agentPauses(seat: Int) async throws(Failure) {
    let next = time.now() + seats[seat].chance.seconds(50 * 60, 100 * 60)
    agenda.enter(.pause(seat: seat), at: next)
    guard seats[seat].presence == .online, !seats[seat].isPlayed else { return }
    try await attempt(.people(.setPresence(seats[seat].agent.id, .away)), by: seats[seat].actor)
    agenda.enter(.presence(seat: seat, .online), at: time.now() + seats[seat].chance.seconds(5 * 60, 12 * 60))
  }

  /// Gives what is left on the desk back to its queue, so that nobody waits on someone who has gone home.
  private func handsOver(seat: Int) async throws(Failure) {
    for id in seats[seat].owned {
      guard let file = files[id] else { continue }
      let note = seats[seat].chance.pick(content.phrases.shiftNote["zh"] ?? []) ?? ""
      try await attempt(.conversation(.transfer(id, to: file.queue, note: note)), by: seats[seat].actor)
    }
    try await catchUp()
  }

  private func shift(of seat: Int) -> Shift { seat % 2 == 0 ? .early : .late }

  /// Time from one hour of the day to the next occurrence of another.
  private func time(until hour: Double, from now: Double) -> Duration {
    let hours = (hour - now).truncatingRemainder(dividingBy: 24)
    return .milliseconds(Int64((hours <= 0 ? hours + 24 : hours) * 3_600_000))
  }
}
