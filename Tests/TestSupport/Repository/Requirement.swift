import Foundation

/// A requirement of `Tests/Requirements/requirements.csv`.
package struct Requirement {
  /// A letter from A to H and a number; it is kept for good.
  package let id: String
  package let title: String
  /// Where the Offer says so; empty for what people ask of any program.
  package let source: String
  /// Who decides it: the core, a rule, a sheet.
  package let decider: String

  /// Every requirement, in order.
  package static func all() throws -> [Requirement] {
    let file = Package.path("Tests/Requirements/requirements.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.matches(of: #/(?m)^"([^"]*)","([^"]*)","([^"]*)","([^"]*)"$/#).dropFirst().map {
      Requirement(
        id: String($0.output.1),
        title: String($0.output.2),
        source: String($0.output.3),
        decider: String($0.output.4)
      )
    }
  }

  /// Whether a text is written as an id is.
  package static func isID(_ text: some StringProtocol) -> Bool {
    String(text).wholeMatch(of: #/[A-H][1-9][0-9]?/#) != nil
  }

  /// The ids that a list such as "A5, D7" has; nil if anything else is in it.
  package static func ids(in list: some StringProtocol) -> [String]? {
    let parts = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return !parts.isEmpty && parts.allSatisfy { isID($0) } ? parts : nil
  }
}
