import Offering
package import Policy
import Reports

/// The rules that the program ships, read from the package's folder `rules`.
package enum ShippedRules {
  /// All of them.
  package static let folder = RuleFolder(
    rules: sources("rules"),
    libraries: sources("rules/lib")
  )

  /// All of them without their own tests: these are most of what there is to read, which every run
  /// of every case would do again.
  package static let withoutTests = RuleFolder(
    rules: folder.rules.map {
      RuleSource(file: $0.file, bytes: withoutTests($0.bytes), isShipped: true)
    },
    libraries: folder.libraries
  )

  /// All of them, loaded; none if one is refused.
  package static let loaded =
    RuleInspection.load([withoutTests], resultSheets: ResultSheets.extensible, settings: []).rules?
    .rules ?? []

  private static func sources(_ folder: String) -> [RuleSource] {
    Package.files(in: folder, ending: ".lua").map {
      RuleSource(file: "\(folder)/\($0.name)", bytes: $0.bytes, isShipped: true)
    }
  }

  /// The rule with its list of tests emptied, which is the last field of each file that has one.
  private static func withoutTests(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "\n  tests ")?.lowerBound, text.hasSuffix("\n  },\n}\n")
    else { return bytes }
    return Array((text[..<start] + "\n  tests = {},\n}\n").utf8)
  }
}
