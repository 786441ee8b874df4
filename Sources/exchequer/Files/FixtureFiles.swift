internal import FoundationEssentials
internal import Offering
internal import Policy

/// The sheets of tests that lie beside rule files, in the folder `tests`.
enum FixtureFiles {
  /// Reads the sheets of the folders that the rules come from.
  ///
  /// A sheet counts only beside the file of its rule: the tests of a rule that a later folder
  /// replaces go with it.
  static func read(of rules: RuleSet) throws -> RuleFixtures {
    var fixtures = RuleFixtures(rules)
    let folders = Set(rules.rules.map { folder($0.heading.file) }).sorted()
    for folder in folders {
      let place = Folder.path(folder, "tests")
      guard Folder.exists(place) else { continue }
      for name in try Folder.names(in: place) where name.hasSuffix(".csv") {
        let id = String(name.dropLast(".csv".count))
        if let rule = rules.rule(id), Self.folder(rule.heading.file) != folder { continue }
        let path = Folder.path(place, name)
        fixtures.read(id, file: path, try WholeFile.read(path, isListed: true))
      }
    }
    return fixtures
  }

  private static func folder(_ file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }
}
