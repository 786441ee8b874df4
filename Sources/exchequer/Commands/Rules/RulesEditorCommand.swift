internal import ArgumentParser
internal import FoundationEssentials
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

  @Argument(help: "The folder of rules.")
  var folder: String

  func run() throws {
    guard Folder.exists(folder) else { throw Refusal("There is no folder \(folder).") }
    let library = Folder.path(folder, ".editor")
    try FileManager.default.createDirectory(atPath: library, withIntermediateDirectories: true)
    try write(
      EditorLibrary(scopes: RuleInspection.scopes, hooks: RuleInspection.hooks).meta(),
      to: Folder.path(library, "exchequer.lua")
    )
    try write(EditorLibrary.settings(library: ".editor"), to: Folder.path(folder, ".luarc.json"))
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
