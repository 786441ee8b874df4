internal import ArgumentParser
internal import Offering
internal import Policy
internal import Reports

// What a shell offers when somebody presses the tabulator key.

extension CompletionKind {
  /// A file with one of these endings, or a folder on the way to it.
  static func files(_ endings: String...) -> CompletionKind { .file(extensions: endings) }

  /// The id of a rule in force.
  static let ruleID = custom { words, _, _ in RulesInReach(words)?.ids ?? [] }

  /// A parameter of a rule in force: `grant_date.counting=`.
  static let setting = custom { words, _, _ in RulesInReach(words)?.settings ?? [] }

  /// A code of findings.
  static let code = custom { words, _, _ in CodesJSON.names + (RulesInReach(words)?.ids ?? []) }

  /// A class, code or rule of findings.
  static let findingName = custom { words, _, _ in
    CodesJSON.classes + CodesJSON.names + (RulesInReach(words)?.ids ?? [])
  }

  /// A sheet or a document.
  static let sheet = list(SheetContracts.names)

  /// A scope that rules are about.
  static let scope = list(RuleInspection.scopes.map(\.name))
}

/// The rules that are in force by what has been typed so far; nil if they do not load.
private struct RulesInReach {
  private let rules: RuleSet

  init?(_ words: [String]) {
    func values(of option: String) -> [String] {
      zip(words, words.dropFirst()).filter { $0.0 == option }.map(\.1)
    }
    // The offer is --offer, or the first folder typed.
    let offer =
      values(of: "--offer").first
      ?? words.dropFirst().first { Folder.holdsAnything(Folder.path($0, OfferFolder.terms)) }
    guard let folders = try? RuleFolders.read(values(of: "--rules"), offer: offer) else {
      return nil
    }
    let loaded = RuleInspection.load(folders, resultSheets: ResultSheets.extensible, settings: [])
    guard let rules = loaded.rules else { return nil }
    self.rules = rules
  }

  var ids: [String] { rules.rules.map(\.id) }

  var settings: [String] {
    rules.rules.flatMap { rule in
      let isCheck = if case .check = rule { true } else { false }
      return (rule.heading.parameters.map(\.name) + (isCheck ? ["level"] : []))
        .map { "\(rule.id).\($0)=" }
    }
  }
}
