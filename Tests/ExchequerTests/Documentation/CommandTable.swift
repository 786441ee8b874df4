import Foundation

extension GeneratedTables {
  /// A command as ArgumentParser describes it.
  private struct Description: Decodable {
    struct Argument: Decodable {
      let kind: String
      let shouldDisplay: Bool
      let isOptional: Bool
      let valueName: String?
      let preferredName: Name?
    }

    struct Name: Decodable {
      let name: String
      let kind: String
    }

    let commandName: String
    let abstract: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Description]?
  }

  private struct Dump: Decodable { let command: Description }

  /// Every command with its usage and what it does.
  static func commands() throws -> String {
    let text = try output("--experimental-dump-help")
    let dump = try JSONDecoder().decode(Dump.self, from: Data(text.utf8))
    return table(["command", "does"], rows(dump.command, after: ""))
  }

  private static func rows(_ command: Description, after names: String) -> [[String]] {
    let name = names.isEmpty ? command.commandName : "\(names) \(command.commandName)"
    let parts = (command.subcommands ?? []).filter {
      $0.commandName != "help" && $0.shouldDisplay ?? true
    }
    guard parts.isEmpty else { return parts.flatMap { rows($0, after: name) } }
    let usage = ([name] + (command.arguments ?? []).compactMap(usage)).joined(separator: " ")
    return [[code(usage), command.abstract ?? ""]]
  }

  /// What must be given: arguments, and options without a default.
  private static func usage(_ argument: Description.Argument) -> String? {
    let value = (argument.valueName ?? "").uppercased()
    guard argument.shouldDisplay else { return nil }
    switch argument.kind {
    case "positional": return argument.isOptional ? "[\(value)]" : value
    case "option" where !argument.isOptional:
      return "--\(argument.preferredName?.name ?? "") \(value)"
    default: return nil
    }
  }
}
