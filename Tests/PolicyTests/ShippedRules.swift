import Foundation
import Policy

/// The rules that the program ships, read from the folder `rules` above this file.
enum ShippedRules {
  static let folder: RuleFolder = {
    var directory = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { directory.deleteLastPathComponent() }
    let rules = directory.appendingPathComponent("rules")
    return RuleFolder(
      rules: sources(rules, shownAs: "rules"),
      libraries: sources(rules.appendingPathComponent("lib"), shownAs: "rules/lib")
    )
  }()

  private static func sources(_ directory: URL, shownAs path: String) -> [RuleSource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".lua") }.sorted().map { name in
      let data = try? Data(contentsOf: directory.appendingPathComponent(name))
      return RuleSource(file: "\(path)/\(name)", bytes: Array(data ?? Data()))
    }
  }

  static func load(
    settings: [PolicySetting] = []
  ) -> RuleSet? {
    RuleSet.load(
      folders: [folder],
      scopes: Scopes.all,
      settings: settings,
      vocabulary: Vocabulary()
    ).rules
  }
}
