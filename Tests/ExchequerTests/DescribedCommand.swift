import Foundation

/// A command as the program describes it (`--experimental-dump-help`).
struct DescribedCommand: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let valueName: String?
    let preferredName: Name?
    let allValues: [String]?
  }

  private struct Dump: Decodable { let command: DescribedCommand }

  let commandName: String
  let abstract: String?
  let arguments: [Argument]?
  private let shouldDisplay: Bool?
  private let subcommands: [DescribedCommand]?

  /// Every command that help shows and that has none under it, with its whole name: `exchequer rules list`.
  static func all() throws -> [(name: String, command: DescribedCommand)] {
    let text = try Binary.run(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command.leaves(after: "")
  }

  private func leaves(after names: String) -> [(name: String, command: DescribedCommand)] {
    let name = names.isEmpty ? commandName : "\(names) \(commandName)"
    let parts = (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay ?? true }
    return parts.isEmpty ? [(name, self)] : parts.flatMap { $0.leaves(after: name) }
  }
}
