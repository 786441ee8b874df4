internal import Findings

/// The files that count when several folders are given (H1).
public struct FolderMerging {
  /// The rule files, by id and so by name.
  public private(set) var rules: [String: RuleSource] = [:]
  /// The libraries, by name.
  public private(set) var libraries: [String: RuleSource] = [:]
  /// The rule files of earlier folders that another of the same name takes the place of, by name; of
  /// several the first.
  var replaced: [String: RuleSource] = [:]
  /// The rules that a folder of `--rules` has, by name.
  var given: Set<String> = []
  /// Files of one folder that claim the same name.
  var findings: [Finding] = []

  /// What counts of folders, of which a later one's file replaces an earlier one's of the same name.
  public init(_ folders: [RuleFolder]) {
    for folder in folders {
      let own = distinct(folder.rules)
      for (name, source) in own {
        guard let earlier = rules[name], earlier.bytes != source.bytes else { continue }
        replaced[name] = replaced[name] ?? earlier
      }
      if folder.isGiven { given.formUnion(own.keys) } else { given.subtract(own.keys) }
      rules.merge(own) { _, later in later }
      libraries.merge(distinct(folder.libraries)) { _, later in later }
    }
  }

  private mutating func distinct(_ sources: [RuleSource]) -> [String: RuleSource] {
    var byName: [String: RuleSource] = [:]
    for source in sources {
      if let other = byName.updateValue(source, forKey: source.name) {
        findings.append(
          Finding(
            .error,
            .rule,
            of: source,
            at: Place(sheet: source.file, line: 1),
            "\(source.file) and \(other.file) are both the rule \(source.name).",
            repair: "Keep one of them."
          )
        )
      }
    }
    return byName
  }
}
