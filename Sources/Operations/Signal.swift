/// Lets one loop sleep until somebody has work for it. Raised while nobody waits, it is remembered once.
actor Signal {
  private var isRaised = false
  private var waiter: CheckedContinuation<Void, Never>?

  func raise() {
    if let waiter {
      self.waiter = nil
      waiter.resume()
    } else {
      isRaised = true
    }
  }

  /// Waits for the next raise. One waiter at a time.
  func wait() async {
    if isRaised {
      isRaised = false
      return
    }
    await withCheckedContinuation { waiter = $0 }
  }
}
