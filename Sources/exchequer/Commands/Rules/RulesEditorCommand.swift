internal import ArgumentParser
internal import Offering
internal import Policy

/// `exchequer rules editor DIR`.
struct RulesEditorCommand: ParsableCommand, ListedCommand {
  static let place = 70
  static let configuration = CommandConfiguration(
    commandName: "editor",
    abstract: "Write what an editor needs to complete and check rules.",
    discussion: """
      Writes .luarc.json and .editor/exchequer.lua for the Lua language server, from the same table \
      that feeds the rules.
      """
  )

  @Argument(help: "The folder of rules.", completion: .directory)
  var folder: String

  @Flag(help: "Replace settings of your own, too.")
  var force = false

  func run() throws {
    guard Folder.exists(folder) else { throw Refusal("There is no folder \(folder).") }
    let settings = Array(EditorLibrary.settings(library: ".editor").utf8)
    let library = EditorLibrary(scopes: RuleInspection.scopes, hooks: RuleInspection.hooks)
    let meta = Array(library.meta().utf8)
    // Settings of the editor's user are their own: only the very same may be there.
    let files = try [
      (file(".luarc.json", beginning: settings), settings),
      (file(".editor/exchequer.lua", beginning: Array("---@meta".utf8)), meta),
    ]
    for (file, bytes) in files {
      try NewFile.makeFolder(Folder.above(file.destination.place))
      try file.replace(with: bytes)
    }
  }

  private func file(_ name: String, beginning: [UInt8]) throws -> OutputFile {
    try OutputFile(
      Destination(inAnyFolder: Folder.path(folder, name), option: "DIR"),
      contents: "file",
      beginning: beginning,
      force: force
    )
  }
}
