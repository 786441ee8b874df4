import Foundation
import Policy

/// The rules of the package's folder `rules`, found from this file.
enum RuleFiles {
  static let folder: RuleFolder = {
    var directory = URL(filePath: #filePath)
    for _ in 0..<4 { directory.deleteLastPathComponent() }
    let rules = directory.appending(path: "rules")
    return RuleFolder(
      rules: sources(rules, shownAs: "rules"),
      libraries: sources(rules.appending(path: "lib"), shownAs: "rules/lib")
    )
  }()

  private static func sources(_ directory: URL, shownAs path: String) -> [RuleSource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".lua") }.sorted().map { name in
      let data = try? Data(contentsOf: directory.appending(path: name))
      return RuleSource(file: "\(path)/\(name)", bytes: Array(data ?? Data()))
    }
  }
}
