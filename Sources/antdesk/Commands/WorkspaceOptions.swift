import ArgumentParser

/// Options of every command.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the workspace. Without it $XDG_DATA_HOME/antdesk/default, or ~/.local/share/antdesk/default.",
      valueName: "dir"))
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "Folder with models, intents, policies and knowledge. Without it the one that came with the program.",
      valueName: "dir"))
  var resources: String?

  @Flag(help: "Write one JSON object a line to standard output and nothing else.")
  var json = false

  func resourceFolder() throws -> ResourceFolder { try ResourceFolder.find(flag: resources) }
  func openWorkspace() throws -> Workspace { try Workspace(flag: workspace) }
}

/// Options of commands that read lines.
struct LineOptions: ParsableArguments {
  @Flag(help: "Stop at the first bad line instead of leaving it out.")
  var strict = false
}
