/// Least privilege: which roles may give which command.
public enum Permission {
  public static func allows(_ command: Command, for roles: [Role]) -> Bool { roles.contains { allows(command, $0) } }

  private static func allows(_ command: Command, _ role: Role) -> Bool {
    if role == .admin { return true }
    switch command {
    case .conversation(.receive), .conversation(.settle): return role == .channel
    case .conversation(.assign): return role == .supervisor
    case .conversation(.note): return role == .agent || role == .supervisor || role == .trainer
    case .conversation: return role == .agent || role == .supervisor
    case .people(.enrol): return role == .supervisor
    case .people(.setPresence): return role == .agent || role == .supervisor || role == .trainer
    case .dispatch: return false
    }
  }

  /// Whether a role may look at conversations at all.
  public static func canRead(_ roles: [Role]) -> Bool { roles.contains { $0 != .channel } }
}
