internal import ArgumentParser

/// A command that is listed because its file is there (`Sources/Lists`).
protocol ListedCommand: ParsableCommand {
  /// Where `--help` lists it: lower places come first.
  static var place: Int { get }
}

extension CommandList {
  /// The commands as `--help` lists them.
  static var inOrder: [any ParsableCommand.Type] { all.inOrder }
}

extension RulesCommandList {
  /// The commands about rules as `rules --help` lists them.
  static var inOrder: [any ParsableCommand.Type] { all.inOrder }
}

extension [any ListedCommand.Type] {
  // One by one: of an array that is converted as a whole each type is looked up among all that the program knows.
  fileprivate var inOrder: [any ParsableCommand.Type] {
    sorted { $0.place < $1.place }.map { command in command }
  }
}
