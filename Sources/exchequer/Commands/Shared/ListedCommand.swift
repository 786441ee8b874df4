internal import ArgumentParser

/// A command that is listed because its file is there (`Sources/Lists`).
protocol ListedCommand: ParsableCommand {
  /// Where `--help` lists it: lower places come first.
  static var place: Int { get }
}

extension CommandList {
  /// The commands as `--help` lists them.
  static var inOrder: [any ParsableCommand.Type] { all.sorted { $0.place < $1.place } }
}

extension RulesCommandList {
  /// The commands about rules as `rules --help` lists them.
  static var inOrder: [any ParsableCommand.Type] { all.sorted { $0.place < $1.place } }
}
