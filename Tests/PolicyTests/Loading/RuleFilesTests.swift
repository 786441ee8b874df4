import Findings
import Policy
import Testing

/// What stands in a folder of rules and is not read (version 2, 4: `rules.ignored`).
struct RuleFilesTests {
  /// A file or, with a stroke after it, a folder; where it stands; and the repair, nil if there is
  /// nothing to say.
  static let files: [(name: String, place: RuleFiles.Place, repair: String?)] = [
    ("tender.minimum.lua", .rules, nil), ("lib/", .rules, nil), ("tests/", .rules, nil),
    (".editor/", .rules, nil), (".luarc.json", .rules, nil), (".DS_Store", .rules, nil),
    (".git/", .rules, nil), ("._a.lua", .rules, nil), (".#a.lua", .rules, nil),
    ("a.lua~", .rules, nil), ("#a.lua#", .rules, nil), (".a.lua.swp", .rules, nil),
    ("a.lua.txt", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    ("a.LUA", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    ("a.Lua", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    ("a.lua.bak", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    ("a.lua (1)", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    ("a.lua ", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    (".a.lua", .rules, "Rename it to a.lua if it is a rule, or move it out of the folder."),
    (
      "tender.minimum", .rules,
      "Give it a name that ends in .lua if it is a rule, or move it out of the folder."
    ),
    (
      "README.md", .rules,
      "Give it a name that ends in .lua if it is a rule, or move it out of the folder."
    ),
    (
      "a.csv", .rules,
      "Move it into the folder tests if it is a sheet of tests, or move it out of the folder."
    ),
    ("Lib/", .rules, "Rename it to lib."), ("test/", .rules, "Rename it to tests."),
    ("old/", .rules, "Move its files up, or move it away."),
    ("dates.lua", .libraries, nil),
    (
      "dates.LUA", .libraries,
      "Rename it to dates.lua if it is a library, or move it out of the folder."
    ),
    ("more/", .libraries, "Move its files up, or move it away."),
    ("a.csv", .tests, nil),
    (
      "a.CSV", .tests, "Rename it to a.csv if it is a sheet of tests, or move it out of the folder."
    ),
    (
      "a.xlsx", .tests,
      "Give it a name that ends in .csv if it is a sheet of tests, or move it out of the folder."
    ),
    (
      "a.lua", .tests,
      "Move it into the folder of rules if it is a rule, or move it out of the folder."
    ),
  ]

  @Test(arguments: files.indices)
  func `every file is read, an editor's, or told`(_ index: Int) {
    let (name, place, repair) = Self.files[index]
    let isFolder = name.hasSuffix("/")
    let own = isFolder ? String(name.dropLast()) : name
    let finding = RuleFiles.ignored(own, path: "rules/\(own)", isFolder: isFolder, in: place)
    #expect(finding?.repair == repair, "\(name)")
    if let finding {
      #expect(finding.rule == "rules.ignored" && finding.severity == .warning)
      #expect(finding.place?.sheet == "rules/\(own)")
    }
    let isRead = RuleFiles.isRead(own, in: place)
    #expect(!isRead || repair == nil)
  }

  /// What lies in an offer's folder, what it holds if it is a folder, and the repair.
  static let strays: [(name: String, holds: [String]?, repair: String?)] = [
    ("rules", ["a.lua"], nil), ("grants.csv", nil, nil), ("templates", ["receipt.txt"], nil),
    ("register", ["a.lua"], nil), ("Rules", ["a.lua"], "Rename it to rules."),
    ("rule", [], "Rename it to rules."),
    ("proposed", ["a.lua"], "Move its rules into rules, or give it with --rules."),
    ("policy", ["a.LUA.txt"], "Move its rules into rules, or give it with --rules."),
    ("a.lua", nil, "Move it into the folder rules, if it is a rule."),
    ("a.lua.txt", nil, "Move it into the folder rules, if it is a rule."),
    ("expected", ["summary.csv"], nil), ("a.lua~", nil, nil),
  ]

  @Test(arguments: strays.indices)
  func `rules beside an offer's folder of rules are told`(_ index: Int) {
    let (name, holds, repair) = Self.strays[index]
    let finding = RuleFiles.ignored(inOffer: name, path: "offer/\(name)", holding: holds)
    #expect(finding?.repair == repair, "\(name)")
  }
}
