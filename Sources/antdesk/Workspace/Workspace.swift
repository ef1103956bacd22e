import Domain
import Foundation
import SQLiteStore

/// A folder with everything of one place of work: database, lock, socket, logs.
struct Workspace: Sendable {
  let folder: Setting

  var path: String { folder.value }
  var database: String { path + "/antdesk.db" }
  var lockFile: String { path + "/host.lock" }
  var socket: String { path + "/antdesk.sock" }
  var spool: String { path + "/spool" }
  var logs: String { path + "/logs" }
  var exists: Bool { FileManager.default.fileExists(atPath: database) }

  /// - Parameter flag: the folder that was asked for.
  init(flag: String?) throws {
    if let flag {
      folder = Setting(value: absolutePath(flag), origin: "--workspace")
    } else if let data = Setting.environment("XDG_DATA_HOME") {
      folder = Setting(value: absolutePath(data.value) + "/antdesk/default", origin: data.origin)
    } else {
      folder = Setting(value: absolutePath("~/.local/share/antdesk/default"), origin: "default")
    }
  }

  /// Makes the folders, for their owner only.
  func prepare() throws {
    for folder in [path, logs] {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        let cause = (error as? CocoaError)?.underlying as? POSIXError
        let why = cause.map { String(cString: strerror($0.code.rawValue)) } ?? "something else stands in its way"
        throw CommandError("cannot make the folder \(folder): \(why)")
      }
    }
  }

  /// Makes this process the one writer.
  func lock(command: String) throws -> HostLock {
    try prepare()
    return try HostLock(path: lockFile, command: command)
  }

  /// Opens the database, making it first when there is none. A writer must hold the lock.
  func openStore(isDurable: Bool = true) throws -> SQLiteStore {
    try prepare()
    return try SQLiteStore(path: database, isDurable: isDurable)
  }

  /// Opens an existing database to read it.
  func openExisting() throws -> SQLiteStore {
    guard exists else { throw CommandError("there is no workspace at \(path)") }
    // Readers of a write-ahead log take part in its locking, so even they must be able to write there.
    guard FileManager.default.isWritableFile(atPath: path), FileManager.default.isWritableFile(atPath: database) else {
      throw CommandError("the workspace at \(path) cannot be opened, because nothing can be written there")
    }
    return try SQLiteStore(path: database)
  }
}

/// A workspace that this process alone writes to.
struct WritableWorkspace: Sendable {
  let workspace: Workspace
  let store: SQLiteStore
  private let lock: HostLock

  /// Locks the workspace, opens it and fills it when it is new.
  ///
  /// - Throws: one sentence naming the process that holds the workspace.
  static func open(_ workspace: Workspace, resources: ResourceFolder, command: String) async throws -> Self {
    let lock = try workspace.lock(command: command)
    let store = try workspace.openStore()
    try await WorkspaceSeed.sow(into: store, from: resources)
    return WritableWorkspace(workspace: workspace, store: store, lock: lock)
  }

  /// Ends the writing: the database file is whole after it. The lock is held at least until here.
  func close() throws {
    try store.checkpoint()
    withExtendedLifetime(lock) {}
  }
}
