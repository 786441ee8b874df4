import Foundation
import Policy

/// The rules of the package's folder `rules`, found from this file, without their own tests: these
/// are most of what there is to read, which every run of every case would do again.
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
      let text = String(decoding: data ?? Data(), as: UTF8.self)
      return RuleSource(file: "\(path)/\(name)", bytes: Array(withoutTests(text).utf8))
    }
  }

  /// The rule with its list of tests emptied, which is the last field of each file that has one.
  private static func withoutTests(_ text: String) -> String {
    guard let start = text.range(of: "\n  tests ")?.lowerBound, text.hasSuffix("\n  },\n}\n") else {
      return text
    }
    return text[..<start] + "\n  tests = {},\n}\n"
  }
}
