extension GeneratedTables {
  /// Every command with its usage and what it does.
  static func commands() throws -> String {
    let rows = try DescribedCommand.all().map { name, command in
      let usage = ([name] + (command.arguments ?? []).compactMap(usage)).joined(separator: " ")
      return [code(usage), command.abstract ?? ""]
    }
    return table(["command", "does"], rows)
  }

  /// What must be given: arguments, and options without a default.
  private static func usage(_ argument: DescribedCommand.Argument) -> String? {
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
